/** Copies what is made of the struct that is shown, and says how that went. */

import type { Written } from '../../state/messages.ts'
import { shownStruct, type Shown } from '../../state/shown.ts'
import type { Stores } from '../stores.ts'
import { writeToClipboard } from './clipboard.ts'
import { gofmt } from './gofmt.ts'

/** The declaration with its fields in the chosen order, or as they are declared; formatted. */
export async function declarationOf(
  { documents, analyses }: Stores,
  { struct, document }: Shown,
  isDeclared: boolean,
): Promise<Written> {
  const { order } = documents.getState().view
  const { file, from, to, fields } = struct.layout
  const lines = (fields.at(-1)?.line ?? -1) + 1
  const declared = Array.from({ length: lines }, (_, i) => i)
  return formatted(
    await analyses.write({
      kind: 'rewrite',
      source: document.source,
      place: { file, from, to },
      lineOrder: (!isDeclared && struct[order]?.order) || declared,
    }),
  )
}

/** A Go program that prints what the compiler makes of the struct beside the figures shown here; formatted. */
export async function checkProgramOf({ analyses }: Stores, { struct, document }: Shown): Promise<Written> {
  const { file, from, to } = struct.layout
  return formatted(await analyses.write({ kind: 'check', question: document, place: { file, from, to } }))
}

async function formatted(written: Written): Promise<Written> {
  return written.ok ? { ...written, text: await gofmt(written.text) } : written
}

/** Why nothing of what is shown can be copied: null where it can. */
export function refusalOf({ isOld }: Shown): string | null {
  return isOld ? 'Not while the source cannot be read: what is shown is from the last valid one' : null
}

export function copyStruct(stores: Stores): Promise<string> {
  return copy(stores, 'Struct copied', (shown) => declarationOf(stores, shown, shown.struct.kept !== null))
}

export function checkWithGo(stores: Stores): Promise<string> {
  return copy(stores, 'Program copied', (shown) => checkProgramOf(stores, shown))
}

async function copy(
  { documents, analyses }: Stores,
  copied: string,
  make: (shown: Shown) => Promise<Written>,
): Promise<string> {
  const shown = shownStruct(analyses.getState(), documents.getState().selection)
  if (!shown) return 'There is no struct'
  const refusal = refusalOf(shown)
  if (refusal !== null) return refusal
  const written = make(shown)
  const text = written.then((made) => (made.ok ? made.text : Promise.reject(new Error(made.why))))
  try {
    await writeToClipboard(text)
    return copied
  } catch {
    const made = await written
    return made.ok ? 'The browser did not allow copying' : made.why
  }
}
