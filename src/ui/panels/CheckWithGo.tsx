/** Copies a Go program that prints what the compiler makes of the struct beside the figures shown here. */

import type { Shown } from '../../state/shown.ts'
import { CopyButton } from '../copying/CopyButton.tsx'
import { gofmt } from '../copying/gofmt.ts'
import { useStores } from '../stores.ts'
import { refusalOf } from './refusal.ts'

export function CheckWithGo({ shown }: { readonly shown: Shown }) {
  const { struct, document } = shown
  const { analyses } = useStores()

  async function make() {
    const { file, from, to } = struct.layout
    const written = await analyses.write({ kind: 'check', question: document, place: { file, from, to } })
    return written.ok ? { ...written, text: await gofmt(written.text) } : written
  }

  return (
    <CopyButton
      label="Check with Go"
      title="Copies a Go program that prints unsafe.Sizeof, Alignof and Offsetof beside these figures"
      make={make}
      refusal={refusalOf(shown)}
    />
  )
}
