/** Why a field has its size. */

import type { Shape } from '../engine/layout/structLayout.ts'
import type { Target } from '../engine/target.ts'
import { article } from './align.ts'
import type { Explanation, Subject } from './explanation.ts'
import { sizeGuarantees, typeSize } from './sources.ts'
import { bytes, code, counted, number } from './wording.ts'

/** The size of the field at `index`; null where it is not known. */
export function explainFieldSize(
  { layout, target, go, isGiven }: Subject,
  index: number,
): Explanation | null {
  const { type, size, shape } = layout.fields[index]
  if (size === null) return null
  if (isGiven(type) || shape === null) {
    return {
      sentence: `${bytes(size)}: as was said of ${code(type)}, which the source does not declare.`,
      source: null,
    }
  }
  const sentence = `${bytes(size)}: ${sizeRule(type, shape, target)}.`
  return { sentence, source: isGuaranteed(shape) ? sizeGuarantees : typeSize(go) }
}

/** Whether the specification says it of the kind. */
function isGuaranteed({ kind, size }: Shape): boolean {
  return size === 0 || /^(?:u?int\d+|float\d+|complex\d+)$/.test(kind)
}

/** The rule by which a type has its size, without a full stop. gc: cmd/compile/internal/types/size.go, CalcSize */
function sizeRule(type: string, shape: Shape, { goarch, ptrSize }: Target): string {
  const words = `of ${ptrSize} bytes each on ${goarch}`
  const { kind, size } = shape
  switch (kind) {
    case 'string':
      return `a string is a pointer and a length, ${words}`
    case 'slice':
      return `a slice is a pointer, a length and a capacity, ${words}`
    case 'eface':
      return `an interface is a pointer to its type and one to its data, ${words}`
    case 'interface':
      return `an interface is a pointer to its method table and one to its data, ${words}`
    case 'pointer':
    case 'unsafe.Pointer':
      return `a pointer has ${ptrSize} bytes on ${goarch}`
    case 'map':
    case 'chan':
    case 'func':
      return `${article(kind)} is a pointer, ${ptrSize} bytes on ${goarch}`
    case 'int':
    case 'uint':
    case 'uintptr':
      return `${kind} is as large as a pointer, ${ptrSize} bytes on ${goarch}`
    case 'array':
      return arrayRule(shape)
    case 'struct':
      return structRule(type, shape)
    case 'bool':
      return 'a bool takes a whole byte'
    default:
      return `${kind} has ${size * 8} bits`
  }
}

function arrayRule({ len, elem }: Shape): string {
  if (elem === null) return 'its elements, one after the other'
  if (len === 0) return 'an array of no elements'
  return `${counted(len, 'element')} of ${code(elem.type)}, ${bytes(elem.size)} each`
}

function structRule(type: string, { size, fields }: Shape): string {
  if (size === 0) return 'no field of it has a byte'
  const data = fields.reduce((sum, field) => sum + field.shape.size, 0)
  if (fields.length === 0) return `as ${code(type)} is declared`
  const padding = size - data
  const sized = fields.filter(({ shape }) => shape.size > 0)
  const [first] = sized
  const what =
    sized.length === 1
      ? `that of ${code(`${first.name} ${first.shape.type}`)} in it`
      : `the ${counted(sized.length, 'field')} of ${code(type)}`
  return padding > 0 ? `${what}, ${number(data)}, and ${bytes(padding)} of padding within it` : what
}
