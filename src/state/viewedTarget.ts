/** The target as a document looks at it. */

import { targetOf, type Goarch, type Target } from '../engine/target.ts'
import type { View } from '../share/document.ts'

const apple: Target = { ...targetOf('arm64')!, cacheLine: 128 }

/** Machines of this target have cache lines of more than one size: 64 bytes on servers, 128 on those of Apple. */
export function asksForCacheLine(goarch: Goarch): boolean {
  return goarch === 'arm64'
}

/** The target with the cache line that is looked at. */
export function viewedTarget(goarch: Goarch, { cacheLine }: Pick<View, 'cacheLine'>): Target {
  return asksForCacheLine(goarch) && cacheLine === apple.cacheLine ? apple : targetOf(goarch)!
}
