/** The field of a struct that is marked, wherever it was pointed at. */

import { useStore } from 'zustand'
import { marked } from '../../state/markStore.ts'
import { useStores } from '../stores.ts'

/** Its declared index; null where none of the struct with this index in the analysis is marked. */
export function useMarkedField(struct: number): number | null {
  const { marks } = useStores()
  return useStore(marks, (state) => {
    const mark = marked(state)
    return mark && mark.struct === struct ? mark.field : null
  })
}
