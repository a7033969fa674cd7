/** Passes over a function body at scanning speed and finds in it what matters to a layout. */

import type { Block } from './ast.ts'
import { commentEnd } from './brackets.ts'
import { asciiName, nameEnd } from './characters.ts'
import { parseGenDecl } from './parseDecls.ts'
import type { Found, Mutable, Parser } from './parserState.ts'
import { parseTypeOrNull } from './parseTypes.ts'
import { scanChar, scanRawString, scanString } from './scanLiteral.ts'
import { keywordAt } from './token.ts'
import type { Keyword } from './token.ts'

/** Passes over the rest of `block`, whose opening brace has been read, up to its closing brace. */
export function skipBody(p: Parser, block: Mutable<Block>): void {
  const { found, depth } = p
  const end = new BodySkipper(p, block).skip()
  p.found = found
  p.depth = depth
  p.resume(end)
}

/** What the innermost open bracket is of. The rest are flags for a block. */
const BLOCK = 0
const LITERAL = 1
/** Parentheses or an index. */
const PAREN = 2
const KIND = 3
/** Between `if`, `for` or `switch` and the brace of its block. */
const HEADER = 4
/** Between `case` and its colon. */
const CASE = 8
/** Past that colon: the innermost block is the clause's. */
const CLAUSE = 16

/** The state of one pass. It knows of the grammar just what tells a block's brace from a literal's. */
class BodySkipper {
  private readonly p: Parser
  private readonly depth: number
  private at: number
  /** The blocks that are open, the innermost last: where each starts, and what is found in it, null for nothing. */
  private readonly starts: number[]
  private readonly contents: (Found | null)[]
  /** What the innermost open bracket is of. */
  private state = BLOCK
  /** The states of the brackets around it. */
  private readonly around: number[] = []
  /** The token before ends an operand: `[` makes an index of it, `{` a literal if it opens no block. */
  private operand = false

  constructor(p: Parser, block: Mutable<Block>) {
    this.p = p
    this.depth = p.depth
    this.at = p.prevTo
    this.starts = [block.from]
    this.contents = [block.found as Found]
  }

  /** Returns the place of the closing brace, or the end of the text. */
  skip(): number {
    const { text, end } = this.p
    let { at } = this
    while (at < end) {
      const code = text.charCodeAt(at)
      if (code === 32 || code === 9 || code === 13) {
        at++
        continue
      }
      this.at = at
      if (code > 127 || asciiName[code] !== 0) this.name()
      else if (code !== 125 /* } */) this.other(code)
      else if (this.closeBrace()) return at
      at = this.at
    }
    while (this.starts.length > 1) this.closeBlock(end)
    return end
  }

  /** A name, a keyword or a number. */
  private name(): void {
    const { text, end } = this.p
    const to = nameEnd(text, this.at, end)
    const keyword = keywordAt(text, this.at, to)
    if (keyword === undefined) {
      this.at = Math.max(to, this.at + 1)
      this.operand = true
    } else {
      this.keyword(keyword)
    }
  }

  private keyword(keyword: Keyword): void {
    const inBlock = (this.state & KIND) === BLOCK
    switch (keyword) {
      case 'const':
      case 'type':
      case 'var':
        // In parentheses it is the `type` of a type switch.
        if (inBlock) return this.declaration(keyword)
        break
      case 'struct':
      case 'interface':
      case 'map':
      case 'chan':
      case 'func':
        return this.type()
      case 'if':
      case 'for':
      case 'switch':
      case 'select':
        if (inBlock) this.state |= HEADER
        break
      case 'case':
      case 'default':
        if (!inBlock) break
        if (this.state & CLAUSE) this.closeBlock(this.at)
        this.state = BLOCK | CASE
    }
    this.at += keyword.length
    this.operand = false
  }

  private other(code: number): void {
    const { p, at } = this
    switch (code) {
      case 40 /* ( */:
        return this.open(PAREN)
      case 91 /* [ */:
        return this.operand ? this.open(PAREN) : this.type()
      case 123 /* { */:
        return this.openBrace()
      case 41 /* ) */:
      case 93 /* ] */:
        if (this.state === PAREN) this.state = this.around.pop()!
        this.at++
        this.operand = true
        return
      case 34 /* " */:
        this.at = scanString(p, at)
        this.operand = true
        return
      case 39 /* ' */:
        this.at = scanChar(p, at)
        this.operand = true
        return
      case 96 /* ` */:
        this.at = scanRawString(p, at)
        this.operand = true
        return
      case 47 /* / */:
        return this.slash()
      case 58 /* : */:
        if (this.state & CASE && p.text.charCodeAt(at + 1) !== 61 /* = */) {
          this.openBlock(at + 1)
          this.state = BLOCK | CLAUSE
        }
    }
    // An operator; or a line end, after which no operand goes on.
    this.at++
    this.operand = false
  }

  private slash(): void {
    const { text, end } = this.p
    const from = this.at
    this.at = commentEnd(text, from, end)
    if (text.charCodeAt(from + 1) === 42 /* * */) {
      if (this.at < from + 4 || !text.startsWith('*/', this.at - 2))
        this.p.error(from, 'comment not terminated')
      for (let i = from; i < this.at && this.operand; i++) if (text.charCodeAt(i) === 10) this.operand = false
    } else if (this.at === from + 1) {
      this.operand = false
    }
  }

  private open(kind: number): void {
    const { p } = this
    p.depth = this.depth
    if (!p.fits(this.around.length + 1, this.at)) {
      this.at = Math.min(p.bracketEnd(this.at + 1) + 1, p.end)
      this.operand = true
      return
    }
    this.around.push(this.state)
    this.state = kind
    this.at++
    this.operand = false
  }

  private openBrace(): void {
    const isBlock = (this.state & KIND) === BLOCK && (!this.operand || (this.state & HEADER) !== 0)
    if (!isBlock) return this.open(LITERAL)
    this.state &= ~HEADER
    this.openBody()
  }

  /** Opens the block of a statement, or of a function literal in whatever is open. */
  private openBody(): void {
    const from = this.at
    const around = this.around.length
    this.open(BLOCK)
    if (this.around.length > around) this.openBlock(from)
  }

  /** True at the closing brace of the body itself. */
  private closeBrace(): boolean {
    while (this.state === PAREN) this.state = this.around.pop()!
    if ((this.state & KIND) === BLOCK) {
      if (this.state & CLAUSE) this.closeBlock(this.at)
      if (this.around.length === 0) return true
      this.closeBlock(this.at + 1)
    }
    this.state = this.around.pop()!
    this.at++
    this.operand = true
    return false
  }

  private openBlock(from: number): void {
    this.starts.push(from)
    this.contents.push(null)
  }

  private closeBlock(to: number): void {
    const from = this.starts.pop()!
    const found = this.contents.pop()!
    if (found === null) return
    this.p.found = this.innermost()
    this.p.noteBlock({ kind: 'Block', from, to, found, stmts: null })
  }

  /** What is found in the innermost block; whatever is noted of a block is noted in those around it too. */
  private innermost(): Found {
    return (this.contents[this.contents.length - 1] ??= [])
  }

  /** Makes the parser read at the current place; what it finds goes into the innermost block. */
  private startParser(): Parser {
    const { p } = this
    p.found = this.innermost()
    p.depth = this.depth + this.around.length
    p.resume(this.at)
    return p
  }

  private declaration(token: 'const' | 'type' | 'var'): void {
    const p = this.startParser()
    parseGenDecl(p, token)
    this.at = p.prevTo
    this.operand = false
  }

  /** Reads a type, which tells what a brace after it opens. */
  private type(): void {
    const p = this.startParser()
    const type = parseTypeOrNull(p)
    this.at = p.prevTo
    this.operand = true
    if (!p.is('{')) return
    switch (type?.kind) {
      case 'FuncType':
        this.at = p.from
        return this.openBody()
      case 'ArrayType':
      case 'MapType':
      case 'StructType':
        this.at = p.from
        return this.open(LITERAL)
    }
  }
}
