/** Why something is as it is: a sentence with the numbers of a struct, and where Go says so. */

import type { GoVersion } from '../engine/goVersion.ts'
import type { StructLayout } from '../engine/layout/structLayout.ts'
import type { Target } from '../engine/target.ts'

export interface Explanation {
  /** Plain text; code stands between backticks. */
  readonly sentence: string
  /** The rule behind it, the same whatever the numbers; left out where the sentence says it. */
  readonly rule?: string
  /** Null where it is not Go's rule, but the reader's word or ours. */
  readonly source: Source | null
}

/** A place in Go's specification or in its source. */
export interface Source {
  /** `cmd/compile/internal/types/size.go, CalcStructSize`. */
  readonly label: string
  readonly href: string
}

/** What explanations are of: a layout in some order, on a target, by a version of Go. */
export interface Subject {
  readonly layout: StructLayout
  readonly target: Target
  readonly go: GoVersion
  /** Whether the numbers of a type, by its name, are the reader's word. */
  readonly isGiven: (type: string) => boolean
}
