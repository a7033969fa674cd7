/** The words a value is made of, as they are labelled inside its block. */

import type { Shape } from '../engine/layout/structLayout.ts'

/** A part of a value, in bytes from its start. */
export interface Word {
  readonly from: number
  readonly to: number
  readonly name: string
  /** '' where the name says it all. */
  readonly type: string
}

/**
 * The words that have a byte between `from` and `to`, in order; none for a type of one word.
 * Small elements of an array are taken together, `chunk` bytes at a time from where the value's `offset` is a multiple of it.
 */
export function wordsOf(
  shape: Shape,
  from: number,
  to: number,
  ptrSize: 4 | 8,
  chunk: number,
  offset: number,
): readonly Word[] {
  const named = (...names: readonly string[]): readonly Word[] => {
    const size = shape.size / names.length
    return names.map((name, i) => ({ from: i * size, to: (i + 1) * size, name, type: '' }))
  }
  const touches = (word: Word) => word.from < to && word.to > from
  switch (shape.kind) {
    case 'string':
      return named('ptr', 'len').filter(touches)
    case 'slice':
      return named('ptr', 'len', 'cap').filter(touches)
    case 'interface':
      return named('tab', 'data').filter(touches)
    case 'eface':
      // runtime/runtime2.go: an eface starts with its type, an iface with an itab.
      return named('type', 'data').filter(touches)
    case 'complex64':
    case 'complex128':
      return named('real', 'imag').filter(touches)
    case 'array':
      return shape.elem === null || shape.size === 0
        ? []
        : elements(shape, shape.elem, from, to, ptrSize, chunk, offset)
    case 'struct':
      return leaves(shape, 0, from, to)
    case 'bool':
    case 'int':
    case 'int8':
    case 'int16':
    case 'int32':
    case 'int64':
    case 'uint':
    case 'uint8':
    case 'uint16':
    case 'uint32':
    case 'uint64':
    case 'uintptr':
    case 'float32':
    case 'float64':
    case 'unsafe.Pointer':
    case 'pointer':
    case 'map':
    case 'chan':
    case 'func':
      return []
    default:
      return shape.kind satisfies never
  }
}

/** Structs are taken apart this deep. */
const depths = 16

/** The fields of a struct by their last name, structs in it taken apart as well, but for those that hold one value alone. */
function leaves(shape: Shape, base: number, from: number, to: number, depth = 0): readonly Word[] {
  return shape.fields.flatMap((field): readonly Word[] => {
    const start = base + field.offset
    const end = start + field.shape.size
    if (field.shape.size === 0 || start >= to || end <= from) return []
    if (isCompound(field.shape) && depth < depths) return leaves(field.shape, start, from, to, depth + 1)
    return [{ from: start, to: end, name: field.name, type: field.shape.type }]
  })
}

/** Whether a struct has several values in it: an atomic.Int32 has one, and is better known by its field's name. */
function isCompound(shape: Shape): boolean {
  let within = shape
  while (within.kind === 'struct') {
    const sized = within.fields.filter((field) => field.shape.size > 0)
    if (sized.length !== 1) return true
    within = sized[0].shape
  }
  return false
}

function elements(
  shape: Shape,
  elem: Shape,
  from: number,
  to: number,
  ptrSize: number,
  chunk: number,
  offset: number,
): readonly Word[] {
  const words: Word[] = []
  if (elem.size >= ptrSize) {
    const first = Math.max(0, Math.floor(from / elem.size))
    for (let i = first; i < shape.len && i * elem.size < to; i++) {
      words.push({ from: i * elem.size, to: (i + 1) * elem.size, name: `${i}`, type: '' })
    }
  } else {
    const first = Math.floor((offset + Math.max(0, from)) / chunk)
    for (let i = first; i * chunk - offset < Math.min(to, shape.size); i++) {
      const start = Math.max(i * chunk - offset, 0)
      const end = Math.min((i + 1) * chunk - offset, shape.size)
      const low = Math.floor(start / elem.size)
      const high = Math.ceil(end / elem.size) - 1
      words.push({ from: start, to: end, name: low === high ? `${low}` : `${low}…${high}`, type: '' })
    }
  }
  const only = words.length === 1 && words[0].from === 0 && words[0].to === shape.size
  return only ? [] : words
}
