/** Puts small faults into Go files: the same ones each time. */

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

const inserted = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ',',
  ';',
  ':',
  '.',
  '...',
  '*',
  '<-',
  '=',
  ':=',
  '|',
  '~',
  '\n',
  '"',
  "'",
  '`',
  '/*',
  '//',
  '0x',
  '08',
  '1_',
  '\\',
  '#',
  '“',
  '\0',
  '\ufeff',
  ' x ',
  ' 1 ',
  ' func ',
  ' type ',
  ' struct ',
  ' interface ',
  ' map ',
  ' chan ',
  ' if ',
  ' for ',
  ' range ',
  ' switch ',
  ' case ',
  ' go ',
  ' var ',
  ' import ',
  ' package ',
  ' return ', // prettier-ignore
]

/** `count` texts, each a file of up to 20 KB with one to three faults. */
export function mutantsOf(
  paths: readonly string[],
  count: number,
): { readonly name: string; readonly text: string }[] {
  const texts = paths.map((path) => readFileSync(path, 'utf8')).filter((text) => text.length < 20_000)
  const random = generator(1)
  return Array.from({ length: count }, (_, i) => {
    const pick = random(texts.length)
    let text = texts[pick]
    for (let faults = 1 + random(3); faults > 0; faults--) text = mutate(text, random)
    return { name: `mutant ${i} of ${basename(paths[pick] ?? '')}`, text }
  })
}

/** A text with a fault at one of its words. */
export function mutate(text: string, random: Random): string {
  const tokens = [...text.matchAll(/[\p{L}\d_]+|"[^"\n]*"|[^\s\p{L}\d_]/gu)]
  const token = tokens[random(tokens.length)]
  if (token === undefined) return text
  const before = text.slice(0, token.index)
  const after = text.slice(token.index + token[0].length)
  const other = tokens[random(tokens.length)][0]
  switch (random(5)) {
    case 0:
      return before + after
    case 1:
      return before + token[0] + token[0] + after
    case 2:
      return before + other + after
    case 3:
      return before + inserted[random(inserted.length)] + after
    default:
      return before + inserted[random(inserted.length)] + token[0] + after
  }
}

/** A number from 0 to below a bound. */
export type Random = (below: number) => number

/** Numbers that look random: xorshift. The seed is not 0. */
export function generator(seed: number): Random {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}
