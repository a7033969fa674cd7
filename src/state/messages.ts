/** What the page and the worker say to each other. */

import type { Analysis } from '../engine/index.ts'
import type { Document } from '../share/document.ts'

/** What an analysis depends on. */
export type Question = Pick<Document, 'source' | 'goarch' | 'go' | 'assume'>

export interface Request {
  readonly sequence: number
  readonly question: Question
  /** Folder of the standard library's data, with a slash at the end. */
  readonly stdUrl: string
}

export interface Answer {
  readonly analysis: Analysis
  /** Packages of the standard library, or the index of them all, that could not be loaded. */
  readonly notLoaded: readonly string[]
}

export type Response =
  /** Packages have arrived and the analysis goes on: time spent waiting for a network is not held against it. */
  | { readonly kind: 'loaded'; readonly sequence: number }
  | { readonly kind: 'answer'; readonly sequence: number; readonly answer: Answer }
