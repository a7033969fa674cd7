/**
 * Compares the packages and files the command reads in GOROOT/src with those of `go list`, on every GOARCH that
 * linux has. Run by hand: `npx tsx src/oracle/files/conformance.ts`.
 */

import { execFileSync } from 'node:child_process'
import { basename, join } from 'node:path'
import process from 'node:process'
import { readFolder } from '../../cli/sourceFolder.ts'
import { loadStdIndex } from '../../cli/stdData.ts'
import { buildTags } from '../../engine/syntax/buildConstraint.ts'
import { targets } from '../../engine/target.ts'

const go = '1.26'

/** Import path → file names, for the standard library and cmd without what they vendor. */
function listed(goarch: string): Map<string, string> {
  const format = '{{.ImportPath}}:{{join .GoFiles " "}}'
  const env = { ...process.env, GOOS: 'linux', GOARCH: goarch, CGO_ENABLED: '0', GOFLAGS: '', GOWORK: 'off' }
  const output = execFileSync('go', ['list', '-e', '-f', format, 'std', 'cmd', 'runtime/cgo'], {
    env,
    encoding: 'utf8',
  })
  const packages = output
    .trimEnd()
    .split('\n')
    .map((line) => line.split(':') as [string, string])
  return new Map(packages.filter(([path, files]) => !/(^|\/)vendor\//.test(path) && files !== ''))
}

function read(root: string, goarch: string): Map<string, string> {
  const tags = buildTags(goarch, go, loadStdIndex(go).tags[goarch] ?? [])
  const names = new Map<string, string>()
  for (const { path, package: importPath } of readFolder(root, tags, undefined)) {
    const before = names.get(importPath)
    names.set(importPath, before === undefined ? basename(path) : `${before} ${basename(path)}`)
  }
  return names
}

const root = join(execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(), 'src')
let differences = 0
for (const { goarch } of targets.filter((target) => target.goarch !== 'wasm')) {
  const expected = listed(goarch)
  const actual = read(root, goarch)
  let files = 0
  for (const path of new Set([...expected.keys(), ...actual.keys()])) {
    files += (expected.get(path) ?? '').split(' ').length
    if (expected.get(path) === actual.get(path)) continue
    differences++
    console.log(`${goarch} ${path}\n  go list: ${expected.get(path)}\n  here:    ${actual.get(path)}`)
  }
  console.log(`${goarch}: ${expected.size} packages, ${files} files`)
}
console.log(`${differences} differences`)
process.exitCode = differences === 0 ? 0 : 1
