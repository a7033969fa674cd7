import { expect, test } from 'vitest'
import { analyze } from '../../engine/index.ts'
import { targetOf } from '../../engine/target.ts'
import { noAssumptions } from '../../engine/options.ts'
import { item, itemSource } from './item.ts'

test('the explained struct is laid out as the engine does it', () => {
  const { structs } = analyze([{ path: '', text: itemSource, package: '' }], {
    target: targetOf('amd64')!,
    go: '1.26',
    index: { go: '1.26', packages: {}, tags: {}, notInHeap: [] },
    std: new Map(),
    assume: noAssumptions,
  })
  expect(structs.map(({ layout }) => layout)).toEqual([item])
})
