/**
 * Assumptions outlast the text they were made for: it may come back while it is edited. They are not counted until
 * it does, and a link does not carry them.
 */

import type { Assumptions } from '../engine/index.ts'
import type { Document } from './document.ts'

type WithAssumptions = Pick<Document, 'source' | 'assume'>

/** What is assumed of types that are named in the source, or among the arguments chosen for its generic types. */
export function usedTypes({ source, assume }: WithAssumptions): Assumptions['types'] {
  const entries = Object.entries(assume.types)
  if (entries.length === 0) return assume.types
  const text = [source, ...Object.values(assume.typeArgs).flat()].join('\n')
  return Object.fromEntries(entries.filter(([name]) => isNamedIn(text, name)))
}

/** The document without what is assumed of types that it does not name. */
export function withoutUnused(document: Document): Document {
  return { ...document, assume: { ...document.assume, types: usedTypes(document) } }
}

/** Whether the words of a name as written, `decimal.Decimal`, follow each other; Go allows space between them. */
function isNamedIn(text: string, name: string): boolean {
  const tokens = name.match(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu)
  if (!tokens) return false
  const spaced = tokens.map((token) => token.replace(/[$()*+./?[\\\]^{|}]/, '\\$&')).join('\\s*')
  return new RegExp(`(?<![\\p{L}\\p{N}_])${spaced}(?![\\p{L}\\p{N}_])`, 'u').test(text)
}
