/** What a reader says of an unknown type: read from a form, and written in a few words. */

import type { Result } from '../../base/result.ts'
import type { Assumed } from '../../engine/index.ts'
import { bytes } from '../format.ts'

/** The types one can be taken for, in the order they are offered. */
export const likes = ['int', 'string', 'pointer', 'interface', 'slice', 'struct{}'] as const

export const alignments = [1, 2, 4, 8] as const

/** The numbers as they are typed. */
export interface Numbers {
  readonly size: string
  readonly align: number
  /** `0, 2`; '' for none. */
  readonly ptrWords: string
}

const noNumbers: Numbers = { size: '', align: 8, ptrWords: '' }

const largestSize = 2 ** 31 - 1

export function readNumbers({ size, align, ptrWords }: Numbers, ptrSize: number): Result<Assumed> {
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
  return { ok: true, value: { size: n, align, ptrWords: sorted } }
}

/** The numbers as the form shows them. */
export function numbersOf(assumed: Assumed | undefined): Numbers {
  if (assumed === undefined || 'like' in assumed) return noNumbers
  return { size: String(assumed.size), align: assumed.align, ptrWords: assumed.ptrWords.join(', ') }
}

/** `like string`; `24 B, align 8, pointer word 0`. */
export function assumedText(assumed: Assumed): string {
  if ('like' in assumed) return `like ${assumed.like}`
  const { size, align, ptrWords } = assumed
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
