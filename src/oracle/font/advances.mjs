/**
 * Prints src/diagram/advances.ts: how wide each character of IBM Plex Sans is, in the faces the diagram uses.
 *
 *   npm install --no-save fontkit wawoff2 @fontsource-variable/ibm-plex-sans
 *   node src/oracle/font/advances.mjs > src/diagram/advances.ts
 */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import wawoff2 from 'wawoff2'

const faces = {
  regular: { wght: 400, wdth: 100 },
  medium: { wght: 500, wdth: 100 },
  semibold: { wght: 600, wdth: 100 },
  condensed: { wght: 600, wdth: 80 },
}
// Printable ASCII, Latin-1 letters and the signs that labels use, as far as the font's latin subset has them.
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2026, 0x2026],
  [0x2212, 0x2212],
]

const { resolve } = createRequire(import.meta.url)
const folder = '@fontsource-variable/ibm-plex-sans'
const { version } = JSON.parse(readFileSync(resolve(`${folder}/package.json`), 'utf8'))
// fontkit varies only what is not compressed.
const packed = readFileSync(resolve(`${folder}/files/ibm-plex-sans-latin-standard-normal.woff2`))
const font = fontkit.create(Buffer.from(await wawoff2.decompress(packed)))

const codes = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
const known = codes.filter((code) => font.hasGlyphForCodePoint(code))
const rows = Object.entries(faces).map(([name, axes]) => {
  const face = font.getVariation(axes)
  const advances = known.map((code) => Math.round(face.glyphForCodePoint(code).advanceWidth))
  return `  ${name}: [${advances.join(',')}],`
})

console.log(`/** How wide each character of IBM Plex Sans is, in thousandths of the font size. Written by src/oracle/font/advances.mjs from ${folder} ${version}. */

/** The characters there are numbers for; each list of \`advances\` follows their order. */
export const characters =
  '${String.fromCodePoint(...known).replaceAll(/['\\]/g, '\\$&')}'

// prettier-ignore
export const advances = {
${rows.join('\n')}
} as const satisfies Record<string, readonly number[]>`)
