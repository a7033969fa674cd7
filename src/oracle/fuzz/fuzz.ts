/**
 * Analyses mutants of all Go files in GOROOT and of the texts that the tests have: none throws, hangs or takes more than
 * 512 MB. Run by hand, needs Go: `npm run fuzz [COUNT [FIRST]]`. Of each fault it prints the seed and keeps the text.
 */

import { execFileSync, fork } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { Said, Task } from './analyzer.ts'
import { mutant } from './mutant.ts'

const count = Number(process.argv[2] ?? 20_000)
const first = Number(process.argv[3] ?? 1)
/** Of one text; a process that is silent for so long hangs. */
const maxSeconds = 60
const maxMegabytes = 512
const batch = 1_000
/** Larger files only take longer. */
const maxBytes = 30_000
const kept = join(process.cwd(), '.cache/fuzz')

const root = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim()
const paths = [
  ...filesIn(join(root, 'src'), '.go'),
  ...filesIn(join(root, 'test'), '.go'),
  ...filesIn(join(import.meta.dirname, '../../engine'), '.txt'),
].filter((path) => readFileSync(path).length <= maxBytes)
console.log(
  `${count.toLocaleString('en')} mutants of ${paths.length.toLocaleString('en')} files, seeds from ${first} on`,
)

let faults = 0
let slowest = { seed: 0, milliseconds: 0 }
for (let from = first; from < first + count;) {
  from = await run({ paths, from, to: Math.min(from + batch, first + count) })
}
console.log(`the slowest took ${slowest.milliseconds.toFixed(0)} ms of processor time: seed ${slowest.seed}`)
console.log(`${faults} faults`)
process.exitCode = faults === 0 ? 0 : 1

/** Runs a process until it has done its task or has to be ended. Returns the seed to go on with. */
function run(task: Task): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(new URL('analyzer.ts', import.meta.url), {
      execArgv: [...process.execArgv, `--max-old-space-size=${maxMegabytes}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let seed: number | null = null
    let complaint = ''
    child.stderr?.on('data', (text: Buffer) => (complaint = (complaint + text.toString()).slice(0, 10_000)))
    let isDone = false
    let isHanging = false
    const hang = () => {
      isHanging = true
      child.kill('SIGKILL')
    }
    let timer = setTimeout(hang, maxSeconds * 1000)
    child.on('message', (said: Said) => {
      clearTimeout(timer)
      timer = setTimeout(hang, maxSeconds * 1000)
      if (said.kind === 'started') ({ seed } = said)
      else if (said.kind === 'failed') report(said.seed, said.fault)
      else {
        isDone = true
        if (said.slowest.milliseconds > slowest.milliseconds) ({ slowest } = said)
      }
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (isDone) return resolve(task.to)
      if (seed === null) throw new Error(`The analyzer does not start: ${complaint}`)
      const isFull = complaint.includes('heap out of memory')
      const ended = isFull ? `takes more than ${maxMegabytes} MB` : `ends by ${signal ?? code}: ${complaint}`
      report(seed, isHanging ? `takes more than ${maxSeconds} s` : ended)
      return resolve(seed + 1)
    })
    child.send(task)
  })
}

function report(seed: number, fault: string): void {
  faults++
  console.log(`seed ${seed}: ${fault}`)
  mkdirSync(kept, { recursive: true })
  writeFileSync(join(kept, `${seed}.go`), mutant(paths.map((path) => readFileSync(path, 'utf8')), seed)) // prettier-ignore
}

function filesIn(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
