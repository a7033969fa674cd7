/** Copies the declaration of a struct with its fields in the order that is shown. */

import type { Shown } from '../../state/shown.ts'
import { CopyButton } from '../copying/CopyButton.tsx'
import { declarationOf, refusalOf } from '../copying/copyShown.ts'
import { useStores } from '../stores.ts'

interface Props {
  readonly shown: Shown
  /** Whether no other order is shown: then it is copied as it is declared. */
  readonly isHidden: boolean
}

export function CopyStruct({ shown, isHidden }: Props) {
  const stores = useStores()
  return (
    <CopyButton
      label="Copy struct"
      title="Copies the declaration in this order, every comment and tag with its field, formatted"
      make={() => declarationOf(stores, shown, isHidden)}
      refusal={refusalOf(shown)}
    />
  )
}
