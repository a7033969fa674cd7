import { expect, test } from 'vitest'
import { guard, quota, session, session386, sessionOrder } from '../diagram/testStructs.ts'
import { withOrder } from '../engine/layout/withOrder.ts'
import type { StructLayout } from '../engine/layout/structLayout.ts'
import { targetOf, type Goarch } from '../engine/target.ts'
import { explainPointed, type Page, type Pointed } from './topic.ts'

// Sizes, offsets and pointer bytes are those that the compiler wrote for Session in layout/testdata/examples.txt.
const reordered = withOrder(session, sessionOrder)
const proposal = { size: 144, ptrdata: 112, moved: 3, order: sessionOrder, proved: true, atLeast: 3 }

function pageOf(layout: StructLayout, goarch: Goarch = 'amd64', other: StructLayout | null = null): Page {
  const common = {
    target: targetOf(goarch)!,
    go: '1.26',
    isGiven: (type: string) => type === 'given.T',
  } as const
  return {
    declared: { layout, ...common },
    other: other && { layout: other, ...common },
    order: 'suggested',
    proposal: other && proposal,
    cacheLine: 64,
  }
}

const page = pageOf(session, 'amd64', reordered)

const said = (page: Page, topic: string, field: string | null = null, side: Pointed['side'] = null) => {
  const { fields } = (side === 'other' ? page.other : page.declared)!.layout
  const at = field === null ? null : fields.findIndex(({ name }) => name === field)
  return explainPointed(page, { topic, field: at, side }).map(({ of, sentence }) => of + sentence)
}

test.each<[string, string | null, string]>([
  [
    'padding',
    'admin',
    '7 bytes of padding: `last *Frame` starts at a multiple of 8, and `admin` ends at 105.',
  ],
  ['offset', 'last', '112: `admin` ends at 105, and `*Frame` starts at the next multiple of 8.'],
  ['offset', 'closed', '0: `closed` is first, and fields are never reordered.'],
  ['size', 'user', '16 bytes: a string is a pointer and a length, of 8 bytes each on amd64.'],
  ['size', 'opened', '24 bytes: the 3 fields of `time.Time`.'],
  ['align', 'token', '1: an array aligns as its element, `byte`.'],
  ['pointerBytes', 'id', '0: `int64` holds no pointer.'],
  ['otherOffset', 'weight', '4: `admin` ends at 3, and `float32` starts at the next multiple of 4.'],
  ['align', null, '8: the largest alignment among its fields, that of `id int64` and 7 more.'],
  ['pointerWord 64', null, 'The word at byte 64 holds the pointer `opened.loc`: the collector visits it.'],
  [
    'pointerWord 96',
    null,
    'The word at byte 96 holds the data pointer of the interface `conn`: the collector visits it.',
  ],
  [
    'pointerWord 88',
    null,
    'The word at byte 88 is not set in the pointer bitmap: the collector passes over it.',
  ],
  [
    'field',
    'conn',
    '`conn net.Conn` takes bytes 88 to 103, 16 bytes; `net.Conn` aligns to 8. Its second word is a pointer; the first, ' +
      'to its method table, has no dot: that is never in the heap.',
  ],
  [
    'cacheLine 1',
    null,
    'Cache line 1, if the struct starts on one: bytes 64 to 127 of it. A line has 64 bytes, which a processor fetches ' +
      'at once. `opened` lies across its start.',
  ],
  [
    'suggestion',
    null,
    'Moving `id`, `user` and `admin` saves 24 bytes and lowers the pointer bytes from 144 to 112; 3 lines moved; no ' +
      'order is smaller, and none as small moves fewer.',
  ],
  [
    'target 386',
    null,
    'On 386 pointers, int and uint have 4 bytes; int64 and float64 align to 4, but for those of sync/atomic.',
  ],
])('%s %s', (topic, field, sentence) => {
  expect(said(page, topic, field)).toEqual([sentence])
})

test('a figure is explained for both orders where it differs', () => {
  expect(said(page, 'sizeClass')).toEqual([
    'Declared168 bytes are allocated from the class of 176; 8 bytes are lost (4.5 %).',
    'Suggested144 bytes are allocated from the class of 144; nothing is lost.',
  ])
})

test('of two sides only the one that is pointed at', () => {
  expect(said(page, 'pointerBytes', null, 'other')).toEqual(['The last pointer, in `buf`, ends at byte 112.'])
  expect(said(page, 'size', null, 'declared')).toEqual(['168 bytes: 143 in 14 fields and 25 of padding.'])
})

test('a field of the other order is one of its own places', () => {
  expect(said(page, 'field', 'admin', 'other')).toEqual(['`admin bool` takes byte 2. It was at 104.'])
})

test('on 386 it says what aligns otherwise there', () => {
  expect(said(pageOf(session386, '386'), 'align')[0]).toContain(
    '`atomic.Int64` holds 64 bits for atomic access',
  )
  expect(said(pageOf(session386, '386'), 'align', 'id')).toEqual([
    '4: int64 has 8 bytes, but nothing basic aligns to more than 4 on 386.',
  ])
})

test('the byte after a zero-size last field has its reason', () => {
  const last = guard.fields.at(-1)!.name
  expect(said(pageOf(guard), 'padding', last)[0]).toContain('must not point past')
})

test('what is not known says on what it depends', () => {
  const page = pageOf(quota)
  expect(said(page, 'sizeClass')[0]).toMatch(/^Not known: .*exact up to byte 16\.$/)
  expect(said(page, 'offset', 'resets')).toEqual([
    'Where `resets` starts depends on `balance decimal.Decimal`, whose size is not known.',
  ])
})

test('the numbers of a type that a reader has given are the reader’s', () => {
  const fields = session.fields.map((field) =>
    field.name === 'opened' ? { ...field, type: 'given.T' } : field,
  )
  const given = pageOf({ ...session, fields })
  expect(said(given, 'size', 'opened')).toEqual([
    '24 bytes: as was said of `given.T`, which the source does not declare.',
  ])
})
