/** Where a diagnostic is, as the Go tools write it. */

import { positionOf, type Diagnostic } from '../../engine/diagnostic.ts'
import type { Archived } from '../../state/messages.ts'

/** `3:5`, in an archive `a/a.go:3:5`; `source` is the text that it is about. */
export function placeIn(source: string, archived: readonly Archived[], { file, from }: Diagnostic): string {
  const index = archived.findIndex((each) => each.path === file)
  if (index < 0) return lineAndColumn(source, from)
  const { path, from: start } = archived[index]
  return `${path}:${lineAndColumn(source.slice(start, archived[index + 1]?.marker), from - start)}`
}

function lineAndColumn(text: string, offset: number): string {
  const { line, column } = positionOf(text, offset)
  return `${line}:${column}`
}
