/** How many rows are shown of the middles that are torn out of large fields, both diagrams alike. */

import { useCallback, useState } from 'preact/compat'
import type { Tear } from '../../diagram/tear.ts'

/** Rows that a press shows. */
const page = 256

const none: ReadonlyMap<string, number> = new Map()

/** Rows by the paths of parts, as a scene takes them, and what a press on a tear or a fold does. */
export function useTears(): readonly [ReadonlyMap<string, number>, (tear: Tear) => void] {
  const [shown, setShown] = useState(none)
  const press = useCallback(({ path, does }: Tear) => {
    if (path === null) return
    setShown((before) => new Map(before).set(path, does === 'shows' ? (before.get(path) ?? 0) + page : 0))
  }, [])
  return [shown, press]
}
