/** The keys of the commands as rows of a table: those that the help calls alike are one. */

import { commands } from '../commands/commands.ts'

export interface KeyRow {
  readonly keys: readonly string[]
  readonly does: string
}

/** The keys outside the editor. */
export function keyRows(): readonly KeyRow[] {
  const rows = new Map<string, string[]>()
  for (const { key, help } of commands) {
    if (key === undefined || help === undefined) continue
    rows.set(help, [...(rows.get(help) ?? []), key])
  }
  return [...rows].map(([does, keys]) => ({ does, keys }))
}
