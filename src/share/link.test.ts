import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { uses } from '../engine/lines/use.ts'
import { targets } from '../engine/target.ts'
import { noAssumptions } from '../engine/options.ts'
import { rowWidths, tabs, usualView, type Document } from './document.ts'
import { decodeLink, encodeLink, fitsInLink } from './link.ts'

const point: Document = {
  source: 'type Point struct {\n\tx, y int32\n\tname string // é, 日本\n}\n',
  goarch: '386',
  go: '1.26',
  selection: 'Point',
  view: usualView,
  assume: {
    types: {
      'decimal.Decimal': { size: 40, align: 8, ptrWords: [0, 2] },
      Order: { like: 'struct{}' },
    },
    typeArgs: { List: ['string', 'time.Time'] },
    packages: { rand: 'crypto/rand' },
  },
  instances: {},
  uses: {},
}

const numbers = fc.record({
  size: fc.maxSafeNat(),
  align: fc.constantFrom(1, 2, 4, 8),
  ptrWords: fc.array(fc.nat()),
})

const given = fc.oneof(
  numbers,
  fc.tuple(numbers, fc.constantFrom(4, 8)).map(([n, ptrSize]) => ({ ...n, ptrSize })),
)

const documents: fc.Arbitrary<Document> = fc.record({
  source: fc.string({
    unit: fc.constantFrom('a', '\n', '\t', ' ', '"', '\\', 'é', '日', '😀', '\ud800', '\ufeff', '\0'),
  }),
  goarch: fc.constantFrom(...targets.map((target) => target.goarch)),
  go: fc.integer({ min: 1, max: 999 }).map((minor) => `1.${minor}` as const),
  selection: fc.option(fc.string()),
  view: fc.record({
    order: fc.constantFrom('suggested', 'optimal'),
    row: fc.constantFrom(...rowWidths, null),
    tab: fc.constantFrom(...tabs),
    base: fc.constantFrom('dec', 'hex'),
    cacheLine: fc.constantFrom(64, 128),
    open: dictionary(fc.array(fc.string())),
  }),
  assume: fc.record({
    types: dictionary(
      fc.oneof(
        fc.record({ like: fc.constantFrom('int', 'string', 'pointer', 'interface', 'slice', 'struct{}') }),
        given,
        fc.record({ declaration: fc.string() }),
        fc.record({
          known: fc.string(),
          version: fc.string(),
          go: fc.constant('1.26' as const),
          wide: numbers,
          narrow: numbers,
        }),
      ),
    ),
    typeArgs: dictionary(fc.array(fc.string())),
    packages: dictionary(fc.string()),
  }),
  instances: dictionary(fc.maxSafeNat()),
  uses: dictionary(dictionary(fc.constantFrom(...uses))),
})

function dictionary<T>(value: fc.Arbitrary<T>) {
  const key = fc.oneof(fc.string(), fc.constantFrom('constructor', 'prototype', '__proto__', 'toString', '1'))
  return fc.array(fc.tuple(key, value)).map((entries) => Object.fromEntries(entries) as Record<string, T>)
}

async function linkOf(json: string): Promise<string> {
  const packed = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate'))
  return `1.${Buffer.from(await new Response(packed).arrayBuffer()).toString('base64url')}`
}

describe('links', () => {
  test('decode(encode(x)) = x', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        expect(await decodeLink(await encodeLink(document))).toEqual({ ok: true, value: document })
      }),
    )
  })

  test('what is usual is left out', async () => {
    const usual: Document = {
      source: '',
      goarch: 'amd64',
      go: '1.26',
      selection: null,
      view: usualView,
      assume: noAssumptions,
      instances: {},
      uses: {},
    }
    expect(await encodeLink(usual)).toBe(await linkOf('{"go":"1.26","source":""}'))
  })

  test('a link that was changed or cut is refused, never opened as something else', async () => {
    const link = await encodeLink(point)
    const place = fc.nat(link.length - 1)
    const char = fc.constantFrom(...'ABCXYZabcxyz0189-_.%/ é')
    const mutated = fc.oneof(
      place.map((at) => link.slice(0, at)),
      fc.tuple(place, char).map(([at, put]) => link.slice(0, at) + put + link.slice(at + 1)),
      fc.tuple(place, char).map(([at, put]) => link.slice(0, at) + put + link.slice(at)),
      place.map((at) => link.slice(0, at) + link.slice(at + 1)),
    )
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        const result = await decodeLink(text)
        if (result.ok) expect(result.value).toEqual(point)
        else expect(result.message).toMatch(/^This link .*\.$/)
      }),
      { numRuns: 1000 },
    )
  })

  test('any text is answered with a message', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `1.${text}`),
        ),
        async (text) => {
          expect(await decodeLink(text)).toMatchObject({ ok: false })
        },
      ),
    )
  })

  test.each([
    ['section-2', 'This link was not made by offsetof.'],
    ['', 'This link was not made by offsetof.'],
    ['0.!!!!', 'This link was not made by offsetof.'],
    ['7.abc', 'This link has format 7; this page reads format 1. Reload the page to update it.'],
    ['1.', 'This link is damaged: a part of it is missing or changed.'],
    ['1.AAAA', 'This link is damaged: a part of it is missing or changed.'],
  ])('%j says: %s', async (text, message) => {
    expect(await decodeLink(text)).toEqual({ ok: false, message })
  })

  test.each([
    ['[1', 'it is not JSON'],
    ['null', '“all of it” is not what it should be'],
    ['{"go":"1.26"}', '“source” is not what it should be'],
    ['{"go":"2.0","source":""}', '“go” is not what it should be'],
    ['{"go":"1.26","source":"","goarch":"z80"}', '“goarch” is not what it should be'],
    [
      '{"go":"1.26","source":"","types":[["T",{"size":-1,"align":8,"ptrWords":[]}]]}',
      '“types.0.1.size” is not what it should be',
    ],
  ])('a link with %s says: %s', async (json, message) => {
    expect(await decodeLink(await linkOf(json))).toEqual({
      ok: false,
      message: `This link does not hold what it should: ${message}.`,
    })
  })

  test('4 MB are the most that is unpacked', async () => {
    const message = 'This link unpacks to more than 4 MB, more than a link may hold.'
    expect(await decodeLink(await linkOf(' '.repeat(2 ** 26)))).toEqual({ ok: false, message })

    const empty = new TextEncoder().encode('{"go":"1.26","source":""}').length
    const most = { ...point, goarch: 'amd64', selection: null, assume: noAssumptions, instances: {} } as const
    const fits = { ...most, source: 'a'.repeat(2 ** 22 - empty) }
    const larger = { ...most, source: `${fits.source}a` }
    expect([fitsInLink(fits), fitsInLink(larger)]).toEqual([true, false])
    expect(await decodeLink(await encodeLink(fits))).toMatchObject({ ok: true })
    expect(await decodeLink(await encodeLink(larger))).toEqual({ ok: false, message })
  })

  test('a link with known and declared types opens for ever', async () => {
    const types = {
      'decimal.Decimal': {
        known: 'github.com/shopspring/decimal.Decimal',
        version: 'v1.6.0',
        go: '1.26',
        wide: { size: 16, align: 8, ptrWords: [0] },
        narrow: { size: 8, align: 4, ptrWords: [0] },
      },
      Order: { declaration: 'type Order struct {\n\tid int32\n}' },
    }
    const opened = await decodeLink(
      '1.eJxlj8FqwzAQRH9FzFkocRpM0Ln3Xgo9WD6oknBEHcms5JjG6N-LatqS9LQw-2Z3ZsUQIdGIQwuO_Dm5BNl1sM74ix7F8zbBV3yEuARIDD6f53dh4mWXznFKE_kw7P4ZcHWUfKyOayNasQe_-7V46yBXJH9zkE3LoUc_BMgTx5TpLZKtUfZ94QiaKC5_9OkXPj7CpecdXsg6qpmtM6MmnbcctR773rGUaTaZrSqo7C3zIT8dVCgofc-R4kzG_Rhe72DLHppWMW5XVSgqoHwBZb1xlQ',
    )
    expect(opened).toMatchObject({ ok: true, value: { assume: { types } } })
  })

  test('a link of format 1 opens for ever', async () => {
    expect(
      await decodeLink(
        '1.eJwtj8FKxDAYhF8lzPmnXbsiS26CxwU9CB7aHEIaYtg2KUkWrCXP4cWrB8G38F32OSQbTz8DM_83s8F4cNw03R0IxsugXsGxPxQZ9aRVAseTty6BkNZFR_C-x6iVneXUPNQL2hDtuwa_3RHkZI0DPxCWFF58GEtmR53Igno8hlGHEpjsSYMjpnBWacvIQlTEfTCVcrQxgfpisc6UAnbWzbOdNUQxL1KdpPmvFKQbQVBhXZJvr6p4oj8HVTjlM7suYRXJtsEN6Y3YyqxL-64oJ2fNKo61Lfv9Jnb5-Lp8_gwuDw75D5jaZoc',
      ),
    ).toEqual({ ok: true, value: point })
  })
})
