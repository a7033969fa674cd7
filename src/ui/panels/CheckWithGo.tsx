/** Copies a Go program that prints what the compiler makes of the struct beside the figures shown here. */

import type { Shown } from '../../state/shown.ts'
import { CopyButton } from '../copying/CopyButton.tsx'
import { checkProgramOf, refusalOf } from '../copying/copyShown.ts'
import { useStores } from '../stores.ts'

export function CheckWithGo({ shown }: { readonly shown: Shown }) {
  const stores = useStores()
  return (
    <CopyButton
      label="Check with Go"
      title="Copies a Go program that prints unsafe.Sizeof, Alignof and Offsetof beside these figures"
      make={() => checkProgramOf(stores, shown)}
      refusal={refusalOf(shown)}
    />
  )
}
