/** How many bytes a row of the diagrams has. */

import { useStore } from 'zustand'
import type { Target } from '../../engine/target.ts'
import { rowWidths } from '../../share/document.ts'
import { setView } from '../../state/documentStore.ts'
import { useStores } from '../stores.ts'
import { Segments } from './Segments.tsx'

interface Props {
  readonly target: Target
  /** Whether there is no room for wide rows. */
  readonly isNarrow: boolean
}

export function RowWidth({ target, isNarrow }: Props) {
  const { documents } = useStores()
  const { row } = useStore(documents, (document) => document.view)
  const chosen = row ?? target.ptrSize
  const offered = rowWidths.filter((each) => !isNarrow || each <= 8 || each === chosen)
  return (
    <Segments
      name="Bytes per row"
      choices={offered.map((each) => [each, each] as const)}
      chosen={chosen}
      onChoose={(row) => setView(documents, { row: row === target.ptrSize ? null : row })}
      mono
    />
  )
}
