/** Analyses of the tests: for amd64, without any package of the standard library. */

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { analyze, type Analysis, type StdIndex } from '../../engine/index.ts'
import { targetOf } from '../../engine/target.ts'
import { noAssumptions } from '../../engine/options.ts'

const path = resolve(import.meta.dirname, '../../../public/std/1.26/index.json')
const index = JSON.parse(readFileSync(path, 'utf8')) as StdIndex

export function analysisOf(text: string): Analysis {
  const options = { target: targetOf('amd64')!, go: index.go, index, std: new Map(), assume: noAssumptions }
  return analyze([{ path: 'paste.go', text, package: '' }], options)
}
