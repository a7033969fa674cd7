/** Size, alignment and pointer bytes of every type: the one copy of the compiler's rules. gc: cmd/compile/internal/types/size.go */

import type { Target } from '../target.ts'
import type { Sizes } from '../types/checker.ts'
import type { BasicKind, Named, Type, Unknown } from '../types/type.ts'
import { underlying } from '../types/type.ts'
import { place } from './place.ts'

/** All in bytes. Null where it depends on an unknown type, which `why` names. */
export interface Measure {
  readonly size: number | null
  /** 1, 2, 4 or 8. */
  readonly align: number | null
  /** Bytes up to and including the last pointer word; 0 for none. */
  readonly ptrdata: number | null
  readonly why: Unknown | null
}

export interface Measures {
  measure(type: Type): Measure
}

/**
 * Measures are remembered: ask one `Measures` about all types of an analysis. No type is too deep for it.
 * `mayBeNotInHeap` spares looking behind pointers: false for types that cannot hold `internal/runtime/sys.NotInHeap`.
 */
export function createMeasures(target: Target, mayBeNotInHeap: (named: Named) => boolean): Measures {
  const known = new Map<Type, Measure>()
  const open = new Set<Type>()
  const outside = new Map<Type, boolean>()
  const word = target.ptrSize

  const fixed = (size: number, align: number, ptrdata: number): Measure => ({
    size,
    align,
    ptrdata,
    why: null,
  })
  const unknown = (why: Unknown): Measure => ({ size: null, align: null, ptrdata: null, why })
  const pointer = fixed(word, word, word)
  const scalar = fixed(word, word, 0)
  const noPointerSlice = fixed(3 * word, word, 0)
  const slice = fixed(3 * word, word, word)
  const basic = new Map(
    basicKinds(word).map(([kind, size, align, ptrdata]) => [kind, fixed(size, align, ptrdata)]),
  )
  // the first word, a type or an itab, is not marked. gc: PtrDataSize
  const iface = fixed(2 * word, word, 2 * word)

  /** Without recursion: inner types first, an explicit stack. */
  function measure(root: Type): Measure {
    const done = known.get(root)
    if (done !== undefined) return done
    const stack: Type[] = [root]
    while (stack.length > 0) {
      const type = stack[stack.length - 1]
      if (known.has(type)) {
        stack.pop()
        continue
      }
      if (!open.has(type)) {
        open.add(type)
        const before = stack.length
        for (const inner of valueParts(type)) if (!known.has(inner) && !open.has(inner)) stack.push(inner)
        if (stack.length > before) continue
      }
      known.set(type, compute(type))
      open.delete(type)
      stack.pop()
    }
    return known.get(root)!
  }

  /** A type that contains itself by value has been reported: it is open still, and unknown. */
  const part = (type: Type): Measure => known.get(type) ?? unknown(sizeless(type, 'it contains itself'))

  function compute(type: Type): Measure {
    switch (type.kind) {
      case 'basic':
        return basic.get(type.basic) ?? unknown(sizeless(type, `${type.name} has no size`))
      case 'pointer':
        return isNotInHeap(type.elem) ? scalar : pointer
      case 'map':
      case 'chan':
      case 'func':
        return pointer
      case 'slice':
        return isNotInHeap(type.elem) ? noPointerSlice : slice
      case 'interface':
        return iface
      case 'array':
        return computeArray(type.len, part(type.elem))
      case 'struct':
        return computeStruct(type.fields.map((field) => part(field.type)))
      case 'named': {
        const under = part(underlying(type))
        // gc: CalcStructSize: recognised by name and package alone
        return isAlign64(type) ? { ...under, align: 8 } : under
      }
      case 'typeparam':
        return unknown(
          sizeless(type, `${type.name}, a type parameter, has no size until ${type.owner} is instantiated`),
        )
      case 'union':
        return unknown(sizeless(type, 'a constraint has no size'))
      case 'unknown':
        return unknown(type)
    }
  }

  function computeArray(len: number | Unknown, elem: Measure): Measure {
    if (elem.size === null || elem.align === null || elem.ptrdata === null) {
      return len === 0 ? { size: 0, align: elem.align, ptrdata: 0, why: elem.why } : elem
    }
    if (elem.size === 0) return fixed(0, elem.align, 0)
    if (typeof len !== 'number')
      return { size: null, align: elem.align, ptrdata: elem.ptrdata && null, why: len }
    // gc: CalcSize, TARRAY: "larger than address space"
    if (len > Math.floor((target.maxWidth - 1) / elem.size)) return unknown(tooLarge)
    return fixed(
      len * elem.size,
      elem.align,
      len === 0 || elem.ptrdata === 0 ? 0 : (len - 1) * elem.size + elem.ptrdata,
    )
  }

  function computeStruct(fields: readonly Measure[]): Measure {
    const sized: { size: number; align: number }[] = []
    for (const { size, align, ptrdata, why } of fields) {
      if (size === null || align === null || ptrdata === null) return unknown(why!)
      sized.push({ size, align })
    }
    const { offsets, size, align } = place(sized)
    if (size >= target.maxWidth) return unknown(tooLarge)
    let ptrdata = 0
    fields.forEach((field, i) => {
      if (field.ptrdata !== null && field.ptrdata > 0) ptrdata = offsets[i] + field.ptrdata
    })
    return fixed(size, align, ptrdata)
  }

  /** gc: internal/runtime/sys.NotInHeap: a type that contains `nih` by value; pointers to it are no pointers for the collector. */
  function isNotInHeap(root: Type): boolean {
    const stack: Type[] = [root]
    const seen = new Set<Type>()
    let result = false
    while (stack.length > 0 && !result) {
      const type = stack.pop()!
      if (seen.has(type)) continue
      seen.add(type)
      const settled = outside.get(type)
      if (settled !== undefined) {
        result ||= settled
        continue
      }
      if (type.kind === 'named') {
        if (type.name === 'nih' && type.pkg !== null && runtimeSys.has(type.pkg.path)) result = true
        else if (mayBeNotInHeap(type)) stack.push(underlying(type))
      } else if (type.kind === 'struct') for (const field of type.fields) stack.push(field.type)
      else if (type.kind === 'array') stack.push(type.elem)
    }
    outside.set(root, result)
    return result
  }

  return { measure }
}

/** What of a type lies inside its own bytes. */
function valueParts(type: Type): readonly Type[] {
  switch (type.kind) {
    case 'named':
      return [underlying(type)]
    case 'array':
      return [type.elem]
    case 'struct':
      return type.fields.map((field) => field.type)
    default:
      return []
  }
}

/** gc: isAtomicStdPkg; until Go 1.22 the runtime's package lay elsewhere. */
const atomicPackages: ReadonlySet<string> = new Set([
  'sync/atomic',
  'internal/runtime/atomic',
  'runtime/internal/atomic',
])
const runtimeSys: ReadonlySet<string> = new Set(['internal/runtime/sys', 'runtime/internal/sys'])

function isAlign64(named: Named): boolean {
  return named.name === 'align64' && named.pkg !== null && atomicPackages.has(named.pkg.path)
}

const sizeless = (type: Type, why: string): Unknown => ({
  kind: 'unknown',
  name: 'name' in type ? type.name : type.kind,
  why,
  at: null,
  reported: false,
})

const tooLarge = sizeless({ kind: 'struct', fields: [] }, 'it is larger than the address space')

/** Kind, size, align, ptrdata. gc: CalcSize: an alignment is the size, at most the register size; complex types align as their parts. */
function basicKinds(word: number): readonly (readonly [BasicKind, number, number, number])[] {
  return [
    ['bool', 1, 1, 0],
    ['int8', 1, 1, 0],
    ['uint8', 1, 1, 0],
    ['int16', 2, 2, 0],
    ['uint16', 2, 2, 0],
    ['int32', 4, 4, 0],
    ['uint32', 4, 4, 0],
    ['float32', 4, 4, 0],
    ['int64', 8, word, 0],
    ['uint64', 8, word, 0],
    ['float64', 8, word, 0],
    ['complex64', 8, 4, 0],
    ['complex128', 16, word, 0],
    ['int', word, word, 0],
    ['uint', word, word, 0],
    ['uintptr', word, word, 0],
    ['string', 2 * word, word, word],
    ['unsafe.Pointer', word, word, word],
  ]
}

/** The sizes as constants ask for them. */
export function sizesFrom(measures: Measures): Sizes {
  return {
    sizeof: (type) => measures.measure(type).size,
    alignof: (type) => measures.measure(type).align,
    offsetof: (struct, index) => {
      const fields: { size: number; align: number }[] = []
      for (const field of struct.fields.slice(0, index + 1)) {
        const { size, align } = measures.measure(field.type)
        if (size === null || align === null) return null
        fields.push({ size, align })
      }
      return place(fields).offsets[index]
    },
  }
}
