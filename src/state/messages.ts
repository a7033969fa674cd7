/** What the page and the worker say to each other. */

import type { Analysis } from '../engine/index.ts'
import type { StructLayout } from '../engine/layout/structLayout.ts'
import type { Pad } from '../engine/order/rewriteStruct.ts'
import type { Document } from '../share/document.ts'
import type { TargetColumn } from './compareTargets.ts'
import type { Difference } from './difference.ts'
import type { Glance } from './glance.ts'

/** What an analysis depends on. */
export type Question = Pick<Document, 'source' | 'goarch' | 'go' | 'assume'>

/** A struct's declaration, to be written with its lines in another order. */
interface Rewriting {
  readonly kind: 'rewrite'
  readonly source: string
  readonly lineOrder: readonly number[]
  /** Padding to be written out between them. */
  readonly pads?: readonly Pad[]
}

/** A program to be written that prints what Go makes of a struct beside what is shown here. */
interface Checking {
  readonly kind: 'check'
  readonly question: Question
}

/** A declaration that is assumed of an unknown type, to be read: nothing is written but why it can not be taken. */
interface Declaring {
  readonly kind: 'declare'
  readonly question: Question
  /** The type as the source writes it; the question assumes the declaration. */
  readonly name: string
}

/** Text to be written of the struct that is declared at `place`, as its layout says. */
export type Writing =
  ({ readonly place: Pick<StructLayout, 'file' | 'from' | 'to'> } & (Rewriting | Checking)) | Declaring

/** What was written, or why it was not. */
export type Written =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string }

/** A struct of the latest answer, to be laid out for every target. */
export interface Comparing {
  /** Sequence of the request that was answered. */
  readonly of: number
  /** Index of the struct in the answer. */
  readonly struct: number
}

/** Null where it was given up: another document was asked for meanwhile. */
export type Compared = readonly TargetColumn[] | null

export type Request = {
  readonly sequence: number
  /** Folder of the standard library's data, with a slash at the end. */
  readonly stdUrl: string
} & (
  | { readonly kind: 'analyze'; readonly question: Question }
  | { readonly kind: 'write'; readonly writing: Writing }
  | { readonly kind: 'compare'; readonly comparing: Comparing }
)

export interface Answer {
  readonly analysis: Analysis
  /** Packages of the standard library, or the index of them all, that could not be loaded. */
  readonly notLoaded: readonly string[]
  /** The files of a source that is an archive; none of another one. */
  readonly archived: readonly Archived[]
}

/** A file of an archive, Go or not. */
export interface Archived {
  readonly path: string
  /** Offsets in the source: its marker line, its text. */
  readonly marker: number
  readonly from: number
  /** Why it is not built; null where it is, or is no Go. */
  readonly unbuilt: string | null
}

export type Response = { readonly sequence: number } & (
  | { readonly kind: 'loaded' } // packages have arrived: waiting for a network is not held against an analysis
  | { readonly kind: 'answer'; readonly difference: Difference } // from the answer before by the same worker
  | { readonly kind: 'glance'; readonly glance: Glance } // follows the answer, unless another question has come
  | { readonly kind: 'written'; readonly written: Written }
  | { readonly kind: 'compared'; readonly compared: Compared }
)
