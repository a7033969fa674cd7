/** Reads a txtar archive: one text that holds several files, each under a line `-- name --`. */

export interface TxtarFile {
  readonly name: string
  readonly text: string
  /** Offsets of its marker line and of `text` in the archive. */
  readonly marker: number
  readonly from: number
}

export interface Txtar {
  /** What stands before the first file. */
  readonly comment: string
  readonly files: readonly TxtarFile[]
}

/**
 * The files of an archive, in order. Any text is an archive: without a marker line it is all comment.
 * Marker lines may end in CRLF. A last line without an end stays so, that offsets hold. Format: internal/txtar.
 */
export function parseTxtar(archive: string): Txtar {
  const files: TxtarFile[] = []
  let comment = archive
  let name = ''
  let marker = 0
  let from = 0
  const endAt = (to: number) => {
    const text = archive.slice(from, to)
    if (name === '') comment = text
    else files.push({ name, text, marker, from })
  }
  for (let at = nextMarker(archive, 0); at >= 0; at = nextMarker(archive, from)) {
    endAt(at)
    const to = lineEnd(archive, at)
    name = markerName(archive, at, to)
    marker = at
    from = Math.min(to + 1, archive.length)
  }
  endAt(archive.length)
  return { comment, files }
}

/** Start of the first marker line at or after `from`, which is the start of a line; -1 if there is none. */
function nextMarker(text: string, from: number): number {
  let at = from
  while (!(text.startsWith('-- ', at) && markerName(text, at, lineEnd(text, at)) !== '')) {
    const before = text.indexOf('\n-- ', at)
    if (before < 0) return -1
    at = before + 1
  }
  return at
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** The name in a line that starts with `-- `; '' where it is no marker. */
function markerName(text: string, from: number, to: number): string {
  const line = text.slice(from, text[to - 1] === '\r' ? to - 1 : to)
  return line.endsWith(' --') ? line.slice('-- '.length, -' --'.length).trim() : ''
}
