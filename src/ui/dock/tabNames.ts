/** How the tabs of the dock are called. */

import type { Tab } from '../../share/document.ts'

export const tabNames: Readonly<Record<Tab, string>> = {
  fields: 'Fields',
  targets: 'Targets',
  structs: 'All structs',
  lines: 'Lines',
}
