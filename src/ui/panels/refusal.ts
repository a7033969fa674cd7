/** Why nothing of what is shown can be copied: null where it can. */

import type { Shown } from '../../state/shown.ts'

export function refusalOf({ isOld }: Shown): string | null {
  return isOld ? 'Not while the source cannot be read: what is shown is from the last valid one' : null
}
