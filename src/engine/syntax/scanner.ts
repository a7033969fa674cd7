/** Cuts Go text into tokens, one at a time, and puts in the semicolons that a line end stands for. */

import type { Comment } from './ast.ts'
import { asciiName, codePointAt, describe, isLetter, nameEnd } from './characters.ts'
import { scanChar, scanNumber, scanRawString, scanString } from './scanLiteral.ts'
import { keywordAt } from './token.ts'
import type { Token } from './token.ts'

/** What is wrong with the text, in go/parser's words and at its place. */
export interface SyntaxError {
  /** UTF-16 offsets; an error at a token covers it. */
  readonly from: number
  readonly to: number
  readonly message: string
  readonly code: 'syntax' | 'too-deep'
}

/** The state of a scan: the token it stands at and where to read on. */
export class Scanner {
  readonly text: string
  /** Text from here on is not read: the length of the text, or less while a piece of it is read. */
  end: number
  /** Where to read on: the end of the current token. */
  at = 0

  /** The current token and its place. */
  token: Token = 'EOF'
  from = 0
  to = 0
  /** The current token is a semicolon that a line end or the end of the text stands for. */
  automatic = false
  /** Where the token before the current one ends. */
  prevTo = 0

  /** Those passed so far; none unless they are kept. */
  readonly comments: Comment[] = []
  private readonly keepComments: boolean
  readonly errors: SyntaxError[] = []
  /** Set once go/parser would have stopped: reading goes on, but nothing more is said. */
  silent = false

  /** The token before allows a semicolon here. */
  private insertSemi = false
  /** The line end in a comment that stands for a semicolon yet to be given; -1 for none. */
  private semiInComment = -1
  /** Characters that are wrong wherever they stand, last first, and the next of them. */
  private readonly misplaced: number[]
  private nextMisplaced: number

  constructor(text: string, keepComments: boolean) {
    this.text = text
    this.keepComments = keepComments
    this.end = text.length
    this.misplaced = findMisplaced(text)
    this.nextMisplaced = this.misplaced.pop() ?? Infinity
    if (text.charCodeAt(0) === 0xfeff) this.at = 1
    this.next()
    this.prevTo = 0
  }

  /** Makes the token at `at` the current one; `at` must not be inside of a token or a comment. */
  resume(at: number): void {
    this.at = at
    this.to = at
    this.insertSemi = false
    this.semiInComment = -1
    this.next()
  }

  /** Goes on to the next token. At the end it stays at `EOF`. */
  next(): void {
    this.prevTo = this.to
    this.automatic = false
    this.scan()
    this.to = this.at
    // go/scanner has read the character after the token by now.
    if (this.at >= this.nextMisplaced) this.reportMisplaced(this.at)
  }

  /** Whether `token` is the current one. */
  is(token: Token): boolean {
    return this.token === token
  }

  /** Goes past `token` if it is the current one. */
  got(token: Token): boolean {
    if (this.token !== token) return false
    this.next()
    return true
  }

  /** The current token as written; the semicolon of a line end is its line end. */
  get lexeme(): string {
    return this.automatic ? '\n' : this.text.slice(this.from, this.to)
  }

  /**
   * Records an error of the scanner's own; unlike the parser's, several on a line are kept. It is noticed at `readTo`,
   * after what is misplaced before.
   */
  error(from: number, message: string, readTo = from): void {
    if (readTo >= this.nextMisplaced) this.reportMisplaced(readTo)
    if (!this.silent)
      this.errors.push({ from, to: Math.min(from + 1, this.text.length), message, code: 'syntax' })
  }

  private scan(): void {
    const text = this.text
    const end = this.end
    const insertSemi = this.insertSemi
    this.insertSemi = false

    if (this.semiInComment >= 0) {
      this.from = this.semiInComment
      this.semiInComment = -1
      this.automatic = true
      this.token = ';'
      return
    }

    let at = this.at
    for (;;) {
      if (at >= end) {
        this.from = this.at = end
        this.automatic = insertSemi
        this.token = insertSemi ? ';' : 'EOF'
        return
      }
      const code = text.charCodeAt(at)
      if (code === 32 || code === 9 || code === 13) {
        at++
      } else if (code === 10) {
        if (insertSemi) {
          this.from = at
          this.at = at + 1
          this.automatic = true
          this.token = ';'
          return
        }
        at++
      } else if (code === 47 /* / */ && at + 1 < end && text.charCodeAt(at + 1) === 47) {
        at = this.lineComment(at)
      } else if (code === 47 /* / */ && at + 1 < end && text.charCodeAt(at + 1) === 42 /* * */) {
        const lineEnd = this.blockComment(at)
        at = this.at
        if (insertSemi && lineEnd >= 0) {
          this.from = lineEnd
          this.automatic = true
          this.token = ';'
          return
        }
      } else {
        this.from = at
        if (code < 128 && asciiName[code] === 1) this.name(at)
        else this.other(code, at, insertSemi)
        return
      }
    }
  }

  private name(from: number): void {
    const to = nameEnd(this.text, from, this.end)
    this.at = to
    const keyword = keywordAt(this.text, from, to)
    this.token = keyword ?? 'IDENT'
    switch (keyword) {
      case undefined:
      case 'break':
      case 'continue':
      case 'fallthrough':
      case 'return':
        this.insertSemi = true
    }
  }

  /** A token that is no ASCII name. */
  private other(code: number, at: number, insertSemi: boolean): void {
    switch (code) {
      case 34 /* " */:
        return this.literal('STRING', scanString(this, at))
      case 96 /* ` */:
        return this.literal('STRING', scanRawString(this, at))
      case 39 /* ' */:
        return this.literal('CHAR', scanChar(this, at))
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57: // prettier-ignore
        return this.number(at)
      case 40:
        return this.operator('(', 1)
      case 41:
        return this.closing(')')
      case 91:
        return this.operator('[', 1)
      case 93:
        return this.closing(']')
      case 123:
        return this.operator('{', 1)
      case 125:
        return this.closing('}')
      case 44:
        return this.operator(',', 1)
      case 59:
        return this.operator(';', 1)
      case 126:
        return this.operator('~', 1)
      case 46: {
        const second = this.code(1)
        if (second >= 48 && second <= 57) return this.number(at)
        return second === 46 && this.code(2) === 46 ? this.operator('...', 3) : this.operator('.', 1)
      }
      case 58:
        return this.withEqual(':', ':=')
      case 43:
        return this.code(1) === 43 ? this.closing('++') : this.withEqual('+', '+=')
      case 45:
        return this.code(1) === 45 ? this.closing('--') : this.withEqual('-', '-=')
      case 42:
        return this.withEqual('*', '*=')
      case 47:
        return this.withEqual('/', '/=')
      case 37:
        return this.withEqual('%', '%=')
      case 94:
        return this.withEqual('^', '^=')
      case 33:
        return this.withEqual('!', '!=')
      case 61:
        return this.withEqual('=', '==')
      case 60:
        if (this.code(1) === 45) return this.operator('<-', 2)
        return this.code(1) === 60 ? this.withEqual('<<', '<<=') : this.withEqual('<', '<=')
      case 62:
        return this.code(1) === 62 ? this.withEqual('>>', '>>=') : this.withEqual('>', '>=')
      case 38:
        if (this.code(1) === 94) return this.withEqual('&^', '&^=')
        return this.code(1) === 38 ? this.operator('&&', 2) : this.withEqual('&', '&=')
      case 124:
        return this.code(1) === 124 ? this.operator('||', 2) : this.withEqual('|', '|=')
      default:
        return this.beyondAscii(at, insertSemi)
    }
  }

  /** The code `ahead` characters after the start of the current token; 0 past the end. */
  private code(ahead: number): number {
    return this.from + ahead < this.end ? this.text.charCodeAt(this.from + ahead) : 0
  }

  private operator(token: Token, length: number): void {
    this.token = token
    this.at = this.from + length
  }

  /** A token after which a line ends with a semicolon. */
  private closing(token: ')' | ']' | '}' | '++' | '--'): void {
    this.operator(token, token.length)
    this.insertSemi = true
  }

  private withEqual(plain: Token, withEqual: Token): void {
    if (this.code(plain.length) === 61 /* = */) this.operator(withEqual, withEqual.length)
    else this.operator(plain, plain.length)
  }

  private literal(token: Token, to: number): void {
    this.token = token
    this.at = to
    this.insertSemi = true
  }

  private number(at: number): void {
    this.at = scanNumber(this, at)
    this.insertSemi = true
  }

  private beyondAscii(at: number, insertSemi: boolean): void {
    const code = codePointAt(this.text, at)
    if (isLetter(code)) return this.name(at)
    if (code === 0x201c || code === 0x201d) {
      this.error(at, `curly quotation mark '${String.fromCodePoint(code)}' (use neutral '"')`)
    } else if (code !== 0xfeff) {
      this.error(at, `illegal character ${describe(code)}`)
    }
    this.token = 'ILLEGAL'
    this.at = at + (code > 0xffff ? 2 : 1)
    this.insertSemi = insertSemi
  }

  private lineComment(from: number): number {
    let to = this.text.indexOf('\n', from)
    if (to < 0 || to > this.end) to = this.end
    const last = this.text.charCodeAt(to - 1) === 13 ? to - 1 : to
    this.noteComment(from, last)
    return to
  }

  /** Passes over the comment that `/*` opens and returns the first line end in it, or -1. */
  private blockComment(from: number): number {
    let lineEnd = -1
    let at = from + 2
    while (at < this.end) {
      const code = this.text.charCodeAt(at++)
      if (code === 10 && lineEnd < 0) lineEnd = at - 1
      else if (code === 42 && at < this.end && this.text.charCodeAt(at) === 47) {
        this.at = at + 1
        this.noteComment(from, this.at)
        return lineEnd
      }
    }
    this.error(from, 'comment not terminated', this.end)
    this.at = this.end
    this.noteComment(from, this.at)
    return lineEnd
  }

  private noteComment(from: number, to: number): void {
    if (this.keepComments) this.comments.push({ kind: 'Comment', from, to })
  }

  private reportMisplaced(to: number): void {
    while (this.nextMisplaced <= to) {
      const at = this.nextMisplaced
      this.nextMisplaced = this.misplaced.pop() ?? Infinity
      this.error(at, this.text.charCodeAt(at) === 0 ? 'illegal character NUL' : 'illegal byte order mark')
    }
  }
}

/** The places of NUL and of byte order marks past the first character, from the last to the first. */
function findMisplaced(text: string): number[] {
  const places: number[] = []
  for (const char of ['\0', '\ufeff']) {
    for (let at = text.indexOf(char, char === '\0' ? 0 : 1); at >= 0; at = text.indexOf(char, at + 1))
      places.push(at)
  }
  return places.toSorted((a, b) => b - a)
}
