/** Why a struct, or a field of it, has its alignment. */

import type { FieldLayout, Kind, Shape } from '../engine/layout/structLayout.ts'
import type { Target } from '../engine/target.ts'
import type { Explanation, Subject } from './explanation.ts'
import { sizeGuarantees, typeSize, structSize } from './sources.ts'
import { code, declared } from './wording.ts'

/** The alignment of the struct; null where it is not known. */
export function explainAlign(subject: Subject): Explanation | null {
  const { layout, target, go } = subject
  const { align, fields } = layout
  if (align === null) return null
  if (fields.length === 0) return { sentence: `${align}: a struct without fields.`, source: sizeGuarantees }
  const widest = fields.find((field) => field.align === align)
  if (!widest)
    return { sentence: `${align}: ${code(layout.name)} is aligned by its name.`, source: structSize(go) }
  const others = fields.filter((field) => field.align === align).length
  const share = others > 1 ? ` and ${others - 1 === 1 ? 'one more' : `${others - 1} more`}` : ''
  const sentence = `${align}: the largest alignment among its fields, that of ${declared(widest)}${share}`
  const exception = narrowNote(subject, widest)
  return exception
    ? { sentence: `${sentence}; ${exception}.`, source: structSize(go) }
    : { sentence: `${sentence}.`, source: target.maxAlign === 4 ? typeSize(go) : sizeGuarantees }
}

/** What is different where the largest alignment of Go's own types is 4; '' where nothing is. */
function narrowNote({ layout, target, isGiven }: Subject, widest: FieldLayout): string {
  const { goarch, maxAlign } = target
  if (maxAlign === 8) return ''
  if ((widest.align ?? 0) > maxAlign) {
    return isGiven(widest.type)
      ? ''
      : `${code(widest.type)} holds 64 bits for atomic access, which align to 8 on ${goarch} too`
  }
  const wide = layout.fields.find(({ shape }) => shape && wideKinds.has(shape.kind))
  return wide && wide.align === maxAlign ? `${code(wide.type)} aligns to ${maxAlign} on ${goarch}` : ''
}

/** The alignment of the field at `index`; null where it is not known. */
export function explainFieldAlign(subject: Subject, index: number): Explanation | null {
  const { type, align, shape } = subject.layout.fields[index]
  if (align === null) return null
  if (subject.isGiven(type) || shape === null) {
    return {
      sentence: `${align}: as was said of ${code(type)}, which the source does not declare.`,
      source: null,
    }
  }
  return {
    sentence: `${align}: ${alignRule(type, shape, subject.target)}.`,
    source: shape.kind === 'struct' || shape.kind === 'array' ? sizeGuarantees : typeSize(subject.go),
  }
}

/** The rule by which a type has its alignment, without a full stop. gc: cmd/compile/internal/types/size.go, CalcSize */
function alignRule(type: string, shape: Shape, { goarch, ptrSize, maxAlign }: Target): string {
  const { kind, size, align } = shape
  switch (kind) {
    case 'array':
      return `an array aligns as its element${shape.elem ? `, ${code(shape.elem.type)}` : ''}`
    case 'struct': {
      if (align > maxAlign) return `${code(type)} holds 64 bits for atomic access, aligned on every target`
      if (shape.fields.length === 0)
        return size === 0 ? 'a struct without fields' : `as ${code(type)} is declared`
      const widest = shape.fields.find((field) => field.shape.align === align)
      const whose = widest ? `, that of ${code(`${widest.name} ${widest.shape.type}`)}` : ''
      return `the largest alignment among the fields of ${code(type)}${whose}`
    }
    case 'string':
    case 'slice':
    case 'interface':
    case 'eface':
      return `${article(kind)} is made of words, ${ptrSize} bytes each on ${goarch}`
    case 'pointer':
    case 'unsafe.Pointer':
      return `a pointer has ${ptrSize} bytes on ${goarch}, and aligns to its size`
    case 'map':
    case 'chan':
    case 'func':
      return `${article(kind)} is a pointer, ${ptrSize} bytes on ${goarch}`
    case 'complex64':
    case 'complex128': {
      const part = kind === 'complex64' ? 'float32' : 'float64'
      return `${kind} aligns as its parts, two of ${part}`
    }
    default:
      return size > align
        ? `${kind} has ${size} bytes, but nothing basic aligns to more than ${maxAlign} on ${goarch}`
        : `${kind} aligns to its size`
  }
}

/** Kinds of 8 bytes and more that are not made of words. */
const wideKinds: ReadonlySet<Kind> = new Set(['int64', 'uint64', 'float64', 'complex128'])

/** A kind with its article. */
export function article(kind: Kind): string {
  switch (kind) {
    case 'interface':
    case 'eface':
      return 'an interface'
    case 'array':
      return 'an array'
    case 'unsafe.Pointer':
      return 'an unsafe.Pointer'
    case 'chan':
      return 'a channel'
    default:
      return `a ${kind}`
  }
}
