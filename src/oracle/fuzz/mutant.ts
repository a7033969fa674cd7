/** Makes hostile texts out of Go files: the same one of the same seed. */

import { generator, mutate, type Random } from '../parser/mutants.ts'

const maxMutations = 6

/** The text of a seed, from 1 on. */
export function mutant(texts: readonly string[], seed: number): string {
  // seeds that follow each other give numbers that do too, at first
  const random = generator(Math.imul(seed, 0x9e3779b1) | 1)
  for (let i = 0; i < 8; i++) random(2)
  let text = texts[random(texts.length)]
  for (let n = 1 + random(maxMutations); n > 0; n--) text = mutateOnce(text, texts, random)
  return text
}

function mutateOnce(text: string, texts: readonly string[], random: Random): string {
  const from = random(text.length + 1)
  const part = text.slice(from, from + random(200))
  const to = random(text.length + 1)
  switch (random(12)) {
    case 0: // cut off
      return text.slice(0, from)
    case 1: // a part taken out
      return text.slice(0, from) + text.slice(from + part.length)
    case 2: // a part put elsewhere as well
      return text.slice(0, to) + part + text.slice(to)
    case 3: {
      // a part of another file
      const other = texts[random(texts.length)]
      const start = random(other.length + 1)
      return text.slice(0, to) + other.slice(start, start + random(2000)) + text.slice(to)
    }
    case 4: // a few characters very often
      return (
        text.slice(0, to) + text.slice(from, from + 1 + random(12)).repeat(1 + random(3000)) + text.slice(to)
      )
    case 5: // any character
      return text.slice(0, to) + String.fromCharCode(random(0x10000)) + text.slice(to)
    case 6:
      return replaceNumber(text, random)
    case 7:
    case 8:
      return renameType(text, random)
    case 9:
      return `${text}\n${declarations[random(declarations.length)]}\n`
    default:
      return mutate(text, random)
  }
}

const numbers = [
  '0',
  '-1',
  '1<<30',
  '1<<62',
  '1<<63',
  '1<<40000',
  '1e9',
  '0x1p100',
  '1.5',
  "'a'",
  '9223372036854775807',
]

function replaceNumber(text: string, random: Random): string {
  const found = [...text.matchAll(/\b\d[\w.]*/g)]
  if (found.length === 0) return text
  const { 0: number, index } = found[random(found.length)]
  return text.slice(0, index) + numbers[random(numbers.length)] + text.slice(index + number.length)
}

/** One name for another of the same text, so that types come to hold themselves and each other. */
function renameType(text: string, random: Random): string {
  const found = [...text.matchAll(/\b[\p{L}_][\p{L}\d_]*/gu)]
  if (found.length === 0) return text
  const { 0: name, index } = found[random(found.length)]
  return text.slice(0, index) + found[random(found.length)][0] + text.slice(index + name.length)
}

/** What types grow, hold or mean without end. */
const declarations = [
  'type Z[P any] struct { f *Z[[]P]; g P }; type ZZ struct { z Z[int] }',
  'type Z[P any] struct { f Z[Z[P]] }; var _ Z[int]',
  'type Z[P, Q any] struct { a P; b Q; c *Z[Q, Z[P, Q]] }; type ZZ struct { z Z[int, string] }',
  'type Z struct { f [unsafe.Sizeof(Z{})]byte }',
  'type Z [len(z)]int; var z Z',
  'type Z = []Z; type ZZ struct { z Z }',
  'type Z interface { m() Z; Z }; type ZZ struct { z Z }',
  'const z = zz + 1; const zz = z << z; type ZZ struct { z [z]int }',
  'type Z0 struct { a [1<<20]byte }; type Z1 struct { a [1<<20]Z0 }; type Z2 struct { a [1<<20]Z1 }; type Z3 struct { a [1<<20]Z2 }',
  'type Z0 struct { a, b, c int8 }; type Z1 struct { a, b, c Z0 }; type Z2 struct { a, b, c Z1 }; type Z3 struct { a, b, c Z2 }; type Z4 struct { a, b, c Z3 }; type Z5 struct { a, b, c Z4 }; type Z6 struct { a, b, c Z5 }; type Z7 struct { a, b, c Z6 }; type Z8 struct { a, b, c Z7 }; type Z9 struct { a, b, c Z8 }',
  'type Z[P interface{ ~[]Q }, Q interface{ *P }] struct { p P; q Q }; type ZZ struct { z Z[[]int, *int] }',
  '-- z/z.go --\npackage z\n\nimport . "time"\n\ntype Z struct { Time; Duration }',
]
