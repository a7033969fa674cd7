/** What the columns of the table of fields say. */

import type { GoVersion } from '../engine/goVersion.ts'
import type { Explanation } from './explanation.ts'
import { pointerBytes, sizeGuarantees, structSize } from './sources.ts'

export type Column = 'offset' | 'size' | 'align' | 'padding' | 'pointerBytes' | 'otherOffset'

export function explainColumn(column: Column, go: GoVersion): Explanation {
  switch (column) {
    case 'offset':
      return {
        sentence: 'Bytes from the start of the struct to the field: `unsafe.Offsetof`.',
        source: structSize(go),
      }
    case 'size':
      return {
        sentence: 'Bytes of the field itself, what it pads within itself among them: `unsafe.Sizeof`.',
        source: sizeGuarantees,
      }
    case 'align':
      return { sentence: 'The field starts at a multiple of this: `unsafe.Alignof`.', source: sizeGuarantees }
    case 'padding':
      return {
        sentence:
          'Bytes that nothing uses, from the end of the field to the next one or to the end of the struct.',
        source: structSize(go),
      }
    case 'pointerBytes':
      return {
        sentence: 'Bytes of the field up to the end of its last pointer; 0 where it holds none.',
        source: pointerBytes(go),
      }
    case 'otherOffset':
      return {
        sentence: 'Where the field starts in the order that is shown beside the declared one.',
        source: null,
      }
    default:
      return column satisfies never
  }
}
