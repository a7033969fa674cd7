/** What can be done about a diagnostic by changing the source. */

import type { Change } from './changeBetween.ts'
import { importChange } from './importChange.ts'
import { similarNames } from './similarNames.ts'
import { unknownNameIn } from './unknownName.ts'

export interface Fix {
  readonly title: string
  readonly change: Change
}

/** A diagnostic, its places those of the source as it is now. */
export interface Complaint {
  readonly message: string
  readonly from: number
  readonly to: number
}

export interface FixContext {
  readonly source: string
  /** The file of the source that it is about. */
  readonly file: { readonly from: number; readonly to: number }
  /** Types that the source declares. */
  readonly names: readonly string[]
  /** Import path → package name, of the standard library. */
  readonly packages: Readonly<Record<string, string>>
}

/** spec: "Predeclared identifiers", the types. */
const predeclared =
  'any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 uint16 uint32 uint64 uintptr'.split(
    ' ',
  )

/** The package that a complaint says is not imported; null where it says something else. */
export function packageAskedFor({ message, to }: Complaint, source: string): string | null {
  const name = /^undefined: ([\p{L}_][\p{L}\p{N}_]*)$/u.exec(message)?.[1]
  return name !== undefined && source[to] === '.' ? name : null
}

/** Each by itself makes good what is complained of, if it is what was meant; the likeliest first. */
export function fixesOf(complaint: Complaint, context: FixContext): readonly Fix[] {
  const asked = packageAskedFor(complaint, context.source)
  if (asked !== null) return importsOf(asked, context)
  const { message, from, to } = complaint
  const written = context.source.slice(from, to)
  const [, similar] = /^undefined: .* \(but have (.+)\)$/.exec(message) ?? []
  if (similar !== undefined) return [renaming(complaint, written, similar)]
  const isUndeclared = message.endsWith(' is not declared in this source')
  const name = isUndeclared ? unknownNameIn(message) : /^undefined: (.+)$/.exec(message)?.[1]
  if (name !== written) return []
  return similarNames(name, [...context.names, ...predeclared]).map((other) =>
    renaming(complaint, name, other),
  )
}

function renaming({ from, to }: Complaint, name: string, other: string): Fix {
  return { title: `Change ${name} to ${other}`, change: { from, to, insert: other } }
}

function importsOf(name: string, { source, file, packages }: FixContext): readonly Fix[] {
  const text = source.slice(file.from, file.to)
  return Object.keys(packages)
    .filter((path) => packages[path] === name && !/(?:^|\/)(?:internal|vendor)(?:\/|$)/.test(path))
    .toSorted((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
    .flatMap((path) => {
      const change = importChange(text, path)
      if (!change) return []
      const moved = { ...change, from: change.from + file.from, to: change.to + file.from }
      return [{ title: `Import "${path}"`, change: moved }]
    })
}
