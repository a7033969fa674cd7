/** Whether offsets are decimal or hexadecimal, everywhere at once. */

import { useStore } from 'zustand'
import { setView } from '../../state/documentStore.ts'
import { useStores } from '../stores.ts'
import { Segments } from './Segments.tsx'

export function OffsetBase() {
  const { documents } = useStores()
  const { base } = useStore(documents, (document) => document.view)
  return (
    <Segments
      name="Offsets"
      choices={[
        ['dec', 'dec'],
        ['hex', 'hex'],
      ]}
      chosen={base}
      onChoose={(base) => setView(documents, { base })}
      mono
    />
  )
}
