/** The declaration of a struct as is suggested about its cache lines. */

import type { StructLayout } from '../../engine/layout/structLayout.ts'
import type { LineSuggestion } from '../../engine/lines/suggestion.ts'
import type { Written } from '../../state/messages.ts'
import { gofmt } from '../copying/gofmt.ts'
import type { Stores } from '../stores.ts'

/** In the suggested order and with its padding, formatted; why it can not be written, else. */
export async function paddedDeclarationOf(
  { analyses }: Stores,
  { file, from, to }: StructLayout,
  { lineOrder, pads }: LineSuggestion,
): Promise<Written> {
  const { outcome } = analyses.getState()
  if (outcome?.kind !== 'answered') return { ok: false, why: 'The source is not read yet.' }
  const { source } = outcome.document
  const written = await analyses.write({
    kind: 'rewrite',
    source,
    place: { file, from, to },
    lineOrder,
    pads,
  })
  return written.ok ? { ...written, text: await gofmt(written.text) } : written
}
