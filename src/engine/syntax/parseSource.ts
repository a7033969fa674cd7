/** A source file or a paste to its syntax tree, with what the reading has to say. */

import type { Diagnostic } from '../diagnostic.ts'
import type { SourceFile } from '../options.ts'
import type { File, StructType } from './ast.ts'
import { parse } from './parser.ts'
import { readPaste } from './paste.ts'

export interface ParsedSource {
  readonly path: string
  /** As long as the text given: what is none of the Go is blanked. */
  readonly text: string
  readonly package: string
  readonly ast: File
  /** The struct type that a paste of one, or of field lines, is. */
  readonly loose: StructType | null
  /** It belongs to a package that is given: undeclared names are errors. A paste may be one file of several. */
  readonly strict: boolean
  /** It has a package clause and imports, or belongs to a package: a qualifier is an import. */
  readonly importing: boolean
  readonly syntaxErrors: readonly { readonly from: number; readonly to: number }[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Files are read once, however often they are analysed. */
const parsed = new WeakMap<SourceFile, ParsedSource>()

export function parseSource(source: SourceFile): ParsedSource {
  let result = parsed.get(source)
  if (result === undefined) parsed.set(source, (result = readSource(source)))
  return result
}

function readSource(source: SourceFile): ParsedSource {
  const { path, package: pkg } = source
  const paste = pkg === '' ? readPaste(source.text) : { form: 'file' as const, text: source.text, notes: [] }
  const { file, loose, diagnostics } = parse(paste.text, { bodies: 'skip', form: paste.form })
  const imports = file.decls.some((decl) => decl.kind === 'GenDecl' && decl.token === 'import')
  return {
    path,
    text: paste.text,
    package: pkg,
    ast: file,
    loose,
    strict: pkg !== '',
    importing: pkg !== '' || (file.name !== null && imports),
    syntaxErrors: diagnostics,
    diagnostics: [
      ...paste.notes.map((note) => ({
        ...note,
        code: 'paste' as const,
        severity: 'note' as const,
        file: path,
      })),
      ...diagnostics.map((error) => ({ ...error, severity: 'error' as const, file: path })),
    ],
  }
}
