/** The targets of the gc toolchain: every fact about a GOARCH that a layout depends on, one row each. */

import { minorOf, type GoVersion } from './goVersion.ts'

export type Goarch =
  | 'amd64'
  | 'arm64'
  | '386'
  | 'arm'
  | 'loong64'
  | 'mips'
  | 'mipsle'
  | 'mips64'
  | 'mips64le'
  | 'ppc64'
  | 'ppc64le'
  | 'riscv64'
  | 's390x'
  | 'wasm'

export interface Target {
  readonly goarch: Goarch
  /** Bytes of a pointer, of `int` and of `uintptr`. gc: cmd/internal/sys/arch.go, PtrSize. */
  readonly ptrSize: 4 | 8
  /** Largest alignment of a basic type, in bytes. gc: cmd/internal/sys/arch.go, RegSize. */
  readonly maxAlign: 4 | 8
  /** An array must be smaller than this many bytes; where pointers have 4, any type must fit an int32 as well. gc: cmd/compile/internal/<arch>/galign.go, MAXWIDTH; wasm: wasm/ssa.go. */
  readonly maxWidth: number
  /** Bytes of a cache line. gc: internal/cpu/cpu_<arch>.go, CacheLinePadSize (arm64 pads to 128 for Apple; servers have 64). */
  readonly cacheLine: number
}

const wide = { ptrSize: 8, maxAlign: 8, maxWidth: 2 ** 50, cacheLine: 64 } as const
const narrow = { ptrSize: 4, maxAlign: 4, maxWidth: 2 ** 31 - 1, cacheLine: 64 } as const

export const targets: readonly Target[] = [
  { goarch: 'amd64', ...wide },
  { goarch: 'arm64', ...wide },
  { goarch: '386', ...narrow, maxWidth: 2 ** 32 - 1 },
  { goarch: 'arm', ...narrow, maxWidth: 2 ** 32 - 1, cacheLine: 32 },
  { goarch: 'loong64', ...wide },
  { goarch: 'mips', ...narrow, cacheLine: 32 },
  { goarch: 'mipsle', ...narrow, cacheLine: 32 },
  { goarch: 'mips64', ...wide, cacheLine: 32 },
  { goarch: 'mips64le', ...wide, cacheLine: 32 },
  { goarch: 'ppc64', ...wide, cacheLine: 128 },
  { goarch: 'ppc64le', ...wide, cacheLine: 128 },
  { goarch: 'riscv64', ...wide },
  { goarch: 's390x', ...wide, cacheLine: 256 },
  { goarch: 'wasm', ...wide },
]

/** Whether C can be called on a target. gc: internal/platform/zosarch.go; linux/ppc64 came with go1.27 */
export function hasCgo(goarch: string, go: GoVersion): boolean {
  return goarch !== 'wasm' && (goarch !== 'ppc64' || minorOf(go) >= 27)
}

/** The row of a GOARCH, or undefined if gc has no such target. */
export function targetOf(goarch: string): Target | undefined {
  return targets.find((target) => target.goarch === goarch)
}
