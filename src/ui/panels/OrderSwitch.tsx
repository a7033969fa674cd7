/** Which order is shown beside the declared one, and how much it moves. */

import { useStore } from 'zustand'
import type { StructAnalysis } from '../../engine/index.ts'
import type { Proposal } from '../../engine/order/order.ts'
import { setView } from '../../state/documentStore.ts'
import { counted } from '../format.ts'
import { Term } from '../explain/Term.tsx'
import { useStores } from '../stores.ts'
import { Segments } from './Segments.tsx'

/** A heading where both orders are one and the same. */
export function OrderSwitch({ struct: { suggested, optimal } }: { readonly struct: StructAnalysis }) {
  const { documents } = useStores()
  const { order } = useStore(documents, (document) => document.view)
  const areSame = suggested?.order.join() === optimal?.order.join()
  if (areSame) return <h2>{order === 'optimal' ? 'Optimal' : 'Suggested'}</h2>
  return (
    <Segments
      name="Order"
      choices={[
        ['suggested', 'Suggested'],
        ['optimal', 'Optimal'],
      ]}
      chosen={order}
      onChoose={(order) => setView(documents, { order })}
    />
  )
}

/** How many lines are moved, and whether fewer might do. */
export function Moves({ proposal }: { readonly proposal: Proposal | null }) {
  if (!proposal) return null
  const { moved, proved, atLeast } = proposal
  if (proved) {
    return (
      <span>
        <Term topic="suggestion">{counted(moved, 'move')}</Term>
      </span>
    )
  }
  return (
    <span>
      <Term topic="suggestion">
        {counted(moved, 'move')} found, at least {atLeast} needed
      </Term>
    </span>
  )
}
