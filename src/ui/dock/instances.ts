/** A number of instances as people write it. */

const units: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9, b: 1e9 }
/** What it is multiplied with stays exact. */
const most = 1e12

/** `10k`, `2.5M`, `1,000,000`; null where that is no number of them, or too many. */
export function readInstances(text: string): number | null {
  const [, digits, unit] = /^(\d+(?:\.\d+)?(?:e\d{1,2})?)([kmgb]?)$/i.exec(text.replace(/[\s,_]/g, '')) ?? []
  if (digits === undefined) return null
  const count = Math.round(Number(digits) * units[unit.toLowerCase()])
  return count <= most ? count : null
}
