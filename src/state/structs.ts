/** What the page says about the structs of an analysis together. */

import type { StructAnalysis } from '../engine/index.ts'

/** Bytes that the suggested order takes less than the declared one; 0 where there is none. */
export function savingOf({ layout, suggested }: StructAnalysis): number {
  return layout.size === null || suggested === null ? 0 : layout.size - suggested.size
}

/** The struct selected by its name; without one the struct with the largest saving, else the first. */
export function selectedStruct(
  structs: readonly StructAnalysis[],
  selection: string | null,
): StructAnalysis | undefined {
  const named = selection === null ? undefined : structs.find(({ layout }) => layout.name === selection)
  return (
    named ??
    structs.reduce<StructAnalysis | undefined>(
      (best, struct) => (best && savingOf(best) >= savingOf(struct) ? best : struct),
      undefined,
    )
  )
}

/** The struct that an offset of the source is in, or after. */
export function structAt(structs: readonly StructAnalysis[], offset: number): StructAnalysis | undefined {
  return structs.reduce<StructAnalysis | undefined>((last, struct) => {
    const { from } = struct.layout
    return from <= offset && (!last || last.layout.from <= from) ? struct : last
  }, undefined)
}
