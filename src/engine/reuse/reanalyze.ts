/** Analyses a text anew in the one declaration in which it differs from the one before. */

import { sameContent } from '../../base/sameContent.ts'
import type { Diagnostic, DiagnosticCode } from '../diagnostic.ts'
import { analyze, type Analysis, type SourceFile } from '../index.ts'
import { unsafeCallName } from '../inlay/nodesWithCalls.ts'
import type { Options } from '../options.ts'
import type { Propose } from '../order/proposer.ts'
import type { Decl } from '../syntax/ast.ts'
import { declaredTypes } from '../syntax/declaredTypes.ts'
import { parse } from '../syntax/parser.ts'
import { parseSource } from '../syntax/parseSource.ts'
import { readPaste } from '../syntax/paste.ts'
import { changeOf, type Change } from './changeOf.ts'
import { isInstance, joinStructs } from './joinStructs.ts'
import { affectedBy, withMentioned } from './mentions.ts'
import { outlined, type Outlined } from './outline.ts'
import { haveSameTypes } from './sameTypes.ts'

/** Notes that depend on nothing but the types that are written, and in which order. */
const notesOfTypes: ReadonlySet<DiagnosticCode> = new Set(['unknown-type', 'package-chosen'])

/** Shorter texts are analysed as fast as they are. */
const leastLength = 2_000

/** What was analysed last. */
export interface Remembered {
  readonly text: string
  readonly options: Options
  /** How many packages were loaded then. */
  readonly stdSize: number
  readonly analysis: Analysis
  readonly outline: readonly Outlined[]
}

/**
 * The analysis of `file`, equal in all to that of `analyze`; null where it takes a whole one to know. What the changed
 * declaration declares is looked for by its name in all others: those that mention it are analysed with it, of a text
 * that has nothing but them and what they mention. Then nothing else can have changed but its place, as long as
 * nothing is reported: what is reported once may be said at another place.
 */
export function reanalyze(
  before: Remembered,
  file: SourceFile,
  options: Options,
  propose: Propose,
): Remembered | null {
  const { text } = file
  const { analysis } = before
  if (text.length < leastLength || !isAsked(before, file, options) || !isPlain(text)) return null
  const change = changeOf(before.text, text)
  const changed = before.outline.findIndex(({ from, to }) => from < change.from && change.to <= to)
  if (changed < 0 || before.outline[changed].kind === 'import') return null

  const place = before.outline[changed]
  const was = soleDecl(before.text.slice(place.from, place.to))
  const is = soleDecl(text.slice(place.from, place.to + change.longer))
  const entry = is && outlined(is)
  if (!was || !is || !entry || entry.kind !== place.kind) return null
  const outline = replaced(before.outline, changed, entry, change.longer)
  const affected = affectedBy(text, outline, changed, new Set([...place.names, ...entry.names]))
  if (!affected) return null
  const part = partOf(file, outline, affected)
  if (!part || !hasDecls(part.file, part.kept, outline)) return null
  const anew = analyze([part.file], options, propose)
  if (anew.missing.length > 0) return null

  const isSameTypes = haveSameTypes(was, is)
  if (!isClean(analysis) || !isClean(anew)) {
    const notes = [...analysis.diagnostics, ...anew.diagnostics]
    if (!isSameTypes || notes.some(({ code }) => !notesOfTypes.has(code))) return null
    if (analysis.diagnostics.some((note) => isTouched(note, change))) return null
  }
  const move = (at: number) => (at < change.to ? at : at + change.longer)
  const structs = joinStructs(analysis.structs, anew.structs, {
    outlines: [before.outline, outline],
    affected,
    move,
    path: file.path,
  })
  if (!structs) return null
  return {
    text,
    options,
    stdSize: options.std.size,
    outline,
    analysis: {
      ...analysis,
      structs,
      types: withTypes(analysis.types, before.outline, changed, is),
      diagnostics: analysis.diagnostics.map((note) => movedNote(note, move)),
    },
  }
}

/** Whether the question is that of before but for the text. */
function isAsked({ options, stdSize, analysis }: Remembered, file: SourceFile, now: Options): boolean {
  return (
    file.package === '' &&
    options.target === now.target &&
    options.go === now.go &&
    options.index === now.index &&
    options.std === now.std &&
    stdSize === now.std.size &&
    sameContent(options.assume, now.assume) &&
    Object.keys(now.assume.types).length === 0 &&
    (options.orders ?? true) === (now.orders ?? true) &&
    analysis.missing.length === 0 &&
    analysis.unsafeValues.length === 0 &&
    !analysis.imports.some(({ name, path }) => name === '.' || path === 'C')
  )
}

/** Nothing is taken off it, and it has no calls whose values are shown. */
function isPlain(text: string): boolean {
  return !unsafeCallName.test(text) && readPaste(text).notes.length === 0
}

/** Nothing is reported, and nothing listed by where it is first met. */
function isClean({ diagnostics, chosen, structs }: Analysis): boolean {
  return diagnostics.length === 0 && chosen.length === 0 && !structs.some(isInstance)
}

/** The only declaration of a text, from its first character to its last; null if it is not so, or has an error. */
function soleDecl(text: string): Decl | null {
  const { file, diagnostics } = parse(`${text}\n`, { bodies: 'skip', form: 'declarations' })
  const [decl] = file.decls
  const isSole = file.decls.length === 1 && decl.from === 0 && decl.to === text.length
  return isSole && diagnostics.length === 0 ? decl : null
}

/** The outline with another declaration at `index`, whose places are in its own text, the later ones moved. */
function replaced(
  outline: readonly Outlined[],
  index: number,
  entry: Outlined,
  longer: number,
): readonly Outlined[] {
  const moved = (one: Outlined, by: number): Outlined => ({
    ...one,
    from: one.from + by,
    to: one.to + by,
    matters: one.matters + by,
  })
  return outline.map((one, i) => (i < index ? one : i > index ? moved(one, longer) : moved(entry, one.from)))
}

/** The text of some declarations with the file's head, its imports and all that they mention, each where it stands. */
function partOf(
  { path, text }: SourceFile,
  outline: readonly Outlined[],
  wanted: ReadonlySet<number>,
): { readonly file: SourceFile; readonly kept: readonly number[] } | null {
  const imports = [...outline.keys()].filter((i) => outline[i].kind === 'import')
  const kept = [...withMentioned(text, outline, new Set([...imports, ...wanted]))].toSorted((a, b) => a - b)
  const length = kept.reduce((sum, i) => sum + outline[i].to - outline[i].from, 0)
  if (length * 2 > text.length) return null
  const parts = [text.slice(0, outline[0].from)]
  let end = outline[0].from
  for (const i of kept) {
    const { from, to } = outline[i]
    parts.push(' '.repeat(from - end), text.slice(from, to), '\n')
    end = to + 1
  }
  return { file: { path, text: parts.join(''), package: '' }, kept }
}

/** Whether a text was read as the declarations that it was made of. */
function hasDecls(file: SourceFile, kept: readonly number[], outline: readonly Outlined[]): boolean {
  const { decls } = parseSource(file).ast
  const isAt = (decl: Decl, { from, to }: Outlined): boolean => decl.from === from && decl.to === to
  return decls.length === kept.length && decls.every((decl, i) => isAt(decl, outline[kept[i]]))
}

/** Whether a note is of text that was changed, or that ends where the change begins. */
function isTouched({ from, to }: Diagnostic, change: Change): boolean {
  return from < change.to && to >= change.from
}

function movedNote(note: Diagnostic, move: (at: number) => number): Diagnostic {
  return {
    ...note,
    from: move(note.from),
    to: move(note.to),
    ...(note.related && {
      related: note.related.map((other) => ({ ...other, from: move(other.from), to: move(other.to) })),
    }),
  }
}

/** All that is declared, where the declaration at `index` is now another. */
function withTypes(
  types: readonly string[],
  outline: readonly Outlined[],
  index: number,
  decl: Decl,
): readonly string[] {
  const first = outline.slice(0, index).reduce((sum, one) => sum + one.types, 0)
  const own = declaredTypes({ kind: 'File', from: 0, to: decl.to, name: null, decls: [decl], comments: [] })
  return types.toSpliced(first, outline[index].types, ...own)
}
