/** Where Go says what the explanations say: its specification, and its source at a version. */

import { minorOf, type GoVersion } from '../engine/goVersion.ts'
import type { Goarch } from '../engine/target.ts'
import type { Source } from './explanation.ts'

export const sizeGuarantees: Source = {
  label: 'Go specification, Size and alignment guarantees',
  href: 'https://go.dev/ref/spec#Size_and_alignment_guarantees',
}

/** Offsets, padding and sizes of structs. */
export function structSize(go: GoVersion): Source {
  return inSource(go, 'cmd/compile/internal/types/size.go', 'CalcStructSize')
}

/** Sizes and alignments of all kinds of types. */
export function typeSize(go: GoVersion): Source {
  return inSource(go, 'cmd/compile/internal/types/size.go', 'CalcSize')
}

/** Pointer bytes. */
export function pointerBytes(go: GoVersion): Source {
  return inSource(go, 'cmd/compile/internal/types/size.go', 'PtrDataSize')
}

/** Which words hold pointers. */
export function pointerWords(go: GoVersion): Source {
  return inSource(go, 'cmd/compile/internal/typebits/typebits.go', 'set')
}

/** What the allocator rounds a size up to. */
export function sizeClasses(go: GoVersion): Source {
  return minorOf(go) >= 25
    ? inSource(go, 'internal/runtime/gc/sizeclasses.go', 'SizeClassToSize')
    : inSource(go, 'runtime/sizeclasses.go', 'class_to_size')
}

/** What is allocated, and how. */
export function allocation(go: GoVersion): Source {
  return inSource(go, 'runtime/malloc.go', 'mallocgc')
}

/** Pages for what is larger than every size class. */
export function largeAllocation(go: GoVersion): Source {
  return inSource(go, 'runtime/mcache.go', 'allocLarge')
}

/** Bytes of a cache line. */
export function cacheLineSize(go: GoVersion, goarch: Goarch): Source {
  return inSource(go, `internal/cpu/cpu_${cpuFiles[goarch] ?? goarch}.go`, 'CacheLinePadSize')
}

/** Bytes of a pointer, and the largest alignment. */
export function architecture(go: GoVersion): Source {
  return inSource(go, 'cmd/internal/sys/arch.go', 'PtrSize')
}

/** Targets that share a file of internal/cpu with others. */
const cpuFiles: Partial<Record<Goarch, string>> = {
  amd64: 'x86',
  386: 'x86',
  mips64: 'mips64x',
  mips64le: 'mips64x',
  ppc64: 'ppc64x',
  ppc64le: 'ppc64x',
}

function inSource(go: GoVersion, path: string, name: string): Source {
  return {
    label: `${path}, ${name}`,
    href: `https://github.com/golang/go/blob/release-branch.go${go}/src/${path}`,
  }
}
