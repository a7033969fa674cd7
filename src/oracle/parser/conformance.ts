/**
 * Compares our parser with go/parser: trees and errors of all Go files in GOROOT/src and GOROOT/test and of the data its
 * syntax tests have, errors of these with small faults put in, and what is found in bodies read and passed over.
 * First measures both. Run by hand: `npx tsx src/oracle/parser/conformance.ts [MUTANTS]`.
 */

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { positionOf } from '../../engine/diagnostic.ts'
import { parse } from '../../engine/syntax/parser.ts'
import type { Parsed } from '../../engine/syntax/parser.ts'
import { foundOf } from './foundOf.ts'
import { mutantsOf } from './mutants.ts'
import { treeOf } from './tree.ts'

interface Answer {
  readonly errors: readonly string[]
  readonly tree: string
}

interface Source {
  readonly name: string
  readonly text: string
}

const oracle = dirname(dirname(fileURLToPath(import.meta.url)))

function askGo(requests: readonly object[], ...flags: string[]): string[] {
  const input = requests.map((request) => `${JSON.stringify(request)}\n`).join('')
  const output = execFileSync('go', ['run', './parser', ...flags], { cwd: oracle, input, maxBuffer: 2 ** 30 })
  return output.toString().trimEnd().split('\n')
}

function goAnswers(requests: readonly object[], ...flags: string[]): Answer[] {
  return askGo(requests, ...flags).map((line) => JSON.parse(line) as Answer)
}

/** What Go 1.27 allows and go/parser of 1.26 does not. */
const newer = /: method must have no type parameters$/

function errorsOf(text: string, parsed: Parsed): string[] {
  return parsed.diagnostics.map(({ from, message }) => {
    const { line, column } = positionOf(text, from)
    return `${line}:${column}: ${message}`
  })
}

let differences = 0

function differ(name: string, ...about: unknown[]): void {
  if (++differences <= 20) console.log(name, ...about)
}

function compareFiles(what: string, paths: readonly string[]): void {
  const answers = goAnswers(paths.map((path) => ({ path })))
  let valid = 0
  let allErrors = 0
  let firstErrors = 0
  let versionErrors = 0
  paths.forEach((path, i) => {
    const text = readFileSync(path, 'utf8')
    const answer = answers[i]
    const read = parse(text, { bodies: 'read', form: 'file' })
    const errors = errorsOf(text, read)
    if (answer.errors.some((error) => newer.test(error))) {
      versionErrors++
      return
    }
    if (answer.errors.length > 0) {
      if (errors.join('\n') === answer.errors.join('\n')) allErrors++
      if (errors[0] === answer.errors[0]) firstErrors++
      else differ(path, '\n  go:  ', answer.errors[0], '\n  ours:', errors[0])
      return
    }
    valid++
    const skipped = parse(text, { bodies: 'skip', form: 'file' })
    if (errors.length > 0) differ(path, errors)
    else if (skipped.diagnostics.length > 0) differ(path, 'passed over:', errorsOf(text, skipped))
    else if (foundOf(read.file.decls) !== foundOf(skipped.file.decls))
      differ(path, 'not the same is found in bodies passed over')
    else if (createHash('sha256').update(treeOf(text, read.file)).digest('hex') !== answer.tree) {
      differ(path, firstDifference(goAnswers([{ path }], '-tree')[0].tree, treeOf(text, read.file)))
    }
  })
  const wrong = paths.length - valid - versionErrors
  console.log(
    `${what}: ${paths.length} files, ${valid} of them valid, ${versionErrors} too new for go/parser`,
  )
  console.log(`  ${wrong} with errors: ${firstErrors} have the same first one, ${allErrors} all`)
}

function firstDifference(go: string, ours: string): string {
  const [a, b] = [go.split('\n'), ours.split('\n')]
  const i = a.findIndex((line, i) => line !== b[i])
  return `\n  go:   ${a.slice(i, i + 3).join(' | ')}\n  ours: ${b.slice(i, i + 3).join(' | ')}`
}

function compareMutants(paths: readonly string[], count: number): void {
  const sources: Source[] = mutantsOf(paths, count)
  const answers = goAnswers(sources.map(({ text }) => ({ text })))
  let wrong = 0
  let allErrors = 0
  let firstErrors = 0
  sources.forEach(({ name, text }, i) => {
    const expected = answers[i].errors
    const errors = errorsOf(text, parse(text, { bodies: 'read', form: 'file' }))
    parse(text, { bodies: 'skip', form: 'file' })
    if (expected.some((error) => newer.test(error))) return
    if (expected.length > 0) wrong++
    if (errors.join('\n') === expected.join('\n')) allErrors += expected.length > 0 ? 1 : 0
    if (errors[0] === expected[0]) firstErrors += expected.length > 0 ? 1 : 0
    else differ(name, '\n  go:  ', expected[0], '\n  ours:', errors[0])
  })
  console.log(`${sources.length} texts with a fault put in, ${wrong} of them wrong: ${firstErrors} have the same first error, ${allErrors} all`) // prettier-ignore
}

/** Rates by processor time, garbage collection included, since the machine may be busy. */
function measure(paths: readonly string[], rounds: number): void {
  const texts = paths.map((path) => readFileSync(path, 'utf8'))
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0)
  console.log(
    `${paths.length} files, ${(bytes / 1e6).toFixed(1)} MB; MB a second of processor time, by round:`,
  )
  for (const bodies of ['skip', 'read'] as const) {
    const rates = Array.from({ length: rounds }, () => {
      const start = process.cpuUsage()
      for (const text of texts) parse(text, { bodies, form: 'file' })
      const { user, system } = process.cpuUsage(start)
      return (bytes / (user + system)).toFixed(1)
    })
    console.log(`  ours, bodies ${bodies}: ${rates.join(' ')}`)
  }
  const requests = paths.map((path) => ({ path }))
  console.log(`  go/parser: ${askGo(requests, '-time', String(rounds)).join(' ')}`)
}

function filesIn(folder: string, ...extensions: string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.some((extension) => entry.name.endsWith(extension)))
    .map((entry) => join(entry.parentPath, entry.name))
}

const root = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim()
const library = filesIn(join(root, 'src'), '.go')
const test = filesIn(join(root, 'test'), '.go')
const data = filesIn(join(root, 'src/go/parser/testdata'), '.src', '.go2')
measure(library, 5)
compareFiles('GOROOT/src', library)
compareFiles('GOROOT/test', test)
compareFiles('data of the syntax tests', data)
compareMutants([...test, ...data], Number(process.argv[2] ?? 20_000))
console.log(`${differences} differences`)
process.exitCode = differences === 0 ? 0 : 1
