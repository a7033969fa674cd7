/** An analyser with a memory gives for a sequence of edits what one without gives. */

import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameContent } from '../../base/sameContent.ts'
import { loadStdIndex, loadStdPackage } from '../../cli/stdData.ts'
import { analyze, type SourceFile, type StdPackage } from '../index.ts'
import { noAssumptions, type Options } from '../options.ts'
import { createProposer } from '../order/proposer.ts'
import { readArchive } from '../syntax/archive.ts'
import { parse } from '../syntax/parser.ts'
import { targetOf } from '../target.ts'
import { createAnalyzer } from './analyzer.ts'
import { outlineOf } from './outline.ts'

const index = loadStdIndex('1.26')
const std = new Map<string, StdPackage>()
const options: Options = { target: targetOf('amd64')!, go: '1.26', index, std, assume: noAssumptions }

/** The declarations of packages with what they import, and some methods; then the same twice more under other names. */
const texts = [
  'encoding/json',
  'net/url',
  'bufio',
  'text/template/parse',
  'go/token',
  'image',
  'database/sql',
]
  .map((path) => {
    const data = readFileSync(new URL(`../../../public/std/1.26/${path}.txt`, import.meta.url), 'utf8')
    const [{ text }] = readArchive(data)!.files
    const whole = `${text}\n${methodsOf(text)}`
    const outline = outlineOf(parse(whole, { bodies: 'skip', form: 'file' }).file)!
    const names = new Set(outline.flatMap((decl) => decl.names))
    const own = whole.slice(outline.find(({ kind }) => kind !== 'import')!.from)
    const again = (suffix: string) =>
      own.replace(/(?<!\.)\b\w+\b/g, (name) => (names.has(name) ? name + suffix : name))
    return `${whole}\n${again('Two')}\n${again('Three')}`
  })
  .filter(isWhole)

function methodsOf(text: string): string {
  const names = [...text.matchAll(/^type (\w+) struct/gm)].map(([, name]) => name)
  return names
    .slice(0, 20)
    .map(
      (name, i) =>
        `func (x *${name}) M${i}(o ${names[(i * 7) % names.length]}) {
\tvar n int
\t_ = ${names[0]}{}
${i % 5 === 0 ? '\ttype local struct {\n\t\tb bool\n\t\tn int\n\t}\n' : ''}}
${i % 7 === 0 ? `\nvar v${i} struct {\n\tb bool\n\ta ${name}\n}\n` : ''}`,
    )
    .join('\n')
}

/** Loads what it needs. */
function isWhole(text: string): boolean {
  for (;;) {
    const { missing, diagnostics } = analyze([fileOf(text)], options)
    const wanted = missing.filter((path) => !std.has(path))
    if (wanted.length === 0) return !diagnostics.some(({ severity }) => severity === 'error')
    for (const path of wanted) std.set(path, loadStdPackage('1.26', path))
  }
}

function fileOf(text: string): SourceFile {
  return { path: 'paste.go', text, package: '' }
}

const pieces = [
  '', 'x', '\n', '8', '{', '}', '"', '`', '/*', '//', '[]', '.', 'time.Time', '[unsafe.Sizeof(0)]byte',
  'var v struct { b bool }\n\t', '\ntype Own struct { b bool; p *Own; c byte }\n',
  '\ntype Generic[T any] struct { b bool; t T }\n',
] // prettier-ignore
const lines = [
  'x', 'y', '\n\t', '// said\n\t', 'b bool\n\t', 'c byte; n int64\n\t', 'p *Own\n\t', 'u other.Type\n\t',
  'g Generic[int]\n\t', 'inner struct { b bool }\n\t', 'f func(struct{ b bool })\n\t',
] // prettier-ignore

/** Where the text is cut, in thousandths of it, or at the end of the next `next` from there on. */
const at = fc.nat(999)
const anyEdit = fc.record({
  at,
  next: fc.constantFrom('', ' ', '\n', '\n\t', ' struct {\n\t', '\n}', 'type ', 'int', ' *', 'func'),
  cut: fc.constantFrom(0, 0, 0, 1, 5, 60),
  put: fc.constantFrom(...pieces),
})
/** What mostly can be read. */
const goodEdit = fc.record({
  at,
  next: fc.constantFrom(' struct {\n\t', ' struct {\n\t', ' interface {\n\t'),
  cut: fc.constant(0),
  put: fc.constantFrom(...lines),
})
const edits = fc.array(fc.oneof(anyEdit, { weight: 3, arbitrary: goodEdit }), { minLength: 3, maxLength: 12 })

test('a sequence of edits', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), edits, (start, edits) => {
      const withMemory = createAnalyzer(createProposer())
      let text = start
      withMemory([fileOf(text)], options)
      for (const { at, next, cut, put } of edits) {
        const found = text.indexOf(next, Math.floor((at * text.length) / 1000))
        const from = found < 0 ? text.length : found + next.length
        const changed = text.slice(0, from) + put + text.slice(from + cut)
        const now = withMemory([fileOf(changed)], options)
        const whole = analyze([fileOf(changed)], options)
        if (!sameContent(now, whole)) expect(now).toEqual(whole)
        // An error is undone, as by one who types.
        if (!now.diagnostics.some(({ severity }) => severity === 'error')) text = changed
        else withMemory([fileOf(text)], options)
      }
    }),
    { numRuns: 20 },
  )
})

test('a line that is put into a struct, made longer and taken out', () => {
  const reused = texts.filter((text) => {
    const analyzeNext = createAnalyzer(createProposer())
    const { imports } = analyzeNext([fileOf(text)], options)
    const start = ' struct {\n\t'
    const at = text.indexOf(start) + start.length
    return ['b bool\n\t', 'bx bool\n\t', ''].every((line) => {
      const changed = fileOf(text.slice(0, at) + line + text.slice(at))
      const now = analyzeNext([changed], options)
      expect(now).toEqual(analyze([changed], options))
      // what is reused stays one object
      return now.imports === imports
    })
  })
  // the others have instances, which are listed by where they are first met, or are too short
  expect(reused.map((text) => text.split('\n', 1)[0])).toEqual([
    'package json',
    'package url',
    'package parse',
    'package image',
  ])
})

test('what earlier analyses found is let go of', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const analyzer = createAnalyzer(createProposer())
  const structs = Array.from({ length: 200 }, (_, i) => `type T${i} struct {\n\tok bool\n\tn int64\n}\n`)
  const textOf = (i: number) => structs.join('\n').replace('ok', `ok${'x'.repeat(i)}`)
  const lastOf = (i: number) =>
    analyzer([{ path: 'a.go', text: textOf(i), package: '' }], options).structs.at(-1)!
  const earlier = [0, 1, 2].map((i) => new WeakRef(lastOf(i)))
  for (const i of [3, 4, 5, 6]) lastOf(i)
  // What a WeakRef gave is held to the end of the task.
  const kept = () => {
    collect()
    return earlier.filter((each) => each.deref() !== undefined).length
  }
  await expect.poll(kept).toBe(0)
})
