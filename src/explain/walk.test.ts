import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guard, quota, session } from '../diagram/testStructs.ts'
import { place } from '../engine/layout/place.ts'
import type { StructLayout } from '../engine/layout/structLayout.ts'
import { foldSteps, walkOf, walkText } from './walk.ts'

test('a walk as text', () => {
  expect(walkText('Session', walkOf(session)).split('\n').slice(0, 5)).toEqual([
    'Session',
    '  0  closed bool                                           1    1',
    '  1  padding: id int64 starts at a multiple of 8           7    8',
    '  8  id int64                                              8   16',
    ' 16  secure bool                                           1   17',
  ])
  expect(walkText('Session', walkOf(session))).toMatch(/\n168 = 143 of fields \+ 25 of padding\n$/)
})

test('a zero-size last field takes a byte before the end', () => {
  const { steps } = walkOf(guard)
  expect(steps.slice(-2).map(({ kind }) => kind)).toEqual(['guard', 'end'])
})

test('a walk goes as far as the layout is exact, and says why not further', () => {
  const { steps, size } = walkOf(quota)
  expect(size).toBeNull()
  expect(steps.at(-1)).toMatchObject({ kind: 'unknown', from: 16, to: 16 })
  expect(steps.at(-1)?.text).toContain('decimal.Decimal')
})

/** Sizes are multiples of alignments, as Go's are. */
const sized = fc
  .tuple(fc.constantFrom(1, 2, 4, 8), fc.nat(4))
  .map(([align, n]) => ({ align, size: align * n }))

function layoutOf(fields: readonly { readonly size: number; readonly align: number }[]): StructLayout {
  const { offsets, size, align } = place(fields)
  return {
    ...session,
    size,
    align,
    fields: fields.map((field, i) => ({
      ...session.fields[0],
      ...field,
      index: i,
      name: `f${i}`,
      offset: offsets[i],
      padding: (offsets[i + 1] ?? size) - offsets[i] - field.size,
    })),
  }
}

test('the bytes of a walk add up to the size, and every padding has a cause that holds', () => {
  fc.assert(
    fc.property(fc.array(sized, { maxLength: 30 }), (fields) => {
      const layout = layoutOf(fields)
      const { steps, fieldBytes, paddingBytes } = walkOf(layout)
      expect(fieldBytes + paddingBytes).toBe(layout.size)
      expect(fieldBytes).toBe(fields.reduce((sum, { size }) => sum + size, 0))
      let at = 0
      for (const { kind, from, to, text } of steps) {
        expect(from).toBe(at)
        at = to
        if (kind === 'field' || kind === 'guard' || to === from) continue
        const multiple = Number(/multiple of (\d)/.exec(text)?.[1])
        expect([to % multiple, from % multiple === 0]).toEqual([0, false])
        expect(to - from).toBeLessThan(multiple)
      }
    }),
  )
})

test('folding keeps the bytes, the padding and the end', () => {
  fc.assert(
    fc.property(fc.array(sized, { maxLength: 400 }), (fields) => {
      const { steps } = walkOf(layoutOf(fields))
      const folded = foldSteps(steps, 50)
      expect(folded.length).toBeLessThanOrEqual(50)
      expect(folded.at(-1)).toEqual(steps.at(-1))
      for (const [i, { from }] of folded.entries()) expect(from).toBe(i === 0 ? 0 : folded[i - 1].to)
    }),
  )
  const plain = walkOf(layoutOf(Array.from({ length: 100 }, () => ({ size: 8, align: 8 }))))
  expect(foldSteps(plain.steps).map(({ kind }) => kind)).toEqual(['field', 'folded', 'field', 'end'])
  expect(foldSteps(plain.steps)[1].text).toBe('98 fields without padding')
})
