/** Copies the declaration of a struct with its fields in the order that is shown. */

import type { Shown } from '../../state/shown.ts'
import { CopyButton } from '../copying/CopyButton.tsx'
import { gofmt } from '../copying/gofmt.ts'
import { useStores } from '../stores.ts'
import { refusalOf } from './refusal.ts'

interface Props {
  readonly shown: Shown
  /** Whether no other order is shown: then it is copied as it is declared. */
  readonly isHidden: boolean
}

export function CopyStruct({ shown, isHidden }: Props) {
  const { struct, document } = shown
  const { documents, analyses } = useStores()

  async function make() {
    const { order } = documents.getState().view
    const { file, from, to, fields } = struct.layout
    const lines = (fields.at(-1)?.line ?? -1) + 1
    const declared = Array.from({ length: lines }, (_, i) => i)
    const written = await analyses.write({
      kind: 'rewrite',
      source: document.source,
      place: { file, from, to },
      lineOrder: (!isHidden && struct[order]?.order) || declared,
    })
    return written.ok ? { ...written, text: await gofmt(written.text) } : written
  }

  return (
    <CopyButton
      label="Copy struct"
      title="Copies the declaration in this order, every comment and tag with its field, formatted"
      make={make}
      refusal={refusalOf(shown)}
    />
  )
}
