/** Measures how the cost of a whole analysis grows with the source. Prints a table and keeps it in growth.md. */

import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { loadEngine, options } from './engine.ts'
import { processorTime } from './processorTime.ts'
import { markdownTable } from '../base/markdownTable.ts'
import { median } from './median.ts'

const rounds = Number(process.argv[2] ?? 7)
/** A task is repeated until a round has taken so long: short ones are not measured alone. */
const leastSeconds = 0.05

interface Row {
  readonly of: string
  readonly count: number
  readonly source: string
}

const kinds = ['bool', 'int64', 'string', '[]byte', 'int32', 'uint16', '*int', 'float64']
const repeat = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')

/** One struct, all of its fields of `kinds` by turns. */
const manyFields = (count: number) =>
  `package p\n\ntype T struct {\n${repeat(count, (i) => `\tf${i} ${kinds[i % kinds.length]}`)}\n}\n`

/** Each of six fields, the last of them the struct before it in a pointer. */
const manyStructs = (count: number) =>
  `package p\n\n${repeat(
    count,
    (i) =>
      `type T${i} struct {\n\ta bool\n\tb int64\n\tc bool\n\td string\n\te int32\n\tf *T${Math.max(0, i - 1)}\n}\n`,
  )}`

/** Each holds the one before it by value. */
const nestedTypes = (count: number) =>
  `package p\n\ntype T0 struct{ b bool }\n${repeat(count - 1, (i) => `type T${i + 1} struct {\n\tb bool\n\tt T${i}\n}\n`)}`

/** Struct types written within one another. */
const nestedText = (count: number) =>
  `package p\n\ntype T ${'struct{ b bool; f '.repeat(count)}int64${' }'.repeat(count)}\n`

const arrays = (length: string) =>
  `package p\n\ntype T struct {\n${repeat(100, (i) => `\tf${i} [${length}]*int`)}\n}\n`

const steps = (of: string, counts: readonly number[], source: (count: number) => string): Row[] =>
  counts.map((count) => ({ of, count, source: source(count) }))
const rows: readonly Row[] = [
  ...steps('fields of one struct', [10, 100, 1_000, 10_000, 100_000], manyFields),
  ...steps('structs', [10, 100, 1_000, 10_000, 20_000], manyStructs),
  ...steps('structs, each in the next by value', [10, 100, 1_000, 5_000], nestedTypes),
  ...steps('structs written within one another', [10, 100, 1_000, 5_000], nestedText),
  { of: '100 fields [1]*int', count: 100, source: arrays('1') },
  { of: '100 fields [1<<30]*int', count: 100, source: arrays('1<<30') },
]

const { analyze } = await loadEngine()

/** Seconds that one analysis takes. */
function measure(text: string): number {
  // a new file each time: what is analysed is remembered by file
  const once = () => void analyze([{ path: 'p.go', text, package: '' }], options)
  const { structs, diagnostics } = analyze([{ path: 'p.go', text, package: '' }], options)
  if (structs.some(({ layout }) => layout.size === null) || diagnostics.length > 0) {
    throw new Error(`not laid out: ${diagnostics[0]?.message ?? text.slice(0, 100)}`)
  }
  const times = Math.max(1, Math.ceil(leastSeconds / processorTime(once)))
  const round = () => processorTime(() => Array.from({ length: times }, once)) / times
  round() // warms up
  return median(Array.from({ length: rounds }, round))
}

const figures = rows.map((row) => {
  const seconds = measure(row.source)
  const microseconds = (seconds * 1e6) / row.count
  return [
    row.of,
    row.count.toLocaleString('en'),
    `${(seconds * 1000).toFixed(2)} ms`,
    `${microseconds.toFixed(2)} µs`,
  ]
})
const text = `# How cost grows

A whole analysis, the orders among it, amd64: \`npm run bench:growth\`. Node ${process.versions.node}, the engine as it is shipped;
medians of ${rounds} rounds of processor time, on one thread.

${markdownTable([['of', 'how many', 'analysis', 'each'], ...figures])}
`
console.log(text)
writeFileSync(new URL('growth.md', import.meta.url), text)
