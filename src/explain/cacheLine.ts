/** What a cache line is, which bytes it has and which field lies across its start. */

import type { Explanation, Subject } from './explanation.ts'
import { cacheLineSize } from './sources.ts'
import { code, number } from './wording.ts'

/** Cache lines, or the one with a number, from 0; `size` is what one has in the diagram, in bytes. */
export function explainCacheLine({ layout, target, go }: Subject, size: number, line?: number): Explanation {
  const source = cacheLineSize(go, target.goarch)
  const fetched = `${number(size)} bytes, which a processor fetches at once`
  // Go pads for the widest there is.
  const servers =
    target.goarch === 'arm64' && size === 64 ? ' Most of arm64 has 64; Go pads to the 128 of Apple.' : ''
  if (line === undefined) {
    return {
      sentence: `A cache line: ${fetched}. A field across two of them needs both.${servers}`,
      source,
    }
  }
  const from = line * size
  const end = layout.size === null ? from + size : Math.min(from + size, layout.size)
  const cut = layout.fields.find(
    (field) =>
      field.offset !== null && field.size !== null && field.offset < from && from < field.offset + field.size,
  )
  const across = cut ? ` ${code(cut.name)} lies across its start.` : ''
  return {
    sentence: `Cache line ${number(line)}, if the struct starts on one: bytes ${number(from)} to ${number(end - 1)} of it. A line has ${fetched}.${across}${servers}`,
    source,
  }
}
