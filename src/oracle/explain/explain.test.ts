/** What is explained is true by Go's own numbers, and stands where Go's source is said to have it. */

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyzeWithStd } from '../../cli/analyzeWithStd.ts'
import { loadStdIndex } from '../../cli/stdData.ts'
import type { GoVersion } from '../../engine/goVersion.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import { noAssumptions } from '../../engine/options.ts'
import { targetOf, targets, type Target } from '../../engine/target.ts'
import { explainAlign, explainFieldAlign } from '../../explain/align.ts'
import type { Source, Subject } from '../../explain/explanation.ts'
import { explainField } from '../../explain/field.ts'
import { explainFieldSize } from '../../explain/fieldSize.ts'
import { explainOffset } from '../../explain/offset.ts'
import { explainPadding, explainTotalPadding } from '../../explain/padding.ts'
import { explainPointerBytes } from '../../explain/pointerBytes.ts'
import { explainPointerWord, explainPointerWords } from '../../explain/pointerWord.ts'
import { explainSizeClass } from '../../explain/sizeClass.ts'
import * as sources from '../../explain/sources.ts'
import { walkOf } from '../../explain/walk.ts'
import { readCases } from '../cases/readCases.ts'

const go = '1.26'
const index = loadStdIndex(go)
const engine = new URL('../../engine/', import.meta.url)
const cases = ['layout', 'types'].flatMap((name) => readCases(new URL(`${name}/testdata/`, engine)))

/** A struct as the compiler laid it out. */
interface Row {
  readonly name: string
  readonly size: number
  readonly align: number
  readonly ptrdata: number
  readonly fields: readonly { readonly name: string; readonly offset: number; readonly size: number }[]
}

function rowOf(text: string): Row {
  const [, name = '', ...rest] = text.split(' ')
  const [size = 0, align = 0, ptrdata = 0] = rest.slice(0, 3).map((figure) => Number(figure.split('=')[1]))
  const fields = rest.slice(3).map((place) => {
    const [, field = '', offset, bytes] = /^(.+)@(\d+)\+(\d+)$/.exec(place)!
    return { name: field, offset: Number(offset), size: Number(bytes) }
  })
  return { name, size, align, ptrdata, fields }
}

function layoutsOf(source: string, target: Target): ReadonlyMap<string, StructLayout> {
  const file = { path: 'case.go', text: source, package: '' }
  const { structs } = analyzeWithStd([file], { target, go, index, assume: noAssumptions })
  return new Map(
    structs.map(({ layout }) => [
      layout.scope === null ? layout.name : `${layout.scope}.${layout.name}`,
      layout,
    ]),
  )
}

const grouped = new Intl.NumberFormat('en-US')
const bytes = (n: number) => `${grouped.format(n)} ${n === 1 ? 'byte' : 'bytes'}`
const multiple = (text: string) => Number(/multiple of (\d+)/.exec(text)?.[1])

test('there are cases', () => expect(cases.length).toBeGreaterThan(30))

describe.each(cases)('$file: $name', ({ source, rows }) => {
  test.each([...new Set(rows.map((row) => row.split(' ')[0]))])('%s', (goarch) => {
    const target = targetOf(goarch)!
    const layouts = layoutsOf(source, target)
    for (const text of rows.filter((row) => row.startsWith(`${goarch} `))) {
      const row = rowOf(text)
      const layout = layouts.get(row.name)!
      checkWalk(layout, row)
      checkSentences({ layout, target, go, isGiven: () => false }, row)
    }
  })
})

/** Every step is where the compiler has it, and its reason holds by the compiler's numbers. */
function checkWalk(layout: StructLayout, row: Row): void {
  const { steps, fieldBytes, paddingBytes, size } = walkOf(layout)
  expect([size, fieldBytes + paddingBytes]).toEqual([row.size, row.size])
  const fields = steps.filter(({ kind }) => kind === 'field')
  expect(fields.map(({ from, to }) => [from, to - from])).toEqual(
    row.fields.map(({ offset, size }) => [offset, size]),
  )
  expect(steps.map(({ from }) => from)).toEqual([0, ...steps.slice(0, -1).map(({ to }) => to)])
  const last = row.fields.at(-1)
  for (const { kind, from, to, text } of steps) {
    if (kind === 'padding') {
      expect(to % multiple(text), text).toBe(0)
      expect(to - from, text).toBeGreaterThan(0)
      expect(to - from, text).toBeLessThan(multiple(text))
    } else if (kind === 'guard') {
      const end = last!.offset + last!.size
      expect([last!.size, end % row.align, to - from]).toEqual([0, 0, 1])
      expect(row.size).toBeGreaterThan(end)
    } else if (kind === 'end') {
      expect(to).toBe(row.size)
      expect(to - from).toBeLessThan(row.align)
      if (to > from) expect(multiple(text)).toBe(row.align)
    }
  }
}

function checkSentences(subject: Subject, row: Row): void {
  let padding = 0
  row.fields.forEach(({ offset, size }, i) => {
    const next = row.fields[i + 1]
    const gap = (next?.offset ?? row.size) - offset - size
    padding += gap
    const why = explainPadding(subject, i)?.sentence ?? null
    if (gap === 0) expect(why).toBeNull()
    else {
      expect(why).toMatch(new RegExp(`^${bytes(gap)} of padding: `))
      const isGuard = why!.includes('must not point past')
      expect(isGuard).toBe(!next && size === 0 && offset % row.align === 0)
      if (next) expect(next.offset % multiple(why!)).toBe(0)
      if (!isGuard) expect(why).toContain(`end${next ? 's' : ''} at ${grouped.format(offset + size)}`)
    }
    expect(explainOffset(subject, i)?.sentence).toMatch(new RegExp(`^${grouped.format(offset)}: `))
    expect(explainFieldSize(subject, i)?.sentence).toMatch(new RegExp(`^${bytes(size)}: `))
    const align = Number.parseInt(explainFieldAlign(subject, i)!.sentence)
    expect(offset % align).toBe(0)
    const { sentence } = explainField(subject, i)
    if (size > 1)
      expect(sentence).toContain(`bytes ${grouped.format(offset)} to ${grouped.format(offset + size - 1)}`)
  })
  expect(explainTotalPadding(subject)?.sentence).toMatch(
    padding === 0 ? /^No byte/ : new RegExp(`^${bytes(padding)} in `),
  )
  expect(explainAlign(subject)?.sentence).toMatch(new RegExp(`^${row.align}: `))
  expect(explainPointerBytes(subject)?.sentence).toMatch(
    row.ptrdata === 0 ? /^No pointers/ : new RegExp(`ends at byte ${grouped.format(row.ptrdata)}\\.`),
  )
}

describe.each(['amd64', '386'])('%s', (goarch) => {
  const target = targetOf(goarch)!
  const data = (path: string) =>
    readFileSync(new URL(path, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)

  test('a word is said to hold a pointer where the bitmap of the runtime has it', () => {
    const source = readFileSync(new URL('../bitmaps/types.go', import.meta.url), 'utf8')
    const layouts = layoutsOf(source, target)
    for (const row of data(`../bitmaps/${goarch}.txt`)) {
      const [name = '', , bitmap = ''] = row.split(' ')
      const subject = { layout: layouts.get(name)!, target, go, isGiven: () => false } as const
      const said = [...bitmap].map((_, i) => {
        const sentence = explainPointerWord(subject, i * target.ptrSize)?.sentence ?? 'is not set'
        return sentence.includes(' holds ') ? '1' : '0'
      })
      expect(said.join(''), name).toBe(bitmap)
      const pointers = bitmap.replaceAll('0', '').length
      expect(explainPointerWords(subject).sentence).toContain(` has ${pointers} in `)
    }
  })

  test('what is lost to a size class is what the runtime hands out beyond the size', () => {
    for (const row of data(`../slots/${goarch}.txt`)) {
      const [kind, from, , usable] = row.split(' ')
      const size = Number(from)
      const layout = { size, ptrdata: kind === 'scan' ? target.ptrSize : 0 } as StructLayout
      const { sentence } = explainSizeClass({ layout, target, go, isGiven: () => false })!
      const lost = Number(usable) - size
      const words = lost === 0 ? 'nothing is lost' : `${bytes(lost)} ${lost === 1 ? 'is' : 'are'} lost`
      expect(sentence, row).toContain(`; ${words}`)
    }
  })
})

const versions: readonly GoVersion[] = ['1.22', '1.23', '1.24', '1.25', '1.26', '1.27']

/** The sources of the Go releases that are installed. */
const releases = versions.flatMap((release) => {
  const root = rootOf(release)
  return root === null ? [] : [[release, root] as const]
})

function rootOf(release: string): string | null {
  try {
    const env = (name: string) => execFileSync('go', ['env', name], { encoding: 'utf8' }).trim()
    if (env('GOVERSION').startsWith(`go${release}.`)) return join(env('GOROOT'), 'src')
    const cache = join(env('GOMODCACHE'), 'golang.org')
    const found = readdirSync(cache).find((name) => name.startsWith(`toolchain@v0.0.1-go${release}.`))
    return found ? join(cache, found, 'src') : null
  } catch {
    return null
  }
}

test.skipIf(releases.length === 0)(
  `the source of Go${releases.length === 0 ? ': SKIPPED, no Go is on this machine' : ` ${releases.map(([release]) => release).join(', ')}`}`,
  () => {
    for (const [release, root] of releases) {
      const all: readonly Source[] = [
        sources.structSize(release),
        sources.typeSize(release),
        sources.pointerBytes(release),
        sources.pointerWords(release),
        sources.sizeClasses(release),
        sources.allocation(release),
        sources.largeAllocation(release),
        sources.architecture(release),
        ...targets.map(({ goarch }) => sources.cacheLineSize(release, goarch)),
      ]
      for (const { label } of all) {
        const [path = '', name = ''] = label.split(', ')
        const file = join(root, path)
        expect(existsSync(file), `${release} ${path}`).toBe(true)
        expect(readFileSync(file, 'utf8'), `${release} ${label}`).toMatch(new RegExp(`\\b${name}\\b`))
      }
    }
  },
)
