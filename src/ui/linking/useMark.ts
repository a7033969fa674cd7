/** The field of a struct that is marked, wherever it was pointed at. */

import { useStore } from 'zustand'
import { marked, type Mark } from '../../state/markStore.ts'
import { useStores } from '../stores.ts'

/** Null where none of the struct with this index in the analysis is marked. */
export function useMark(struct: number): Mark | null {
  const { marks } = useStores()
  return useStore(marks, (state) => {
    const mark = marked(state)
    return mark && mark.struct === struct ? mark : null
  })
}
