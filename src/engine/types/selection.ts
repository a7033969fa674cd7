/** Fields by name, through embedded ones. spec: "Selectors" */

import type { Struct, StructField, Type } from './type.ts'
import { underlying } from './type.ts'

export interface Selection {
  readonly field: StructField
  /** The structs on the way and the field taken in each; the last one is `field` itself. */
  readonly path: readonly { readonly struct: Struct; readonly index: number }[]
  /** An embedded pointer lies on the way. */
  readonly indirect: boolean
}

/** The shallowest field called `name`; null where there is none or several at one depth. */
export function findField(type: Type, name: string): Selection | null {
  interface Step {
    readonly type: Type
    readonly path: Selection['path']
    readonly indirect: boolean
  }
  const under = underlying(type)
  let level: Step[] = [{ type: under.kind === 'pointer' ? under.elem : type, path: [], indirect: false }]
  const seen = new Set<Type>()
  while (level.length > 0) {
    const next: Step[] = []
    const found: Selection[] = []
    for (const step of level) {
      const struct = underlying(step.type)
      if (struct.kind !== 'struct' || seen.has(struct)) continue
      seen.add(struct)
      struct.fields.forEach((field, index) => {
        const path = [...step.path, { struct, index }]
        if (field.name === name) found.push({ field, path, indirect: step.indirect })
        else if (field.embedded) {
          const pointer = underlying(field.type)
          const isPtr = field.type.kind === 'pointer' && pointer.kind === 'pointer'
          next.push({ type: isPtr ? pointer.elem : field.type, path, indirect: step.indirect || isPtr })
        }
      })
    }
    if (found.length > 0) return found.length === 1 ? found[0] : null
    level = next
  }
  return null
}
