import { describe, expect, test } from 'vitest'
import { assumedText, numbersOf, readNumbers } from './assumption.ts'

const read = (numbers: Partial<Parameters<typeof readNumbers>[0]>, ptrSize: 4 | 8 = 8) =>
  readNumbers({ size: '24', align: 8, ptrWords: '', ...numbers }, ptrSize)

describe('the numbers of a type', () => {
  test('are read as they are typed', () => {
    const words = { size: 24, align: 8, ptrWords: [0, 2], ptrSize: 8 }
    expect(read({ ptrWords: '0, 2' })).toEqual({ ok: true, value: words })
    expect(read({ size: ' 24 ', ptrWords: '2 0' })).toEqual({ ok: true, value: words })
    expect(read({ size: '0', align: 1 })).toEqual({
      ok: true,
      value: { size: 0, align: 1, ptrWords: [], ptrSize: 8 },
    })
  })

  test.each([
    [{ size: '' }, 'The size is a whole number of bytes.'],
    [{ size: '-8' }, 'The size is a whole number of bytes.'],
    [{ size: '9999999999' }, 'The size is larger than an address space.'],
    [{ size: '9'.repeat(30) }, 'The size is larger than an address space.'],
    [{ size: '12' }, 'The size must be a multiple of the alignment: 12 is not a multiple of 8.'],
    [{ ptrWords: 'x' }, 'Pointer words are numbers from 0 on, such as 0, 2.'],
    [{ ptrWords: '1, 0, 1' }, 'Word 1 is given twice.'],
    [{ ptrWords: '0, 3' }, 'Word 3 ends at byte 32, past the size of 24.'],
    [{ align: 4, ptrWords: '0' }, 'What has pointers is aligned to 8.'],
  ])('%j is refused with the reason', (numbers, message) => {
    expect(read(numbers)).toEqual({ ok: false, message })
  })

  test('have words of the target', () => {
    expect(read({ size: '12', align: 4, ptrWords: '2' }, 4).ok).toBe(true)
  })

  test('are shown as they were typed', () => {
    const assumed = { size: 24, align: 8, ptrWords: [0, 2] }
    expect(numbersOf(assumed)).toEqual({ size: '24', align: 8, ptrWords: '0, 2' })
    expect(assumedText(assumed, 8)).toBe('24\u2009B, align 8, pointer words 0, 2')
    expect(assumedText({ like: 'slice' }, 8)).toBe('like slice')
  })
})
