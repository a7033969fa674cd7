/** What of a struct is drawn: its fields, and what lies in those that are opened. */

import type { FieldLayout, Shape, StructLayout } from '../engine/layout/structLayout.ts'
import type { Siblings } from '../explain/paddingCause.ts'

/** Which part of a layout something drawn stands for. */
export interface PartName {
  /** Index in the layout of the field that it is or lies in. */
  readonly field: number
  /** The same part in every order of the fields: `opened`, `opened.loc`, `grid[3].x`, `grid[64:]`, `#2` for a blank one. */
  readonly path: string
  /** Whether it lies in a field. */
  readonly isInner: boolean
}

/** A field, a field of a struct in it, or elements of an array in it. */
export interface Part extends PartName {
  /** As the source would write it: `opened.loc`, `_`. */
  readonly name: string
  /** How many opened parts it lies in. */
  readonly depth: number
  /** Path of the part that it lies in; null for a field. */
  readonly parent: string | null
  /** Its figures, its offset from the start of the whole struct; its name is the last of `name`. */
  readonly layout: FieldLayout
  /** What it is one of, for the cause of its padding: the fields of a struct, at `at`. */
  readonly among: Siblings
  readonly at: number
  /** Whether something can be, or is opened in it. */
  readonly opening: 'none' | 'closed' | 'open'
}

/** A layout with what is opened in it. */
export interface Parts {
  /** Every part before those in it. */
  readonly all: readonly Part[]
  /** Those that nothing is opened in, in the order they lie in, those without a place last. */
  readonly leaves: readonly Part[]
  /** The bytes of padding, in order. */
  readonly gaps: readonly Gap[]
}

/** Padding, and the part that it follows. */
export interface Gap {
  readonly from: number
  readonly to: number
  readonly after: Part
}

/** Elements of an array that are opened at a time: the rest is a part of its own, to be opened in turn. */
const elementsAtOnce = 64
/** Parts in fields at most: a link could ask for any number. */
const mostNested = 20_000

const none: readonly string[] = []
const known = new WeakMap<StructLayout, { readonly open: readonly string[]; readonly parts: Parts }>()

/** The parts of a layout with those at the paths `open` opened, as far as they are there. Of a layout the last are kept. */
export function partsOf(layout: StructLayout, open: readonly string[] = none): Parts {
  const last = known.get(layout)
  if (last?.open === open) return last.parts
  const parts = opened(layout, new Set(open))
  known.set(layout, { open, parts })
  return parts
}

/** The name alone: a part holds the whole struct that it is in. */
export function nameOf({ field, path, isInner }: Part): PartName {
  return { field, path, isInner }
}

/** Whether something lies in a type that can be shown: a struct with fields, or an array of such. */
function canOpen(shape: Shape | null): boolean {
  if (shape === null || shape.size === 0) return false
  return shape.kind === 'struct' ? shape.fields.length > 0 : canOpen(shape.elem)
}

const closers = new WeakMap<Parts, ReadonlyMap<string, Part>>()

/** The leaf at which the part at the path `open` is closed again: the first of it that takes room and opens nothing itself. */
export function firstClosing(parts: Parts, open: string): Part | undefined {
  let found = closers.get(parts)
  if (!found) {
    const first = new Map<string, Part>()
    for (const leaf of parts.leaves) {
      const { parent, opening, layout } = leaf
      if (parent !== null && opening === 'none' && layout.size !== 0 && !first.has(parent))
        first.set(parent, leaf)
    }
    found = first
    closers.set(parts, found)
  }
  return found.get(open)
}

function opened(layout: StructLayout, open: ReadonlySet<string>): Parts {
  const all: Part[] = []
  const leaves: Part[] = []
  const gaps: Gap[] = []
  const room = { left: mostNested }

  function add(part: Omit<Part, 'opening'>): void {
    const { path, layout: field } = part
    const { shape, offset, size, padding } = field
    const isThere = offset !== null && canOpen(shape)
    const inner = isThere && open.has(path) ? innerParts(part, shape!, offset) : []
    const isOpen = inner.length > 0 && inner.length <= room.left
    const whole: Part = { ...part, opening: isOpen ? 'open' : isThere ? 'closed' : 'none' }
    all.push(whole)
    if (isOpen) {
      room.left -= inner.length
      inner.forEach(add)
    } else leaves.push(whole)
    if (padding && offset !== null && size !== null)
      gaps.push({ from: offset + size, to: offset + size + padding, after: whole })
  }

  layout.fields.forEach((field, at) => {
    const path = field.name === '_' ? `#${field.index}` : field.name
    add({
      field: at,
      path,
      name: field.name,
      depth: 0,
      parent: null,
      layout: field,
      among: layout,
      at,
      isInner: false,
    })
  })
  return { all, leaves, gaps }
}

type Closed = Omit<Part, 'opening'>

function innerParts(part: Closed, shape: Shape, base: number): readonly Closed[] {
  return shape.kind === 'struct' ? fieldParts(part, shape, base) : elementParts(part, shape, base)
}

function fieldParts(part: Closed, shape: Shape, base: number): readonly Closed[] {
  const fields = shape.fields.map(({ name, offset, shape: type }, i) => {
    const end = shape.fields[i + 1]?.offset ?? shape.size
    return fieldLayout(i, name, type, base + offset, end - offset - type.size)
  })
  const name = shape.type.startsWith('struct') ? '' : shape.type
  const among = { name, align: shape.align, fields }
  return fields.map((layout, at) => ({
    ...within(part),
    path: `${part.path}.${layout.name === '_' ? `#${at}` : layout.name}`,
    name: `${part.name}.${layout.name}`,
    layout,
    among,
    at,
  }))
}

/** The first elements, then the rest. What is left of an array is `name[64:]`, and its elements go on from there. */
function elementParts(part: Closed, shape: Shape, base: number): readonly Closed[] {
  const elem = shape.elem!
  const rest = /\[(\d+):\]$/.exec(part.name)
  const first = rest ? Number(rest[1]) : 0
  const stem = (text: string) => (rest ? text.slice(0, -rest[0].length) : text)
  const count = Math.min(shape.len, elementsAtOnce)
  const elements = Array.from({ length: count }, (_, i) =>
    element(`[${first + i}]`, elem, base + i * elem.size),
  )
  const left = shape.len - count
  const remaining: Shape = {
    ...shape,
    type: `[${left}]${elem.type}`,
    len: left,
    size: left * elem.size,
    ptrdata: elem.ptrdata > 0 ? (left - 1) * elem.size + elem.ptrdata : 0,
  }
  const tail = left > 0 ? [element(`[${first + count}:]`, remaining, base + count * elem.size)] : []
  return [...elements, ...tail]

  function element(index: string, type: Shape, offset: number): Closed {
    const layout = fieldLayout(0, index, type, offset, 0)
    return {
      ...within(part),
      ...(rest && { depth: part.depth }),
      path: stem(part.path) + index,
      name: stem(part.name) + index,
      layout,
      among: { name: shape.type, align: shape.align, fields: [layout] },
      at: 0,
    }
  }
}

function within({ field, depth, path }: Closed) {
  return { field, depth: depth + 1, parent: path, isInner: true }
}

function fieldLayout(
  index: number,
  name: string,
  shape: Shape,
  offset: number,
  padding: number,
): FieldLayout {
  const { type, size, align, ptrdata } = shape
  const place = { line: index, embedded: false, from: 0, to: 0 }
  return { index, name, type, shape, offset, size, align, ptrdata, padding, ...place }
}
