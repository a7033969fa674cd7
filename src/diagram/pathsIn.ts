/** What can be opened in a struct. */

import type { StructLayout } from '../engine/layout/structLayout.ts'
import { partsOf } from './parts.ts'

/** The paths of all that can be opened in a layout, not more than `most`; those that lie least deep first. */
export function pathsIn(layout: StructLayout, most: number): readonly string[] {
  const paths: string[] = []
  for (;;) {
    const closed = partsOf(layout, [...paths]).all.filter(
      ({ opening, path }) => opening === 'closed' && !path.endsWith(':]'),
    )
    const more = closed.slice(0, most - paths.length).map(({ path }) => path)
    // Where there are as many parts as there may be, no more are opened.
    if (more.length === 0 || paths.includes(more[0])) return paths
    paths.push(...more)
  }
}
