/** Formats a source as it was pasted, each part of it by itself: the files of an archive, the code blocks of Markdown. */

import { positionOf } from '../../engine/diagnostic.ts'
import { readArchive } from '../../engine/syntax/archive.ts'
import { readPaste } from '../../engine/syntax/paste.ts'
import { isBlank, splitLines } from '../../engine/syntax/pasteLine.ts'
import { changesBetween, type Change } from './changesBetween.ts'
import { formatPart, type Fault, type Format } from './formatPart.ts'

export type SourceFormatted =
  | { readonly ok: true; readonly changes: readonly Change[] }
  /** Why nothing is changed: `a/a.go:3:5: expected …`. */
  | { readonly ok: false; readonly why: string }

/** A stretch of the source that is formatted by itself. */
interface Part {
  /** `a/a.go`; '' where the source is one file. */
  readonly path: string
  /** Where that file begins in the source. */
  readonly start: number
  readonly from: number
  readonly to: number
}

/** All of it, or nothing where a part does not parse. */
export function formatSource(source: string, format: Format): SourceFormatted {
  const parts = partsOf(source)
  if (parts === null) return { ok: false, why: 'lines have something before the Go: numbers, or signs' }
  const changes: Change[] = []
  for (const part of parts) {
    const text = source.slice(part.from, part.to)
    const formatted = formatPart(text, format)
    if (!formatted.ok) return { ok: false, why: sentence(source, part, formatted.fault) }
    for (const { from, to, insert } of changesBetween(text, formatted.text)) {
      changes.push({ from: part.from + from, to: part.from + to, insert })
    }
  }
  return { ok: true, changes }
}

/** Null where a line is not read as a whole. */
function partsOf(source: string): readonly Part[] | null {
  const archive = readArchive(source)
  if (!archive) return partsWithin(source, readPaste(source).text, '', 0)
  const parts = archive.files
    .filter(({ path }) => path.endsWith('.go'))
    .map(({ path, text, from }) => partsWithin(source.slice(from, from + text.length), text, path, from))
  return parts.some((each) => each === null) ? null : parts.flatMap((each) => each!)
}

/** The stretches of a text of which nothing was blanked in `read`; the whole where that is nowhere. */
function partsWithin(text: string, read: string, path: string, start: number): readonly Part[] | null {
  const part = (from: number, to: number): Part => ({ path, start, from: start + from, to: start + to })
  if (text === read || `\uFEFF${read.slice(1)}` === text) return [part(0, text.length)]
  const parts: Part[] = []
  let isOpen = false
  for (const { from, to } of splitLines(text)) {
    const isWhole = text.slice(from, to) === read.slice(from, to)
    const isBlankRead = isBlank(read, { from, to })
    if (!isWhole && !isBlankRead) return null
    if (isWhole && isBlankRead) continue
    const end = start + Math.min(to + 1, text.length)
    if (isWhole) parts.push(isOpen ? { ...parts.pop()!, to: end } : part(from, end - start))
    isOpen = isWhole
  }
  return parts
}

function sentence(source: string, { path, start, from }: Part, { line, column, message }: Fault): string {
  if (line === 0) return message
  const { line: first } = positionOf(source.slice(start), from - start)
  return `${path === '' ? '' : `${path}:`}${first + line - 1}:${column}: ${message}`
}
