/** What a reader says of an unknown type: read from a form, and written in a few words. */

import type { Result } from '../../base/result.ts'
import type { Assumed, Numbers } from '../../engine/index.ts'
import { bytes } from '../format.ts'

/** The types one can be taken for, in the order they are offered. */
export const likes = ['int', 'string', 'pointer', 'interface', 'slice', 'struct{}'] as const

export const alignments = [1, 2, 4, 8] as const

/** The numbers as they are typed. */
interface Typed {
  readonly size: string
  readonly align: number
  /** `0, 2`; '' for none. */
  readonly ptrWords: string
}

const noNumbers: Typed = { size: '', align: 8, ptrWords: '' }

const largestSize = 2 ** 31 - 1

export function readNumbers({ size, align, ptrWords }: Typed, ptrSize: 4 | 8): Result<Assumed> {
  const n = wholeNumber(size)
  if (n === null) return failure('The size is a whole number of bytes.')
  if (n > largestSize) return failure('The size is larger than an address space.')
  if (n % align !== 0) {
    return failure(`The size must be a multiple of the alignment: ${n} is not a multiple of ${align}.`)
  }
  const words =
    ptrWords.trim() === ''
      ? []
      : ptrWords
          .trim()
          .split(/\s*,\s*|\s+/)
          .map(wholeNumber)
  if (words.includes(null)) return failure('Pointer words are numbers from 0 on, such as 0, 2.')
  const twice = words.find((word, i) => words.indexOf(word) !== i)
  if (twice !== undefined) return failure(`Word ${twice} is given twice.`)
  const past = words.find((word) => (word! + 1) * ptrSize > n)
  if (past !== undefined) {
    return failure(`Word ${past} ends at byte ${(past! + 1) * ptrSize}, past the size of ${n}.`)
  }
  if (words.length > 0 && align < ptrSize) return failure(`What has pointers is aligned to ${ptrSize}.`)
  const sorted = words.map((word) => word!).toSorted((a, b) => a - b)
  return { ok: true, value: { size: n, align, ptrWords: sorted, ptrSize } }
}

/** The numbers as the form shows them. */
export function numbersOf(assumed: Assumed | undefined): Typed {
  if (assumed === undefined || !('size' in assumed)) return noNumbers
  return { size: String(assumed.size), align: assumed.align, ptrWords: assumed.ptrWords.join(', ') }
}

/** `like string`; `24 B, align 8, pointer word 0`; `github.com/google/uuid.UUID as of v1.6.0, …`; `as declared: …`. */
export function assumedText(assumed: Assumed, ptrSize: 4 | 8): string {
  if ('like' in assumed) return `like ${assumed.like}`
  if ('declaration' in assumed) return `as declared: ${assumed.declaration}`
  if (!('known' in assumed)) {
    const where = assumed.ptrSize === undefined ? '' : ` where pointers have ${assumed.ptrSize} bytes`
    return numbersText(assumed) + where
  }
  const { known, version, go } = assumed
  return `${known} as of ${version} with Go ${go}: ${numbersText(ptrSize === 8 ? assumed.wide : assumed.narrow)}`
}

/** In a word or two: `as of v1.6.0`, `as declared`, `like string`, `24 B`. */
export function assumedBriefly(assumed: Assumed): string {
  if ('like' in assumed) return `like ${assumed.like}`
  if ('declaration' in assumed) return 'as declared'
  return 'known' in assumed ? `as of ${assumed.version}` : `as ${bytes(assumed.size)}`
}

function numbersText({ size, align, ptrWords }: Numbers): string {
  const pointers =
    ptrWords.length === 0
      ? 'no pointers'
      : `pointer ${ptrWords.length === 1 ? 'word' : 'words'} ${ptrWords.join(', ')}`
  return `${bytes(size)}, align ${align}, ${pointers}`
}

function wholeNumber(text: string): number | null {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : null
}

function failure(message: string): Result<never> {
  return { ok: false, message }
}
