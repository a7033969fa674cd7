/** The list of known types, loaded when something first asks for one. */

import { useEffect, useMemo, useState } from 'preact/compat'
import { useStore } from 'zustand'
import type { Import } from '../../engine/index.ts'
import { candidatesFor, readKnownTypes, type Candidates, type ListedType } from '../../state/knownTypes.ts'
import { useStores } from '../stores.ts'

let loaded: Promise<readonly ListedType[]> | undefined

/** Empty where it cannot be loaded: then it is tried again when next asked for. */
function loadList(): Promise<readonly ListedType[]> {
  loaded ??= fetch(new URL('known/types.json', document.baseURI))
    .then((file) => {
      if (!file.ok) throw new Error(String(file.status))
      return file.text()
    })
    .then(readKnownTypes)
    .catch(() => {
      loaded = undefined
      return []
    })
  return loaded
}

const noTypes: readonly ListedType[] = []

/** The list; empty until it is there, and as long as it is not wanted. */
function useKnownTypes(isWanted: boolean): readonly ListedType[] {
  const [list, setList] = useState(noTypes)
  useEffect(() => {
    let isGone = false
    if (isWanted) void loadList().then((types) => isGone || setList(types))
    return () => {
      isGone = true
    }
  }, [isWanted])
  return list
}

const noImports: readonly Import[] = []

/** What each of the names may be, unknown types as the source writes them. */
export function useCandidates(names: readonly string[]): readonly Candidates[] {
  const { analyses } = useStores()
  const imports = useStore(analyses, ({ outcome }) =>
    outcome?.kind === 'answered' ? outcome.answer.analysis.imports : noImports,
  )
  const list = useKnownTypes(names.some((name) => name.includes('.')))
  const joined = names.join('\n')
  return useMemo(
    () => joined.split('\n').map((name) => candidatesFor(name, imports, list)),
    [joined, imports, list],
  )
}
