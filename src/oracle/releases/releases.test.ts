/** Structs that differ between releases are laid out, of the reduced data, as each release's compiler does. */

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyzeWithStd } from '../../cli/analyzeWithStd.ts'
import { loadStdIndex } from '../../cli/stdData.ts'
import type { GoVersion } from '../../engine/index.ts'
import { noAssumptions } from '../../engine/options.ts'
import { targetOf } from '../../engine/target.ts'
import { stdReleases } from '../std/releases.ts'

const text = readFileSync(new URL('structs.txt', import.meta.url), 'utf8')
const releases = text
  .split('\n=== ')
  .slice(1)
  .map((block) => block.trimEnd().split('\n'))

test('every version there is data for was asked', () => {
  expect(releases.map(([release]) => release)).toEqual(
    stdReleases()
      .map(({ release }) => release)
      .toReversed(),
  )
})

describe.each(releases)('%s', (release, ...rows) => {
  const go = /^go(1\.\d+)\./.exec(release)![1] as GoVersion

  test.each(rows)('%s', (row) => {
    const [goarch = '', type = ''] = row.split(' ')
    const path = type.slice(0, type.lastIndexOf('.'))
    const source = `package p\n\nimport "${path}"\n\ntype T ${type.slice(type.lastIndexOf('/') + 1)}\n`
    const { structs, diagnostics } = analyzeWithStd([{ path: 'p.go', text: source, package: 'p' }], {
      target: targetOf(goarch)!,
      go,
      index: loadStdIndex(go),
      assume: noAssumptions,
    })
    const { size, align, ptrdata, fields } = structs[0].layout
    const places = fields.map(({ name, offset }) => ` ${name}@${offset}`).join('')
    expect(`${goarch} ${type} size=${size} align=${align} ptrdata=${ptrdata}${places}`).toBe(row)
    expect(diagnostics).toEqual([])
  })
})
