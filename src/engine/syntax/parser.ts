/** Reads a Go file, or a paste that is less than a file, into a syntax tree. */

import type { Decl, Field, File, Ident, StructType } from './ast.ts'
import { parseDecl, parseGenDecl } from './parseDecls.ts'
import { declarationStart, expressionEnd, Parser } from './parserState.ts'
import { parseFieldDecl, parseStructType } from './parseStruct.ts'
import type { SyntaxError } from './scanner.ts'
import type { Token } from './token.ts'

export type { SyntaxError } from './scanner.ts'

export interface ParseOptions {
  /** Passed over, bodies have no statements; what matters to a layout is found in them all the same. */
  readonly bodies: 'read' | 'skip'
  /**
   * What the text is: a file; declarations without a package clause, imports in any place; one `struct { … }`;
   * or lines as between the braces of one.
   */
  readonly form: 'file' | 'declarations' | 'struct' | 'fields'
}

export interface Parsed {
  readonly file: File
  /** The struct of a text of the form `struct` or `fields`. */
  readonly loose: StructType | null
  /** By place; at most one a line and as many as go/parser reports. */
  readonly diagnostics: readonly SyntaxError[]
}

/**
 * Parses Go text. Never throws: what cannot be read is in the diagnostics, and the rest is read. A tree may be tens of
 * thousands of nodes deep, deeper than what walks it can recurse.
 */
export function parse(text: string, options: ParseOptions): Parsed {
  const p = new Parser(text, options.bodies === 'read')
  const read = parseForm(p, options.form)
  p.readLater()
  const file: File = {
    kind: 'File',
    from: 0,
    to: text.length,
    name: read.name ?? null,
    decls: read.decls ?? [],
    comments: p.comments,
  }
  return { file, loose: read.loose ?? null, diagnostics: p.errors.toSorted(byPlace) }
}

interface Read {
  readonly name?: Ident
  readonly decls?: readonly Decl[]
  readonly loose?: StructType
}

function parseForm(p: Parser, form: ParseOptions['form']): Read {
  switch (form) {
    case 'file':
      return parseFile(p)
    case 'declarations':
      return { decls: parseDecls(p, false) }
    case 'struct':
      return { loose: parseLooseStruct(p) }
    case 'fields':
      return { loose: parseLooseFields(p) }
  }
}

function parseFile(p: Parser): Read {
  // go/parser takes what starts with errors for something that is no Go, and stops. We go on, but say no more.
  p.silent = p.errors.length > 0
  p.expect('package')
  const name = p.ident()
  p.expectSemi()
  p.silent ||= p.errors.length > 0
  return { name, decls: parseDecls(p, true) }
}

function parseDecls(p: Parser, importsFirst: boolean): Decl[] {
  const decls: Decl[] = []
  let previous: Token = 'import'
  while (!p.is('EOF')) {
    if (importsFirst && p.is('import') && previous !== 'import') {
      p.syntaxError(p.from, 'imports must appear before other declarations')
    }
    previous = p.token
    decls.push(p.is('import') ? parseGenDecl(p, 'import') : parseDecl(p, declarationStart))
  }
  return decls
}

function parseLooseStruct(p: Parser): StructType {
  const struct = parseStructType(p)
  if (p.automatic) p.next()
  if (!p.is('EOF')) p.errorExpected(p.from, "'EOF'")
  return struct
}

function parseLooseFields(p: Parser): StructType {
  const fields: Field[] = []
  while (!p.is('EOF')) {
    if (p.is('IDENT') || p.is('*') || p.is('(')) {
      fields.push(parseFieldDecl(p))
    } else {
      p.errorExpected(p.from, 'field name or embedded type')
      p.advance(expressionEnd)
      p.next()
    }
  }
  return { kind: 'StructType', from: 0, to: p.text.length, fields }
}

function byPlace(a: SyntaxError, b: SyntaxError): number {
  return a.from - b.from || (a.message < b.message ? -1 : a.message > b.message ? 1 : 0)
}
