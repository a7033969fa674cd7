/** Fields by name, through embedded ones. spec: "Selectors" */

import type { Struct, StructField, Type } from './type.ts'
import { unalias, underlying } from './type.ts'

export interface Selection {
  readonly field: StructField
  /** The structs on the way and the field taken in each; the last one is `field` itself. */
  readonly path: readonly { readonly struct: Struct; readonly index: number }[]
  /** An embedded pointer lies on the way. */
  readonly indirect: boolean
}

/** A struct that fields are looked for in, and how it was reached. */
interface Step {
  readonly path: Selection['path']
  readonly indirect: boolean
  /** It is embedded more than once at this depth: its fields are ambiguous. */
  readonly multiple: boolean
}

/**
 * The shallowest field called `name`, or whose name `name` says yes to; null where there is none or several at one depth.
 * gc: cmd/compile/internal/types2/lookup.go, lookupFieldOrMethodImpl
 */
export function findField(type: Type, name: string | ((name: string) => boolean)): Selection | null {
  const matches = typeof name === 'string' ? (other: string) => other === name : name
  const under = underlying(type)
  const root = under.kind === 'pointer' ? underlying(under.elem) : under
  if (root.kind !== 'struct') return null
  let level = new Map<Struct, Step>([[root, { path: [], indirect: false, multiple: false }]])
  const seen = new Set<Struct>()
  while (level.size > 0) {
    const next = new Map<Struct, Step>()
    const found: Selection[] = []
    for (const [struct, { path: before, indirect: wasIndirect, multiple }] of level) {
      if (seen.has(struct)) continue
      seen.add(struct)
      struct.fields.forEach((field, index) => {
        const path = [...before, { struct, index }]
        if (matches(field.name)) {
          const selection = { field, path, indirect: wasIndirect }
          found.push(selection)
          if (multiple) found.push(selection)
        } else if (field.embedded) {
          const actual = unalias(field.type)
          const isPtr = actual.kind === 'pointer'
          const inner = underlying(isPtr ? actual.elem : actual)
          if (inner.kind !== 'struct') return
          const indirect = wasIndirect || isPtr
          next.set(inner, { path, indirect, multiple: multiple || next.has(inner) })
        }
      })
    }
    if (found.length > 0) return found.length === 1 ? found[0] : null
    level = next
  }
  return null
}
