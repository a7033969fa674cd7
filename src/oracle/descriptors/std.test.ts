/** Every package-level struct of the standard library is laid out as the compiler laid it out. */

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { analyzeWithStd } from '../../cli/analyzeWithStd.ts'
import { readPrograms } from '../../cli/sources.ts'
import { loadStdIndex } from '../../cli/stdData.ts'
import { buildTags } from '../../engine/syntax/buildConstraint.ts'
import { targetOf } from '../../engine/target.ts'
import { noAssumptions } from '../../engine/options.ts'

const goarchs = ['amd64', 'arm64', '386']
const index = loadStdIndex('1.26')
const folder = new URL('../../engine/layout/testdata/std-1.26/', import.meta.url)

/** One struct as the compiler's type descriptor has it. */
interface Descriptor {
  readonly name: string
  readonly figures: string
}

function readDescriptors(goarch: string): { version: string; descriptors: readonly Descriptor[] } {
  const text = readFileSync(new URL(`${goarch}.txt`, folder), 'utf8')
  const version = /^# (go[\d.]+) /m.exec(text)?.[1] ?? ''
  let path = ''
  const descriptors: Descriptor[] = []
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [first = '', size, align, ptrdata, , offsets = ''] = line.split(' ')
    if (first === 'package') path = size!
    // what is vendored is in no package of the tree
    else if (!path.startsWith('vendor/')) {
      descriptors.push({ name: `${path}.${first}`, figures: `${size} ${align} ${ptrdata} ${offsets}` })
    }
  }
  return { version, descriptors }
}

/** The root of the Go that wrote the descriptors; null where it is not installed. */
function findGoRoot(version: string): string | null {
  try {
    const [found, root] = execFileSync('go', ['env', 'GOVERSION', 'GOROOT'], { encoding: 'utf8' }).split('\n')
    return found === version ? root : null
  } catch {
    return null
  }
}

const expected = new Map(goarchs.map((goarch) => [goarch, readDescriptors(goarch)]))
const { version } = expected.get('amd64')!
const root = findGoRoot(version)

test.skipIf(root === null)(
  `the standard library of ${version}${root === null ? ': SKIPPED, that Go is not on this machine' : ''}`,
  { timeout: 180_000 },
  () => {
    for (const goarch of goarchs) {
      const tags = buildTags(goarch, '1.26', index.tags[goarch] ?? [])
      const [files = []] = readPrograms([join(root!, 'src')], {
        tags,
        module: undefined,
        readInput: () => '',
      })
      const target = targetOf(goarch)!
      const { structs, diagnostics } = analyzeWithStd(files, {
        target,
        go: '1.26',
        index,
        assume: noAssumptions,
      })
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      const figures = new Map(
        structs
          .filter(({ layout }) => layout.scope === null && layout.name !== '')
          .map(({ layout: { package: path, name, size, align, ptrdata, fields } }) => [
            `${path}.${name}`,
            `${size} ${align} ${ptrdata} ${fields.map(({ offset }) => offset).join(',')}`,
          ]),
      )
      const { descriptors } = expected.get(goarch)!
      expect(descriptors.length).toBeGreaterThan(1000)
      const different = descriptors.filter((d) => figures.get(d.name) !== d.figures)
      expect(different.map((d) => `${d.name}: ${figures.get(d.name)}, not ${d.figures}`)).toEqual([])
      process.stdout.write(`${goarch}: ${descriptors.length} structs of the standard library, 0 mismatches\n`)
    }
  },
)
