/** Why a word has a dot, or none: what the collector finds there. */

import { leafAt } from '../engine/layout/leafAt.ts'
import { isPointerWord } from '../engine/layout/pointerWords.ts'
import type { FieldLayout, Shape } from '../engine/layout/structLayout.ts'
import type { Explanation, Subject } from './explanation.ts'
import { pointerWords } from './sources.ts'
import { code, counted, number, structName } from './wording.ts'

/** The word at `offset` bytes into the struct; null where no field is known to have it. */
export function explainPointerWord(
  { layout, target, go, isGiven }: Subject,
  offset: number,
): Explanation | null {
  const field = fieldAt(layout.fields, offset)
  if (!field) return null
  const { shape } = field
  const source = pointerWords(go)
  const word = `The word at byte ${number(offset)}`
  if (!isPointerWord(shape, offset - field.offset, target.ptrSize)) {
    return { sentence: `${word} is not set in the pointer bitmap: the collector passes over it.`, source }
  }
  if (isGiven(field.type)) {
    return { sentence: `${word} holds a pointer, as was said of ${code(field.type)}.`, source: null }
  }
  const leaf = leafAt(shape, offset - field.offset)
  const name = code(field.name + (leaf?.path ?? ''))
  return { sentence: `${word} holds ${pointerOf(leaf?.shape, name)}: the collector visits it.`, source }
}

function pointerOf(shape: Shape | undefined, name: string): string {
  switch (shape?.kind) {
    case 'string':
      return `the pointer of the string ${name}`
    case 'slice':
      return `the pointer of the slice ${name}`
    case 'interface':
    case 'eface':
      return `the data pointer of the interface ${name}`
    case 'map':
      return `a pointer, the map ${name}`
    case 'chan':
      return `a pointer, the channel ${name}`
    case 'func':
      return `a pointer, the function ${name}`
    case undefined:
      return `a pointer in ${name}`
    default:
      return `the pointer ${name}`
  }
}

/** The pointer words of the struct. */
export function explainPointerWords({ layout, target, go }: Subject): Explanation {
  const source = pointerWords(go)
  const what = "A word set in the type's pointer bitmap: the collector visits what it points to."
  const words = layout.fields.map((field) => countPointers(field, target.ptrSize))
  if (layout.size === null || words.includes(null)) return { sentence: what, source }
  const pointers = words.reduce<number>((sum, n) => sum + (n ?? 0), 0)
  if (pointers === 0) return { sentence: `${what} ${structName(layout.name)} has none.`, source }
  const all = counted(Math.floor(layout.size / target.ptrSize), 'word')
  return { sentence: `${what} ${structName(layout.name)} has ${number(pointers)} in ${all}.`, source }
}

/** The words of a field that hold pointers, without a full stop; '' where it cannot hold one. */
export function wordsRule({ shape, ptrdata }: FieldLayout, ptrSize: 4 | 8): string {
  if (shape === null || !ptrdata) return ''
  switch (shape.kind) {
    case 'interface':
      // gc: typebits.go, set: itabs are never in the heap
      return 'its second word is a pointer; the first, to its method table, has no dot: that is never in the heap'
    case 'eface':
      // gc: typebits.go, set: types are in read-only data, or kept alive by package reflect
      return 'its second word is a pointer; the first, to its type, has no dot: types are kept without the collector'
    case 'string':
    case 'slice':
      return 'its first word is a pointer'
    default: {
      const words = Math.floor(shape.size / ptrSize)
      if (words < 2) return 'it is a pointer'
      const pointers = countPointers({ shape, ptrdata }, ptrSize)
      if (pointers === null) return ''
      return `${number(pointers)} of its ${counted(words, 'word')} ${pointers === 1 ? 'holds a pointer' : 'hold pointers'}`
    }
  }
}

/** An array may have millions of words: of more than these none are counted. */
const mostWords = 4096

/** How many words of a field hold pointers; null where that is not known. */
function countPointers(
  { shape, ptrdata }: Pick<FieldLayout, 'shape' | 'ptrdata'>,
  ptrSize: 4 | 8,
): number | null {
  if (ptrdata === 0) return 0
  if (shape === null || ptrdata === null || ptrdata / ptrSize > mostWords) return null
  let pointers = 0
  for (let at = 0; at < ptrdata; at += ptrSize) if (isPointerWord(shape, at, ptrSize)) pointers++
  return pointers
}

type Placed = FieldLayout & { readonly offset: number; readonly shape: Shape }

function fieldAt(fields: readonly FieldLayout[], byte: number): Placed | undefined {
  return fields.find(
    (field): field is Placed =>
      field.shape !== null &&
      field.offset !== null &&
      field.size !== null &&
      field.offset <= byte &&
      byte < field.offset + field.size,
  )
}
