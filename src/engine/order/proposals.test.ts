import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frontier } from './frontier.ts'
import type { Line } from './order.ts'
import { proposals } from './proposals.ts'

const [bool, float32, int64, bytes16] = [line(1, 1), line(4, 4), line(8, 8), line(16, 1)]
const [pointer, string, slice, iface, time] = [line(8, 8, 8), line(16, 8, 8), line(24, 8, 8), line(16, 8, 16), line(24, 8, 24)] // prettier-ignore
const mutex = line(8, 4)

// closed bool, id int64, secure bool, user string, weight float32, opened time.Time, token [16]byte, conn net.Conn,
// admin bool, last *Frame, labels map, mu sync.Mutex, buf []byte, bytesIn atomic.Int64: figures by compiled Go programs.
const session = [
  bool,
  int64,
  bool,
  string,
  float32,
  time,
  bytes16,
  iface,
  bool,
  pointer,
  pointer,
  mutex,
  slice,
  int64,
]

const session386 = [
  bool, line(8, 4), bool, line(8, 4, 4), float32, line(20, 4, 20), bytes16, line(8, 4, 8), bool, line(4, 4, 4),
  line(4, 4, 4), mutex, line(12, 4, 4), line(8, 8),
] // prettier-ignore

describe('Session', () => {
  test('on amd64', () => {
    const { suggested, optimal } = proposals(session)
    expect(suggested).toMatchObject({ size: 144, ptrdata: 112, moved: 3, proved: true })
    expect(optimal).toMatchObject({ size: 144, ptrdata: 80, moved: 7, proved: true })
  })

  test('on 386', () => {
    const { suggested } = proposals(session386)
    expect(suggested).toMatchObject({ size: 104, ptrdata: 80, moved: 2, proved: true })
    expect(frontier(session386)[0]).toMatchObject({ size: 112, ptrdata: 96, moved: 0 })
  })

  test('its frontier', () => {
    const points = frontier(session).map(({ moved, size, ptrdata }) => [moved, size, ptrdata])
    expect(points).toEqual([
      [0, 168, 144],
      [1, 160, 128],
      [2, 152, 120],
      [3, 144, 112],
      [4, 144, 96],
      [5, 144, 88],
      [7, 144, 80],
    ])
  })
})

test('nothing moves where nothing is saved', () => {
  const { suggested, optimal } = proposals([int64, string, bool])
  expect(suggested).toEqual({ size: 32, ptrdata: 16, moved: 0, order: [0, 1, 2], proved: true, atLeast: 0 })
  expect(optimal).toEqual({ size: 32, ptrdata: 8, moved: 1, order: [1, 0, 2], proved: true, atLeast: 1 })
})

test('no fields', () => {
  const none = { size: 0, ptrdata: 0, moved: 0, order: [], proved: true, atLeast: 0 }
  expect(proposals([])).toEqual({ suggested: none, optimal: none })
  expect(frontier([])).toEqual([none])
})

test('a line of several fields is moved as one', () => {
  const { suggested } = proposals([bool, int64, { ...bool, count: 7 }])
  expect(suggested).toMatchObject({ size: 16, moved: 1, order: [0, 2, 1] })
})

test('sizes far beyond 32 bits', () => {
  const { suggested, optimal } = proposals([bool, line(2 ** 40, 1), pointer, line(2, 2)])
  expect(suggested).toMatchObject({ size: 2 ** 40 + 16, moved: 1, ptrdata: 8, order: [2, 0, 1, 3] })
  expect(optimal).toEqual(suggested)
})

describe('any number of lines', () => {
  const kinds = [
    bool,
    float32,
    int64,
    bytes16,
    pointer,
    string,
    slice,
    iface,
    line(2, 2),
    line(0, 1),
    line(16, 8, 4),
  ]

  test.each([20, 40, 80, 300, 301, 100_000])(
    '%i',
    (count) => {
      const lines = Array.from({ length: count }, (_, index) => kinds[(index * index + 3 * index) % 11])
      const declared = {
        size: frontier(lines)[0].size,
        total: lines.reduce((sum, { size }) => sum + size, 0),
      }
      const { suggested, optimal } = proposals(lines)
      for (const { order, size, moved, atLeast } of [suggested, optimal]) {
        expect(new Set(order).size).toBe(count)
        expect(order.length).toBe(count)
        expect(size).toBe(Math.ceil(declared.total / 8) * 8)
        expect(size).toBeLessThanOrEqual(declared.size)
        expect(moved).toBeGreaterThanOrEqual(atLeast)
      }
      expect(optimal.ptrdata).toBeLessThanOrEqual(suggested.ptrdata)
      expect(suggested.moved).toBeLessThanOrEqual(optimal.moved)
      expect(JSON.stringify(proposals(lines))).toBe(JSON.stringify({ suggested, optimal }))
    },
    30_000,
  )

  test('a frontier gets better with every point', () => {
    const struct = fc.array(fc.constantFrom(...kinds), { maxLength: 30 })
    fc.assert(
      fc.property(struct, (lines) => {
        const points = frontier(lines)
        for (const [at, { size, ptrdata, moved }] of points.slice(1).entries()) {
          expect(moved).toBeGreaterThan(points[at].moved)
          expect(size < points[at].size || (size === points[at].size && ptrdata < points[at].ptrdata)).toBe(
            true,
          )
        }
        const { optimal } = proposals(lines)
        const last = points[points.length - 1]
        expect([last.size, last.ptrdata, last.moved]).toEqual([optimal.size, optimal.ptrdata, optimal.moved])
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

function line(size: number, align: number, ptrdata = 0): Line {
  return { size, align, ptrdata, count: 1 }
}
