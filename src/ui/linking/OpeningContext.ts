/** What is opened in the struct that is shown, and how that changes. */

import { createContext, use, useMemo } from 'preact/compat'
import { useStore } from 'zustand'
import { closePart, openIn, openPart } from '../../state/opening.ts'
import { useStores } from '../stores.ts'

export interface Opening {
  /** As `partsOf` takes it. */
  readonly paths: readonly string[]
  readonly open: (path: string) => void
  readonly close: (path: string) => void
}

const closed: Opening = { paths: [], open: () => {}, close: () => {} }

export const OpeningContext = createContext<Opening>(closed)

export function useOpening(): Opening {
  return use(OpeningContext)
}

/** That of the struct with the key. */
export function useOpeningOf(key: string): Opening {
  const { documents } = useStores()
  const paths = useStore(documents, () => openIn(documents, key))
  return useMemo(
    () => ({
      paths,
      open: (path) => openPart(documents, key, path),
      close: (path) => closePart(documents, key, path),
    }),
    [documents, key, paths],
  )
}
