/** The types of an analysis that are not known, by their names as written, and where they stand in the way. */

import type { EditorState } from '@codemirror/state'
import type { Diagnostic } from '../../engine/diagnostic.ts'
import { analysed, fieldsWithin, placeOf, structsBetween } from './analysed.ts'
import { unknownNameIn } from './unknownName.ts'

export interface UnknownName {
  readonly name: string
  /** Where it was first complained of. */
  readonly at: number
}

const undefinedWords = 'undefined: '
const identifier = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)?/u
const arrayLength = /(?:^|[^\p{L}\p{N}_\]])\[$/u

/** In an archive what its packages do not declare is an error to Go, but no less a type to be known. */
export function unknownNames(state: EditorState): readonly UnknownName[] {
  const value = state.field(analysed)
  return (value.analysis?.diagnostics ?? []).flatMap((diagnostic) => {
    const at = placeOf(value, diagnostic.from)
    const name = at === null ? null : nameOf(state, diagnostic, at)
    return at === null || name === null ? [] : [{ name, at }]
  })
}

/** Whether the words of a diagnostic are about the type, or about the package that it is said to be of. */
export function isAbout(message: string, name: string): boolean {
  const [head] = name.split('.')
  return unknownNameIn(message) === name || [name, head].includes(message.replace(undefinedWords, ''))
}

function nameOf(state: EditorState, { code, message }: Diagnostic, at: number): string | null {
  const { from, text } = state.doc.lineAt(at)
  if (arrayLength.test(text.slice(0, at - from))) return null
  if (code === 'unknown-type') return unknownNameIn(message)
  if (code !== 'type' || !message.startsWith(undefinedWords)) return null
  const name = message.slice(undefinedWords.length)
  if (name.includes('.')) return name
  // Of `pkg.T` Go says that pkg is undefined; what is to be known is the whole.
  return identifier.exec(text.slice(at - from))?.[0] ?? null
}

/** Whether a type that is not known stands in the way on a line: of a field, or where it is first complained of. */
export function isInTheWay(state: EditorState, from: number, to: number): boolean {
  const { diagnostics = [] } = state.field(analysed).analysis ?? {}
  const isComplainedOf = diagnostics.some((diagnostic) => {
    if (diagnostic.code !== 'unknown-type') return false
    const at = placeOf(state.field(analysed), diagnostic.from)
    return at !== null && at >= from && at <= to
  })
  return isComplainedOf || unknownField(state, from, to) !== null
}

/** Up to where the struct is known that has a field on the line: `Quota is exact up to byte 16.`; '' where it is all. */
export function knownOf(state: EditorState, from: number, to: number): string {
  const struct = unknownField(state, from, to)
  const layout = struct === null ? null : state.field(analysed).analysis!.structs[struct].layout
  const first = layout?.fields.find(({ size }) => size === null)
  if (!layout || !first || first.offset === null) return ''
  return `${layout.name || 'The struct'} is exact up to byte ${first.offset}.`
}

/** The struct with a field of unknown size on a line; null where there is none. */
function unknownField(state: EditorState, from: number, to: number): number | null {
  const found = structsBetween(state, from, to).find((struct) =>
    fieldsWithin(state, struct).some(({ at, layout }) => at >= from && at <= to && layout.size === null),
  )
  return found?.index ?? null
}
