/** The files of a source that is an archive: the txtar form, as the Go Playground takes it. */

import { stateAfter, type GoState } from './goState.ts'
import { readPaste } from './paste.ts'
import { firstToken } from './pasteForm.ts'
import { splitLines, type PasteNote } from './pasteLine.ts'
import { parseTxtar, type Txtar } from './txtar.ts'

export interface ArchivedFile {
  /** As in its marker line: `a/a.go`. */
  readonly path: string
  readonly text: string
  /** Offsets in the archive: its marker line, its text. */
  readonly marker: number
  readonly from: number
}

export interface Archive {
  readonly files: readonly ArchivedFile[]
  /** What was taken off around the archive, a code fence for one. */
  readonly notes: readonly PasteNote[]
}

/** The name of what stands before the first marker line. golang.org/x/playground, txtar.go: progName */
const progName = 'prog.go'

/** Null where the source is one file, or less than one. */
export function readArchive(source: string): Archive | null {
  if (!source.includes(' --')) return null
  const archive = outsideLiterals(source)
  if (archive !== null) return { files: filesOf(archive), notes: [] }
  if (!/-- .* --/.test(source)) return null
  const { text, notes } = readPaste(source)
  const inside = notes.length === 0 ? null : outsideLiterals(text)
  return inside && { files: filesOf(inside), notes }
}

function filesOf({ comment, files }: Txtar): readonly ArchivedFile[] {
  const archived = files.map(({ name, ...file }) => ({ path: name, ...file }))
  if (firstToken(comment) === comment.length) return archived
  return [{ path: progName, text: comment, marker: 0, from: 0 }, ...archived]
}

/** A first marker line in a raw string or a comment is one of the Go before it, which tests archives, say. */
function outsideLiterals(text: string): Txtar | null {
  const { files } = parseTxtar(text)
  let state: GoState = 'code'
  let at = 0
  for (let first = 0; first < files.length; first++) {
    const { marker } = files[first]
    for (const line of splitLines(text.slice(at, marker))) {
      state = stateAfter(text, { from: at + line.from, to: at + line.to }, state)
    }
    if (state === 'code') return { comment: text.slice(0, marker), files: files.slice(first) }
    at = marker
  }
  return null
}
