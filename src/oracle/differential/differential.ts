/**
 * Compares us with Go on folders of Go code, for three targets: size, alignment, pointer bytes and offsets of every
 * struct. Prints counts and the first mismatches. Run by hand, needs Go: `npm run differential -- WHAT…`, each a folder
 * in a module, a module at a version (`golang.org/x/tools@v0.30.0`), or `std` or `cmd`.
 */

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { markdownTable } from '../../base/markdownTable.ts'
import { analyzeWithStd } from '../../cli/analyzeWithStd.ts'
import { readFolder } from '../../cli/sourceFolder.ts'
import { loadStdIndex } from '../../cli/stdData.ts'
import { noAssumptions } from '../../engine/options.ts'
import { buildTags } from '../../engine/syntax/buildConstraint.ts'
import { targetOf } from '../../engine/target.ts'
import { askGo, buildProgram, findSubject, type GoPackage, type Subject } from './askGo.ts'
import { compare } from './compare.ts'

const goarchs = ['amd64', 'arm64', '386']
const maxShown = 10
const go = '1.26'
const index = loadStdIndex(go)

const { stdout: asked } = spawnSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' })
if (!asked.startsWith(`go${go}.`))
  throw new Error(`Go ${go} is to be asked, and the go command is ${asked.trim()}`)
buildProgram()
// npm runs scripts in the folder of package.json; folders are meant from where the user stands.
if (process.env['INIT_CWD'] !== undefined) process.chdir(process.env['INIT_CWD'])
const subjects = process.argv.slice(2).map(findSubject)
if (subjects.length === 0) throw new Error('no folder, module or std is named')

const rows: string[][] = []
let mismatches = 0
for (const subject of subjects) {
  for (const goarch of goarchs) {
    const row = compareOn(subject, goarch)
    rows.push(row)
    console.log(row.join('  '))
  }
}
const head = ['of', 'target', 'packages', 'at package level', 'in functions', 'without a name', 'instances', 'unknown to Go', 'mismatches'] // prettier-ignore
console.log(`\n${markdownTable([head, ...rows])}`)
process.exitCode = mismatches === 0 ? 0 : 1

/** A row of the table. */
function compareOn(subject: Subject, goarch: string): string[] {
  const packages = askGo(subject, goarch)
  // what cmd imports of the standard library is in the page's data but for some internal packages
  const read = packages.filter(
    ({ path, wanted, std }) => wanted || !std || !Object.hasOwn(index.packages, path),
  )
  const files = read.flatMap(({ path, files }) =>
    files.map((file) => ({ path: file, text: readFileSync(file, 'utf8'), package: path })),
  )
  const target = targetOf(goarch)!
  if (!packages.some((pkg) => pkg.wanted)) throw new Error(`${subject.name} has no package`)
  const analysis = analyzeWithStd(files, { target, go, index, assume: noAssumptions, orders: false })
  const { same, unknown, ...compared } = compare(packages, analysis)
  const all = [...wronglyChosen(subject, goarch, packages), ...compared.mismatches]
  for (const mismatch of all.slice(0, maxShown)) console.log(`${goarch}: ${mismatch}`)
  mismatches += all.length
  const wanted = packages.filter((pkg) => pkg.wanted)
  const broken = wanted.filter((pkg) => pkg.errors.length > 0)
  for (const { path, errors } of broken.slice(0, 3))
    console.log(`${goarch}: ${path} does not type-check: ${errors[0]}`)
  const counts = [same.package, same.local, same.anonymous, same.instance, unknown, all.length]
  return [
    subject.name,
    goarch,
    `${wanted.length.toLocaleString('en')}${broken.length === 0 ? '' : `, ${broken.length} with errors`}`,
    ...counts.map((count) => count.toLocaleString('en')),
  ]
}

/** Whether the command reads the files of each package that Go builds it from. */
function wronglyChosen({ folder, std }: Subject, goarch: string, packages: readonly GoPackage[]): string[] {
  const tags = buildTags(goarch, go, index.tags[goarch] ?? [])
  // what is vendored is no part of the folder, but is asked for by its distribution
  const vendored = std === null ? [] : [join(folder, 'vendor'), join(folder, 'cmd/vendor')]
  const ours = [folder, ...vendored].flatMap((root) => readFolder(root, tags, '').map(({ path }) => path))
  const byFolder = groupedBy(ours, dirname)
  return packages
    .filter(({ wanted, files }) => wanted && files.length > 0)
    .flatMap(({ path, files }) => {
      const found = byFolder.get(dirname(files[0])) ?? []
      const onlyOurs = found
        .filter((file) => !files.includes(file))
        .map((file) => `${file} of ${path}: not read by Go`)
      const onlyGo = files
        .filter((file) => !found.includes(file))
        .map((file) => `${file} of ${path}: not read by us`)
      return [...onlyOurs, ...onlyGo]
    })
}

function groupedBy(
  paths: readonly string[],
  keyOf: (path: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const group = groups.get(keyOf(path))
    if (group === undefined) groups.set(keyOf(path), [path])
    else group.push(path)
  }
  return groups
}
