/**
 * Has Go compile and run what "Check with Go" gives for structs of GOROOT/src and the examples, and what "Copy struct"
 * gives for their suggested order. By hand: `npm run check-programs [COUNT]`.
 *
 * Every program becomes a package of one module, called by one main: linking is what takes long.
 */

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { analyzeWithStd } from '../../cli/analyzeWithStd.ts'
import { loadStdIndex, loadStdPackage } from '../../cli/stdData.ts'
import type { Options, SourceFile, StructAnalysis } from '../../engine/index.ts'
import { withOrder } from '../../engine/layout/withOrder.ts'
import { rewriteStruct } from '../../engine/order/rewriteStruct.ts'
import { readArchive } from '../../engine/syntax/archive.ts'
import { readModule } from '../../engine/syntax/archivedModule.ts'
import { buildTags } from '../../engine/syntax/buildConstraint.ts'
import { findStruct } from '../../engine/syntax/findStruct.ts'
import { parse } from '../../engine/syntax/parser.ts'
import { targetOf } from '../../engine/target.ts'
import { checkProgram } from '../../share/checkProgram.ts'
import { hardCases } from './hardCases.ts'
import { noAssumptions } from '../../engine/options.ts'

interface Program {
  readonly name: string
  readonly text: string
}

const count = Number(process.argv[2] ?? 100)
const index = loadStdIndex('1.26')
const std = new Map(Object.keys(index.packages).map((path) => [path, loadStdPackage('1.26', path)]))
const goarchs = ['amd64', '386'] as const
const refusals = new Map<string, number>()
let failures = 0

function fail(...about: unknown[]): void {
  failures++
  console.log(...about)
}

function optionsFor(goarch: string): Options {
  return { target: targetOf(goarch)!, go: '1.26', index, std, assume: noAssumptions }
}

function paste(text: string): readonly SourceFile[] {
  return [{ path: 'paste.go', text, package: '' }]
}

/** The files of an archive that are built, or a paste. */
function filesOf(text: string, goarch: string): readonly SourceFile[] {
  const archive = readArchive(text)
  if (archive === null) return paste(text)
  return readModule(archive.files, buildTags(goarch, '1.26', index.tags[goarch] ?? [])).built
}

/** Files in an order that is the same everywhere and follows nothing. */
function shuffled(paths: readonly string[]): readonly string[] {
  const key = (path: string): string => createHash('sha256').update(path).digest('hex')
  return paths.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** The declarations of a file, without its package clause and imports. */
function bare(text: string): string {
  const { file } = parse(text, { bodies: 'skip', form: 'file' })
  const first = file.decls.find((decl) => decl.kind !== 'GenDecl' || decl.token !== 'import')
  return first === undefined ? '' : text.slice(first.from)
}

/** A check program for every struct of the text, as far as there are any. */
function programsOf(name: string, text: string, goarch: string, most: number): readonly Program[] {
  const options = optionsFor(goarch)
  const programs: Program[] = []
  const { structs } = analyzeWithStd(paste(text), options)
  for (const { layout } of structs) {
    if (programs.length >= most) break
    const program = checkProgram(paste(text), options, layout)
    if (program.ok) programs.push({ name: `${name} ${layout.name}`, text: program.text })
    else {
      const kind = program.why.replace(/(depends on|It holds|Go rejects it:) .*/, '$1 …')
      refusals.set(kind, (refusals.get(kind) ?? 0) + 1)
    }
  }
  return programs
}

function hardPrograms(goarch: string): readonly Program[] {
  return hardCases.flatMap(({ name, text, types = {}, typeArgs = {}, refused = {} }) => {
    const options = { ...optionsFor(goarch), assume: { types, typeArgs, packages: {} } }
    const files = filesOf(text, goarch)
    return analyzeWithStd(files, options).structs.flatMap(({ layout }) => {
      // what depends on a type parameter, or on a function of the standard library, has no size
      if (layout.size === null) return []
      const program = checkProgram(files, options, layout)
      if (!program.ok && program.why !== refused[layout.name])
        fail(`${goarch} ${name}, ${layout.name}: ${program.why}`)
      return program.ok ? [{ name: `${name}, ${layout.name}`, text: program.text }] : []
    })
  })
}

/** The source with a package-level struct in another order, at its end; null where the text does not declare it. */
function rewrittenSource(
  text: string,
  { layout }: StructAnalysis,
  order: readonly number[],
): { readonly source: string; readonly struct: string } | null {
  if (layout.scope !== null || layout.name === '' || layout.name.includes('[')) return null
  const found = findStruct(text, layout)
  if (typeof found === 'string' || found.declared === null) return null
  const rewritten = rewriteStruct(text, layout, order)
  if (!rewritten.ok) {
    fail(`${layout.name} is not rewritten: ${rewritten.why}`)
    return null
  }
  const { decl, spec } = found.declared
  const { from, to } = decl.specs.length === 1 ? decl : spec
  const source = `${text.slice(0, from)}${text.slice(to)}\n${rewritten.text}\n`
  checkComments(layout.name, found.text.slice(found.struct.from, found.struct.to), rewritten.text)
  return { source, struct: rewritten.text }
}

function checkComments(name: string, before: string, after: string): void {
  const comments = (text: string, form: 'struct' | 'declarations') =>
    parse(text, { bodies: 'read', form }).file.comments.map(({ from, to }) =>
      text.slice(from, to).replace(/\s+/g, ' '),
    )
  const kept = new Set(comments(after, 'declarations'))
  const lost = comments(before, 'struct').filter((comment) => !kept.has(comment))
  if (lost.length > 0) fail(`${name} has lost`, lost)
}

interface Rewritten {
  readonly program: Program
  readonly struct: string
}

/** The first structs of a text that gain by it in their suggested order, or others in reverse. */
function rewrittenOf(
  name: string,
  text: string,
  goarch: string,
  how: 'suggested' | 'reverse',
  most: number,
): readonly Rewritten[] {
  const all: Rewritten[] = []
  const options = optionsFor(goarch)
  for (const struct of analyzeWithStd(paste(text), options).structs) {
    if (all.length >= most) break
    const { layout, suggested } = struct
    if (suggested === null || suggested.moved > 0 !== (how === 'suggested')) continue
    const order = how === 'suggested' ? suggested.order : suggested.order.toReversed()
    const expected = withOrder(layout, order)
    const rewritten = rewrittenSource(text, struct, order)
    if (rewritten === null) continue
    const again = analyzeWithStd(paste(rewritten.source), options).structs
    const now = again.find((other) => other.layout.name === layout.name)?.layout
    if (now === undefined) continue
    if (now.size !== expected.size || now.ptrdata !== expected.ptrdata) {
      fail(`${name} ${layout.name}: ${now.size} ${now.ptrdata}, not ${expected.size} ${expected.ptrdata}`)
    }
    const program = checkProgram(paste(rewritten.source), options, now)
    if (!program.ok) continue
    all.push({
      program: { name: `${name} ${layout.name} rewritten`, text: program.text },
      struct: rewritten.struct,
    })
  }
  return all
}

/** Runs all programs, each as a package of its own, and counts those in which all figures agree. */
function run(folder: string, programs: readonly Program[], goarch: string): void {
  const calls = programs.map((_, i) => `\tprintln(${i})\n\tp${i}.Main()\n`)
  const imports = programs.map((_, i) => `\t"check/p${i}"\n`)
  programs.forEach(({ text }, i) => {
    mkdirSync(join(folder, `p${i}`), { recursive: true })
    const asPackage = text
      .replace('\npackage main\n', `\npackage p${i}\n`)
      .replace('\nfunc main()', '\nfunc Main()')
    writeFileSync(join(folder, `p${i}`, 'check.go'), asPackage)
  })
  const main = `package main\n\nimport (\n\t"fmt"\n${imports.join('')})\n\nfunc main() {\n${calls.join('')}}\n`
  writeFileSync(join(folder, 'go.mod'), 'module check\n\ngo 1.26\n')
  writeFileSync(join(folder, 'main.go'), main.replaceAll('println(', 'fmt.Println("#", '))
  const env = { ...process.env, GOARCH: goarch, GOFLAGS: '', GOWORK: 'off', CGO_ENABLED: '0' }
  let output: string
  try {
    output = execFileSync('go', ['run', '.'], {
      cwd: folder,
      env,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (error) {
    fail(goarch, (error as { stderr: string }).stderr.slice(0, 6000))
    return
  }
  const answers = output.split(/^# (?=\d+$)/m).slice(1)
  let figures = 0
  answers.forEach((answer, i) => {
    const all = /^all (\d+) figures agree$/m.exec(answer)
    if (all === null) fail(goarch, programs[i].name, answer)
    else figures += Number(all[1])
  })
  const wrong = programs.length - answers.length
  if (wrong !== 0) fail(`${wrong} programs did not run`)
  // one as it is given out
  writeFileSync(join(folder, 'check.go'), programs[0].text)
  const alone = execFileSync('go', ['run', 'check.go'], { cwd: folder, env, encoding: 'utf8' })
  if (!/^all \d+ figures agree$/m.test(alone)) fail(goarch, programs[0].name, alone)
  console.log(`${goarch}: ${answers.length} programs ran, ${figures} figures agree`)
}

/** What gofmt makes of the rewritten declarations stays as it is. */
function format(folder: string, structs: readonly string[]): void {
  mkdirSync(folder)
  structs.forEach((struct, i) => writeFileSync(join(folder, `s${i}.go`), `package p\n\n${struct}\n`))
  const gofmt = (flag: string) => execFileSync('gofmt', [flag, folder], { encoding: 'utf8' })
  gofmt('-w')
  const unstable = gofmt('-l')
  if (unstable !== '') fail('gofmt changes again:', unstable)
  structs.forEach((struct, i) => {
    checkComments(`s${i} formatted`, struct, readFileSync(join(folder, `s${i}.go`), 'utf8'))
  })
  console.log(`${structs.length} rewritten declarations formatted`)
}

const root = join(execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(), 'src')
const paths = shuffled(
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.go') && !/(^|\/)(testdata|vendor|cmd)\/|_test\.go$/.test(path),
  ),
)
const examples = join(import.meta.dirname, '../../ui/examples')
const folder = mkdtempSync(join(tmpdir(), 'check-'))
try {
  for (const goarch of goarchs) {
    const programs: Program[] = []
    const structs: string[] = []
    const done = { file: 0, bare: 0, suggested: 0, reverse: 0 }
    const wants = (kind: keyof typeof done): boolean => done[kind] < count
    for (const path of paths) {
      const text = readFileSync(join(root, path), 'utf8')
      for (const kind of ['file', 'bare'] as const) {
        if (!wants(kind)) continue
        const source = kind === 'file' ? text : bare(text)
        const made = programsOf(`${path} ${kind}`, source, goarch, 1)
        done[kind] += made.length
        programs.push(...made)
      }
      for (const how of ['suggested', 'reverse'] as const) {
        if (!wants(how)) continue
        const made = rewrittenOf(path, text, goarch, how, how === 'suggested' ? 6 : 1)
        done[how] += made.length
        programs.push(...made.map(({ program }) => program))
        structs.push(...made.map(({ struct }) => struct))
      }
    }
    for (const name of readdirSync(examples)) {
      programs.push(...programsOf(name, readFileSync(join(examples, name), 'utf8'), goarch, Infinity))
    }
    programs.push(...hardPrograms(goarch))
    console.log(
      `${goarch}: of files ${done.file}, of bare declarations ${done.bare}; in the suggested order ${done.suggested}, in reverse ${done.reverse}`,
    )
    run(join(folder, goarch), programs, goarch)
    format(join(folder, `${goarch}-structs`), structs)
  }
} finally {
  if (failures === 0) rmSync(folder, { recursive: true })
  else console.log(`left in ${folder}`)
}
for (const [why, n] of refusals) console.log(`refused ${n}: ${why}`)
console.log(`${failures} failures`)
process.exitCode = failures === 0 ? 0 : 1
