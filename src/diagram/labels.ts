/** How wide a label is, without a browser to ask: from the advances of the font. */

import { advances, characters } from './advances.ts'

export type Face = keyof typeof advances

const indexOf = new Map([...characters].map((character, i) => [character, i]))

// For what the font lacks, a fallback draws it: ideographs fill the em, and few other letters are wider than this.
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{3ffff}]/u
const fallback = 0.7

/** Width in pixels of `text` set at `size` pixels. Kerning is left out: it only narrows, but for a fraction of a pixel. */
export function textWidth(text: string, face: Face, size: number): number {
  let em = 0
  for (const character of text) {
    const i = indexOf.get(character)
    if (i !== undefined) em += advances[face][i] / 1000
    else em += wide.test(character) ? 1 : fallback
  }
  return em * size
}

// Made once: `toLocaleString` makes one at every call, which is slow.
const inGroups = new Intl.NumberFormat('en-US')

/** A count with its thousands set apart: `4,072`. */
export function grouped(n: number): string {
  return inGroups.format(n)
}
