/** What the page and the worker say to each other. */

import type { Analysis } from '../engine/index.ts'
import type { Document } from '../share/document.ts'
import type { Glance } from './glance.ts'

/** What an analysis depends on. */
export type Question = Pick<Document, 'source' | 'goarch' | 'go' | 'assume'>

/** Text to be made of a struct: its declaration with its lines in another order. */
export interface Writing {
  readonly kind: 'rewrite'
  readonly source: string
  /** Where the struct is declared, as its layout says. */
  readonly place: { readonly from: number; readonly to: number }
  readonly lineOrder: readonly number[]
}

/** What was written, or why it was not. */
export type Written =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string }

export type Request = { readonly sequence: number } & (
  | {
      readonly kind: 'analyze'
      readonly question: Question
      /** Folder of the standard library's data, with a slash at the end. */
      readonly stdUrl: string
    }
  | { readonly kind: 'write'; readonly writing: Writing }
)

export interface Answer {
  readonly analysis: Analysis
  /** Packages of the standard library, or the index of them all, that could not be loaded. */
  readonly notLoaded: readonly string[]
}

export type Response = { readonly sequence: number } & (
  | /** Packages have arrived and the analysis goes on: time spent waiting for a network is not held against it. */
    { readonly kind: 'loaded' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Follows the answer, unless another question has come. */
  | { readonly kind: 'glance'; readonly glance: Glance }
  | { readonly kind: 'written'; readonly written: Written }
)
