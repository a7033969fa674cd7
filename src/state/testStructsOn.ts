/** The structs of a text, or of an archive, on each target: for tests of what differs between them. */

import { analyze, type StructAnalysis } from '../engine/index.ts'
import { noAssumptions } from '../engine/options.ts'
import { readArchive } from '../engine/syntax/archive.ts'
import { readModule } from '../engine/syntax/archivedModule.ts'
import { buildTags } from '../engine/syntax/buildConstraint.ts'
import { targetOf, type Goarch } from '../engine/target.ts'

/** As Go 1.26 lays them out, without orders and without the standard library. */
export function structsOn(text: string, goarch: Goarch): readonly StructAnalysis[] {
  const archive = readArchive(text)
  return analyze(
    archive
      ? readModule(archive.files, buildTags(goarch, '1.26', [])).built
      : [{ path: 'a.go', text, package: '' }],
    {
      target: targetOf(goarch)!,
      go: '1.26',
      index: { go: '1.26', packages: {}, tags: {}, notInHeap: [] },
      std: new Map(),
      assume: noAssumptions,
      orders: false,
    },
  ).structs
}
