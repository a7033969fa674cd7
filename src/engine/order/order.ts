/** What is asked of an order of fields, and what an order comes to. */

/** A declared line of a struct: `a, b int` is one line of two equal fields, kept whole. */
export interface Line {
  /** Bytes of one field; a multiple of `align`. */
  readonly size: number
  /** 1, 2, 4 or 8. */
  readonly align: number
  /** Bytes up to and including the last pointer word of one field; 0 if it holds none. */
  readonly ptrdata: number
  /** How many fields the line declares, at least 1. */
  readonly count: number
}

/** One order of the lines, and what it comes to. */
export interface Proposal {
  readonly size: number
  readonly ptrdata: number
  /** Lines less the longest subsequence of them that keeps its declared order. */
  readonly moved: number
  /** Indices of the declared lines in their new order. */
  readonly order: readonly number[]
  /** False where the search was cut: then `moved` is the fewest found and `atLeast` the fewest not ruled out. */
  readonly proved: boolean
  readonly atLeast: number
}

/** The best that can be reached with at most `moved` lines moved, for every `moved` at which it gets better. */
export type Frontier = readonly Proposal[]
