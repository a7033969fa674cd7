/** Tells which files of one folder `go build` makes its package from, and of each other why it does not. */

import { whyNotChosen } from './buildConstraint.ts'
import { readFileHeader } from './fileHeader.ts'

export interface Unbuilt {
  /** `its name ends in _386`, `//go:build ignore`. */
  readonly why: string
  /** What holds in a build decides: another target or another Go may build it. */
  readonly byTags: boolean
}

interface GoFile {
  readonly name: string
  readonly text: string
}

/** Of each file, in order: null where it is built with the tags that hold. */
export function unbuiltOf(files: readonly GoFile[], tags: ReadonlySet<string>): readonly (Unbuilt | null)[] {
  const headers = files.map(({ name, text }) => {
    if (name.endsWith('_test.go')) return { why: 'it is a test', byTags: false }
    const why = whyNotChosen(name, text, tags)
    if (why !== null) return { why, byTags: !/^[_.]/.test(name) }
    const header = readFileHeader(text)
    // gc: go/build/build.go, without the tag cgo
    const needsCgo = header.imports.includes('C') && !tags.has('cgo')
    return needsCgo ? { why: 'it imports C', byTags: true } : header
  })
  const names = headers.flatMap((header) => ('why' in header ? [] : [header.name]))
  const name = commonest(names.filter((each) => each !== '' && each !== 'documentation'))
  return headers.map((header) => {
    if ('why' in header) return header
    if (header.name === name || header.name === '') return null
    const other = name === undefined ? '' : `, its folder ${name}`
    return { why: `it is package ${header.name}${other}`, byTags: false }
  })
}

/** The word that occurs most often, the first of them where several do; undefined where there is none. */
function commonest(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}
