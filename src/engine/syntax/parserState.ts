/** What the parsing functions share: the scan, errors and recovery as in go/parser, and a guard against deep nesting. */

import type { BadExpr, Block, GenDecl, Ident, StructType } from './ast.ts'
import { matchBrackets } from './brackets.ts'
import { Scanner } from './scanner.ts'
import { isLiteral } from './token.ts'
import type { Token } from './token.ts'

/** A node under construction. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** What a block is found to hold, see `Block`. */
export type Found = (GenDecl | StructType | Block)[]

/** Nesting past this is not read. */
const maxDepth = 10_000
/** Brackets that may be open at a time on the JavaScript stack, which is small; what is in deeper ones is read later. */
const maxOnStack = 80
/** go/parser gives up when it has more errors than this. */
const maxErrors = 10

/** What is between two brackets and is read once the stack is shallow again. */
interface Later {
  readonly read: () => void
  /** Past the opening bracket, up to the closing one. */
  readonly from: number
  readonly to: number
  readonly depth: number
  readonly exprLev: number
  readonly inRhs: boolean
  readonly found: Found | null
}

export class Parser extends Scanner {
  /** Function bodies are read; else they are passed over. */
  readonly readBodies: boolean
  /** Less than 0 in a control clause, where `{` after a name opens the block. */
  exprLev = 0
  /** On the right side of an assignment, where `=` is taken for `==`. */
  inRhs = false
  /** Where to note what matters to a layout; null outside of bodies and in what is noted already. */
  found: Found | null = null
  /** How deep what is read now is nested. */
  depth = 0
  /** How many names and function literals have been read: between two equal counts there are only literals. */
  names = 0

  private onStack = 0
  private later: Later[] = []
  private saidTooDeep = false
  /** Where every bracket closes, once it is asked for. */
  private brackets: Int32Array | null = null
  /** Blocks that were noted while something was put off, which may have been in them. */
  private incomplete: Mutable<Block>[] = []

  /** The place of the last `advance` and how often it came to nothing. */
  private syncFrom = -1
  private syncCount = 0

  /** The line of the last error. */
  private errorLineFrom = 0
  private errorLineTo = -1
  private errorsSeen = 0

  constructor(text: string, readBodies: boolean) {
    super(text, readBodies)
    this.readBodies = readBodies
  }

  /** Reports an error, unless one on the same line was reported just before. */
  syntaxError(from: number, message: string): void {
    if (this.silent) return
    if (this.errors.length > this.errorsSeen) this.noteErrorLine()
    if (from >= this.errorLineFrom && from <= this.errorLineTo) return
    if (this.errors.length > maxErrors) {
      this.silent = true
      return
    }
    const to = from === this.from ? this.to : from + 1
    this.errors.push({ from, to: Math.max(from, Math.min(to, this.text.length)), message, code: 'syntax' })
    this.noteErrorLine()
  }

  private noteErrorLine(): void {
    const { from } = this.errors[this.errors.length - 1]
    this.errorsSeen = this.errors.length
    if (from >= this.errorLineFrom && from <= this.errorLineTo) return
    // A line end that ends the text opens no line. gc: go/token/position.go, AddLine
    const { length } = this.text
    const before = Math.min(from, length - 1) - 1
    this.errorLineFrom = before < 0 ? 0 : this.text.lastIndexOf('\n', before) + 1
    const lineEnd = this.text.indexOf('\n', from)
    this.errorLineTo = lineEnd < 0 || lineEnd === length - 1 ? length : lineEnd
  }

  errorExpected(from: number, what: string): void {
    let message = `expected ${what}`
    if (from === this.from) {
      if (this.automatic) message += ', found newline'
      else if (isLiteral(this.token)) {
        message += `, found ${this.text.startsWith('`', from) ? this.lexeme.replaceAll('\r', '') : this.lexeme}`
      } else message += `, found '${this.token}'`
    }
    this.syntaxError(from, message)
  }

  /** Goes past `token`; complains where another stands, and goes past that one. */
  expect(token: Token): void {
    if (this.token !== token) this.errorExpected(this.from, `'${token}'`)
    this.next()
  }

  /**
   * Goes past a closing bracket and returns its end; where another token stands, as if that were the bracket. But a
   * declaration at the start of a line is not swallowed, as go/parser does: half a struct is typed above whole ones.
   */
  close(bracket: ')' | ']' | '}'): number {
    if (declarationKeyword.has(this.token) && this.text[this.from - 1] === '\n') {
      this.errorExpected(this.from, `'${bracket}'`)
      return this.from
    }
    const to = Math.min(this.from + 1, this.text.length)
    this.expect(bracket)
    return to
  }

  /** Like `close`, for a bracket after a list, which a missing comma may keep from view. */
  closeList(bracket: ')' | ']' | '}', context: string): number {
    if (this.token === ';' && this.automatic) {
      this.syntaxError(this.from, `missing ',' before newline in ${context}`)
      this.next()
    }
    return this.close(bracket)
  }

  expectSemi(): void {
    switch (this.token) {
      case ';':
        return this.next()
      case ')':
      case '}':
        return
      case ',':
        this.errorExpected(this.from, "';'")
        return this.next()
      default:
        this.errorExpected(this.from, "';'")
        this.advance(statementStart)
    }
  }

  /** Whether a list goes on: at a comma, or where one is missing before `closing`. */
  atComma(context: string, closing: Token): boolean {
    if (this.token === ',') return true
    if (this.token === closing) return false
    this.syntaxError(this.from, `missing ','${this.automatic ? ' before newline' : ''} in ${context}`)
    return true
  }

  /** Skips to a token of `to`; after ten calls without progress past it. */
  advance(to: ReadonlySet<Token>): void {
    for (; this.token !== 'EOF'; this.next()) {
      if (!to.has(this.token)) continue
      if (this.from === this.syncFrom && this.syncCount < 10) {
        this.syncCount++
        return
      }
      if (this.from > this.syncFrom) {
        this.syncFrom = this.from
        this.syncCount = 0
        return
      }
    }
  }

  /** What stands from `from` to the current token and could not be read. */
  bad(from: number): BadExpr {
    return { kind: 'BadExpr', from, to: Math.max(from, this.prevTo) }
  }

  /** Reads a name; `_` where there is none. */
  ident(): Ident {
    const from = this.from
    if (this.token !== 'IDENT') {
      this.expect('IDENT')
      return { kind: 'Ident', from, to: from, name: '_' }
    }
    const name = this.text.slice(from, this.to)
    const ident: Ident = { kind: 'Ident', from, to: this.to, name }
    this.names++
    this.next()
    return ident
  }

  /**
   * Reads what is between two brackets into `node` with `read`, which stops at the closing one. Called past the
   * opening one, returns at the closing one. In deep nesting `read` is called later, past `maxDepth` not at all.
   */
  nest<N>(node: N, read: (p: Parser, node: N) => void): void {
    if (!this.fits(1)) {
      this.skipBrackets()
    } else if (this.onStack < maxOnStack) {
      this.depth++
      this.onStack++
      read(this, node)
      this.onStack--
      this.depth--
    } else {
      const { prevTo: from, depth, exprLev, inRhs, found } = this
      // whatever there is in it
      this.names++
      this.skipBrackets()
      this.later.push({ read: () => read(this, node), from, to: this.from, depth, exprLev, inRhs, found })
    }
  }

  /** Whether `levels` more of nesting can be read; says so, once, if not: at the current token or at `from`. */
  fits(levels: number, from = this.from): boolean {
    if (this.depth + levels <= maxDepth) return true
    if (!this.saidTooDeep) {
      this.saidTooDeep = true
      const to = Math.max(from, this.to)
      this.errors.push({ from, to, message: 'exceeded max nesting depth', code: 'too-deep' })
    }
    return false
  }

  /** Notes a block that has been read, if it holds anything, in the block around it. */
  noteBlock(block: Mutable<Block>): void {
    const complete = this.later.length === 0
    if (!complete) this.incomplete.push(block)
    if (this.found !== null && (block.found.length > 0 || !complete)) this.found.push(block)
  }

  /** Reads what `nest` put off, and puts in order what came late by that. */
  readLater(): void {
    if (this.later.length === 0) return
    // The list grows while it is read; a piece stays in it until all are, so that blocks are known to be incomplete.
    for (const piece of this.later) {
      this.end = Math.min(piece.to + 1, this.text.length)
      this.depth = piece.depth + 1
      this.exprLev = piece.exprLev
      this.inRhs = piece.inRhs
      this.found = piece.found
      this.syncFrom = -1
      this.resume(piece.from)
      piece.read()
      if (this.from < piece.to) this.errorExpected(this.from, `'${this.text.charAt(piece.to)}'`)
    }
    this.end = this.text.length
    this.later = []
    // Inner blocks first: an outer one may turn out to hold nothing.
    for (const block of this.incomplete.toSorted((a, b) => b.from - a.from)) {
      block.found = block.found
        .filter((item) => item.kind !== 'Block' || item.found.length > 0)
        .toSorted((a, b) => a.from - b.from)
    }
    removeRepeated(this.comments)
    removeRepeated(this.errors)
  }

  /** Goes from behind an open bracket to the one that closes it, or to the end. */
  private skipBrackets(): void {
    this.resume(this.bracketEnd(this.prevTo))
  }

  /** The place of the bracket that closes the one that ends at `from`; `from` itself where that is none. */
  bracketEnd(from: number): number {
    if (this.brackets === null) {
      const { silent, end } = this
      this.silent = true
      this.end = this.text.length
      this.brackets = matchBrackets(this)
      this.silent = silent
      this.end = end
    }
    return Math.min(Math.max(from, this.brackets[from - 1] ?? 0), this.end)
  }
}

/** Sorts by place; what was met twice, as a piece was passed over and as it was read, is kept once. */
function removeRepeated(list: { readonly from: number; readonly message?: string }[]): void {
  const sorted = list.toSorted((a, b) => a.from - b.from)
  list.length = 0
  for (const item of sorted) {
    const last = list.at(-1)
    if (item.from !== last?.from || item.message !== last.message) list.push(item)
  }
}

/** Where a statement may start. */
export const statementStart: ReadonlySet<Token> = new Set<Token>([
  'break',
  'const',
  'continue',
  'defer',
  'fallthrough',
  'for',
  'go',
  'goto',
  'if',
  'return',
  'select',
  'switch',
  'type',
  'var', // prettier-ignore
])

/** Tokens that at the start of a line start a declaration. */
const declarationKeyword: ReadonlySet<Token> = new Set<Token>(['import', 'const', 'type', 'var', 'func'])

/** Where a declaration may start. */
export const declarationStart: ReadonlySet<Token> = new Set<Token>(['import', 'const', 'type', 'var'])

/** What may follow an expression in a list. */
export const expressionEnd: ReadonlySet<Token> = new Set<Token>([',', ':', ';', ')', ']', '}'])
