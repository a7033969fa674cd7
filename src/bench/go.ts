/**
 * Measures the engine beside Go's own front end on the source of the whole standard library: Go's process and ours do
 * the same task by turns. Prints a table and keeps it in go.md, above what is said there of the limits. Needs Go.
 */

import { execFileSync, spawn } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import type { SourceFile } from '../engine/options.ts'
import { loadEngine, options } from './engine.ts'
import { processorTime } from './processorTime.ts'
import { markdownTable } from '../base/markdownTable.ts'
import { median } from './median.ts'

/** Rounds that count, after those that only warm both up. */
const rounds = Number(process.argv[2] ?? 11)
const warmUp = 3

/** What Go's process says first. */
interface About {
  readonly version: string
  readonly threads: number
  readonly files: readonly { readonly path: string; readonly package: string }[]
}

interface Task {
  readonly name: string
  /** Go's task, and what it is. */
  readonly go: 'parse' | 'types'
  readonly goDoes: string
  readonly ours: (files: readonly SourceFile[]) => void
}

const { analyze, parse } = await loadEngine()
const parseAll = (files: readonly SourceFile[], bodies: 'read' | 'skip') => {
  for (const { text } of files) parse(text, { bodies, form: 'file' })
}
const tasks: readonly Task[] = [
  {
    name: 'parse, bodies passed over',
    go: 'parse',
    goDoes: 'go/parser',
    ours: (files) => parseAll(files, 'skip'),
  },
  {
    name: 'parse, every statement',
    go: 'parse',
    goDoes: 'go/parser',
    ours: (files) => parseAll(files, 'read'),
  },
  {
    name: 'analysis without orders',
    go: 'types',
    goDoes: 'go/parser, go/types',
    ours: (files) => void analyze(files, { ...options, orders: false }),
  },
  {
    name: 'whole analysis',
    go: 'types',
    goDoes: 'go/parser, go/types',
    ours: (files) => void analyze(files, options),
  },
]

const oracle = join(import.meta.dirname, '../oracle')
const program = join(process.cwd(), '.cache/bench-go')
execFileSync('go', ['-C', oracle, 'build', '-o', program, './bench'], { stdio: 'inherit' })
const go = spawn(program, { env: { ...process.env, GOMAXPROCS: '1' }, stdio: ['pipe', 'pipe', 'inherit'] })
const answers = createInterface({ input: go.stdout })[Symbol.asyncIterator]()

async function answer(): Promise<unknown> {
  const { value, done } = await answers.next()
  if (done) throw new Error('the Go program has ended')
  return JSON.parse(value)
}

async function goSeconds(task: Task['go']): Promise<number> {
  go.stdin.write(`${task}\n`)
  return ((await answer()) as { seconds: number }).seconds
}

const about = (await answer()) as About
const texts = about.files.map(({ path, package: pkg }) => ({
  path,
  package: pkg,
  text: readFileSync(path, 'utf8'),
}))
const bytes = texts.reduce((sum, { path }) => sum + statSync(path).size, 0)
// What is analysed is remembered by file, so that every round is given files of its own.
const freshFiles = () => texts.map((file) => ({ ...file }))

const { structs, diagnostics, missing } = analyze(freshFiles(), options)
const wrong = diagnostics.filter(({ severity }) => severity === 'error')
if (wrong.length > 0 || missing.length > 0)
  throw new Error(`not analysed: ${wrong[0]?.message ?? missing[0]}`)

const measured = tasks.map((task) => ({ task, go: [] as number[], ours: [] as number[] }))
for (let round = -warmUp; round < rounds; round++) {
  for (const { task, go, ours } of measured) {
    const files = freshFiles()
    const seconds = [await goSeconds(task.go), processorTime(() => task.ours(files))] as const
    if (round < 0) continue
    go.push(seconds[0])
    ours.push(seconds[1])
  }
}
go.stdin.end()

const milliseconds = (seconds: number) => `${(seconds * 1000).toFixed(0)} ms`
const rate = (seconds: number) => `${(bytes / 1e6 / seconds).toFixed(0)} MB/s`
const table = markdownTable([
  ['task', 'of Go', 'Go', 'ours', 'Go ÷ ours', 'ours, rate'],
  ...measured.map(({ task, go, ours }) => [
    task.name,
    task.goDoes,
    milliseconds(median(go)),
    milliseconds(median(ours)),
    // by rounds: what a busy machine does to both is in neither
    `${median(go.map((seconds, i) => seconds / ours[i])).toFixed(2)} ×`,
    rate(median(ours)),
  ]),
])
const text = `# Beside Go's front end

The source of the standard library, ${texts.length.toLocaleString('en')} files, ${(bytes / 1e6).toFixed(1)} MB, ${structs.length.toLocaleString('en')} structs as we count them (those in
functions and without a name are among them), amd64: \`npm run bench:go\`. ${about.version} with GOMAXPROCS=${about.threads}, Node ${process.versions.node}, the engine
as it is shipped. Both by turns, warm, one thread each; medians of ${rounds} rounds of processor time, that of the collectors
and of V8's compiler included.

- \`go/parser\` has SkipObjectResolution; it reads function bodies. Where we pass over them, we still find the types
  declared in them and that their brackets match.
- \`go/types\` has IgnoreFuncBodies and the sizes of gc, and is asked for size, alignment and offsets of every package-level struct.
- The whole analysis is parse, resolve, layout, pointer words, size classes and the suggested and the optimal order of every struct.

${table}
`
console.log(text)
const page = new URL('go.md', import.meta.url)
const limits = /^## [^]*/m.exec(readFileSync(page, 'utf8'))?.[0] ?? ''
writeFileSync(page, limits === '' ? text : `${text}\n${limits}`)
