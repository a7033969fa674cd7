/** What of a target decides a layout. */

import type { GoVersion } from '../engine/goVersion.ts'
import type { Target } from '../engine/target.ts'
import type { Explanation } from './explanation.ts'
import { architecture } from './sources.ts'

export function explainTarget({ goarch, ptrSize, maxAlign }: Target, go: GoVersion): Explanation {
  const wide =
    maxAlign === 4
      ? 'int64 and float64 align to 4, but for those of sync/atomic'
      : 'nothing aligns to more than 8'
  return {
    sentence: `On ${goarch} pointers, int and uint have ${ptrSize} bytes; ${wide}.`,
    source: architecture(go),
  }
}
