/** The pointing that all panels share: leaving one for another should not lose the mark on the way. */

import { createContext, use } from 'preact/compat'
import type { Pointing } from './pointing.ts'

export const PointingContext = createContext<Pointing | null>(null)

export function usePointing(): Pointing {
  const pointing = use(PointingContext)
  if (!pointing) throw new Error('There is no pointing around this component')
  return pointing
}
