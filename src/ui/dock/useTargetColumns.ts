/** How a struct is laid out on every target, asked of the worker while a component wants to know. */

import { useEffect, useState } from 'preact/compat'
import { useStore } from 'zustand'
import type { TargetColumn } from '../../state/compareTargets.ts'
import { keysOf } from '../../state/structs.ts'
import { useStores } from '../stores.ts'

interface Found {
  readonly key: string
  readonly columns: readonly TargetColumn[]
}

/**
 * Of the struct with the index in the latest answer; null until it is known. While the struct is the same, those of a
 * moment ago are given rather than none: new ones are on their way.
 */
export function useTargetColumns(index: number): readonly TargetColumn[] | null {
  const { analyses } = useStores()
  const outcome = useStore(analyses, (state) => state.outcome)
  const structs = outcome?.kind === 'answered' ? outcome.answer.analysis.structs : null
  const key = structs && index >= 0 ? keysOf(structs)[index] : null
  const [found, setFound] = useState<Found | null>(null)

  useEffect(() => {
    if (key === null) return undefined
    let isWanted = true
    void analyses.compare(index).then((columns) => {
      if (isWanted && columns) setFound({ key, columns })
    })
    return () => {
      isWanted = false
    }
  }, [analyses, structs, index, key])

  return found && found.key === key ? found.columns : null
}
