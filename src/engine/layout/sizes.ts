/** Size, alignment and pointer bytes of every type: the one copy of the compiler's rules. gc: cmd/compile/internal/types/size.go */

import type { Span } from '../diagnostic.ts'
import { minorOf } from '../goVersion.ts'
import type { Options } from '../options.ts'
import type { Target } from '../target.ts'
import type { Sizes } from '../types/checker.ts'
import type { ArrayOf, BasicKind, Named, Struct, Type, Unknown } from '../types/type.ts'
import { underlying } from '../types/type.ts'
import { typeString } from '../types/typeString.ts'
import { place, type Sized } from './place.ts'

/** Bytes. Null where it depends on an unknown type, which `why` names. */
export interface Extent {
  readonly size: number | null
  /** 1, 2, 4 or 8. */
  readonly align: number | null
  readonly why: Unknown | null
}

/** Ask one `Measures` about all types of an analysis: it remembers. No type is nested too deep for it. */
export interface Measures {
  extent(type: Type): Extent
  /** Bytes up to and including the last pointer word, 0 for none; null where not known. Only when all types are resolved. */
  ptrdata(type: Type): number | null
}

/** `mayBeNotInHeap` spares looking behind pointers: false for types that cannot hold `internal/runtime/sys.NotInHeap`. */
export function createMeasures(
  { target, go }: Pick<Options, 'target' | 'go'>,
  mayBeNotInHeap: (named: Named) => boolean,
): Measures {
  const word = target.ptrSize
  const basics = new Map(basicKinds(target).map(([kind, size, align]) => [kind, fixed(size, align)]))
  const one = fixed(word, word)
  const two = fixed(2 * word, word)
  const three = fixed(3 * word, word)
  const notInHeap = new Map<Type, boolean>()

  const extent = innerFirst<Extent>(
    (type, part) => {
      switch (type.kind) {
        case 'basic':
          return basics.get(type.basic) ?? sizeless(type, `${type.name} has no size`)
        case 'pointer':
        case 'map':
        case 'chan':
        case 'func':
          return one
        case 'interface':
          return two
        case 'slice':
          return three
        case 'array':
          return arrayExtent(type, part(type.elem))
        case 'struct':
          return type.broken === null
            ? structExtent(type, part)
            : sizeless(type, 'the source does not parse here', type.broken)
        case 'named': {
          const under = part(underlying(type))
          // gc: CalcStructSize: recognised by name and package alone
          if (isAlign64(type)) return { ...under, align: 8 }
          // said of the type whose declaration makes it so
          return isTooLarge(under) && under.why!.at === null
            ? tooLargeAt(under.why!.name, (type.origin ?? type).at)
            : under
        }
        case 'typeparam':
          return sizeless(
            type,
            `${type.name}, a type parameter, has no size until ${type.owner} is instantiated`,
          )
        case 'union':
          return sizeless(type, 'a constraint has no size')
        case 'unknown':
          return { size: null, align: null, why: type }
      }
    },
    (type) => sizeless(type, 'it contains itself'),
  )

  function arrayExtent(array: ArrayOf, elem: Extent): Extent {
    const { len } = array
    const { size, align } = elem
    if (size === null || align === null) return len === 0 ? { size: 0, align, why: elem.why } : elem
    if (size === 0) return fixed(0, align)
    if (typeof len !== 'number') return { size: null, align, why: len }
    // gc: CalcSize, TARRAY: "larger than address space"
    if (len > Math.floor((target.maxWidth - 1) / size)) {
      return tooLargeAt(`type ${typeString(array, null)} larger than address space`, null)
    }
    // gc: CalcSize: "type %v too large"
    return word === 4 && len * size > maxInt32
      ? tooLargeAt(`type ${typeString(array, null)} too large`, null)
      : fixed(len * size, align)
  }

  function structExtent(struct: Struct, part: (inner: Type) => Extent): Extent {
    const sized: Sized[] = []
    for (const field of struct.fields) {
      const extent = part(field.type)
      if (!isSized(extent)) return { size: null, align: null, why: extent.why }
      sized.push(extent)
    }
    const { end, size, align } = place(sized)
    // gc: calcStructOffset bounds the end of the fields; CalcSize what it is rounded up to, to an int32 where pointers have 4 bytes
    const isTooLarge = end >= (word === 4 ? maxInt32 : target.maxWidth) || (word === 4 && size > maxInt32)
    return isTooLarge ? tooLargeAt(`type ${typeString(struct, null)} too large`, null) : fixed(size, align)
  }

  /** gc: PtrDataSize */
  const ptrdata = innerFirst<number | null>(
    (type, part) => {
      if (type.kind !== 'array' && extent(type).size === null) return null
      switch (type.kind) {
        case 'basic':
          return type.basic === 'string' || type.basic === 'unsafe.Pointer' ? word : 0
        case 'map':
        case 'chan':
        case 'func':
          return word
        case 'pointer':
          if (mayBeIncomplete(type.elem)) return null
          return isNotInHeap(type.elem) ? 0 : word
        case 'slice':
          // of go1.22 PtrDataSize took every slice's pointer for one
          return minorOf(go) >= 23 && isNotInHeap(type.elem) ? 0 : word
        case 'interface':
          // its first word, a type or an itab, is not marked, but lies before the one that is
          return 2 * word
        case 'array': {
          const inner = part(type.elem)
          const { size } = extent(type.elem)
          if (type.len === 0 || inner === 0) return 0
          if (inner === null || size === null || typeof type.len !== 'number') return null
          return (type.len - 1) * size + inner
        }
        case 'struct': {
          const inner = type.fields.map((field) => part(field.type))
          if (inner.includes(null)) return null
          const last = inner.findLastIndex((each) => each !== 0)
          return last < 0 ? 0 : fieldOffset(extent, type, last)! + inner[last]!
        }
        case 'named':
          return part(underlying(type))
        case 'typeparam':
        case 'union':
        case 'unknown':
          return null
      }
    },
    () => null,
  )

  /** Whether it is a type of C that is known from a pointer alone. */
  function mayBeIncomplete(elem: Type): boolean {
    const behind = elem.kind === 'named' && mayBeNotInHeap(elem) ? underlying(elem) : elem
    return behind.kind === 'unknown' && behind.mayBeIncomplete === true
  }

  /** gc: internal/runtime/sys.NotInHeap: pointers to a type that contains `nih` by value are no pointers to the collector. */
  function isNotInHeap(root: Type): boolean {
    if (!hasParts(root)) return false
    const remembered = notInHeap.get(root)
    if (remembered !== undefined) return remembered
    const stack: Type[] = [root]
    const seen = new Set<Type>()
    let result = false
    while (stack.length > 0 && !result) {
      const type = stack.pop()!
      if (seen.has(type)) continue
      seen.add(type)
      if (notInHeap.has(type)) result = notInHeap.get(type)!
      else if (type.kind !== 'named') stack.push(...valueParts(type))
      else if (type.name === 'nih' && type.pkg !== null && runtimeSys.has(type.pkg.path)) result = true
      else if (mayBeNotInHeap(type)) stack.push(underlying(type))
    }
    notInHeap.set(root, result)
    return result
  }

  return { extent, ptrdata }
}

/** A remembered function of types, called for what lies inside a type before the type itself, with a stack of its own. */
function innerFirst<T>(
  compute: (type: Type, part: (inner: Type) => T) => T,
  circular: (type: Type) => T,
): (type: Type) => T {
  const known = new Map<Type, T>()
  const open = new Set<Type>()
  // a type that contains itself has been reported, and is still open
  const part = (inner: Type): T => {
    if (!hasParts(inner)) return compute(inner, part)
    const done = known.get(inner)
    return done === undefined ? circular(inner) : done
  }
  return (root) => {
    if (!hasParts(root)) return compute(root, part)
    const done = known.get(root)
    if (done !== undefined) return done
    const stack: Type[] = [root]
    while (stack.length > 0) {
      const type = stack[stack.length - 1]
      if (!known.has(type)) {
        if (!open.has(type)) {
          const before = stack.length
          for (const inner of valueParts(type))
            if (hasParts(inner) && !known.has(inner) && !open.has(inner)) stack.push(inner)
          if (stack.length > before) {
            open.add(type)
            continue
          }
        }
        known.set(type, compute(type, part))
      }
      open.delete(type)
      stack.pop()
    }
    return part(root)
  }
}

/** Whether other types lie in its bytes. Of those without any nothing is remembered: they are the most, and known at once. */
function hasParts({ kind }: Type): boolean {
  return kind === 'named' || kind === 'struct' || kind === 'array'
}

function fixed(size: number, align: number): Extent {
  return { size, align, why: null }
}

function isSized<E extends Pick<Extent, 'size' | 'align'>>(extent: E): extent is E & Sized {
  return extent.size !== null && extent.align !== null
}

/** Where a field starts; null where it is not known. */
function fieldOffset(extent: (type: Type) => Extent, struct: Struct, index: number): number | null {
  const fields: Sized[] = []
  for (let i = 0; i <= index; i++) {
    const each = extent(struct.fields[i].type)
    if (!isSized(each)) return null
    fields.push(each)
  }
  return place(fields).offsets[index]
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

function sizeless(type: Type, why: string, at: Span | null = null): Extent {
  const name = 'name' in type ? type.name : type.kind
  return { size: null, align: null, why: { kind: 'unknown', name, why, at, reported: at !== null } }
}

const maxInt32 = 2 ** 31 - 1

const tooLargeWhy = 'it is larger than the address space'

/** `message` is the compiler's. */
function tooLargeAt(message: string, at: Span | null): Extent {
  const why: Unknown = { kind: 'unknown', name: message, why: tooLargeWhy, at, reported: false }
  return { size: null, align: null, why }
}

/** Whether a size is not known because it is too large. */
export function isTooLarge({ why }: Pick<Extent, 'why'>): boolean {
  return why?.why === tooLargeWhy
}

/** Kind, size, align. gc: CalcSize: an alignment is the size, at most the register size; complex types align as their parts. */
function basicKinds({ ptrSize: word, maxAlign }: Target): readonly (readonly [BasicKind, number, number])[] {
  return [
    ['bool', 1, 1],
    ['int8', 1, 1],
    ['uint8', 1, 1],
    ['int16', 2, 2],
    ['uint16', 2, 2],
    ['int32', 4, 4],
    ['uint32', 4, 4],
    ['float32', 4, 4],
    ['int64', 8, maxAlign],
    ['uint64', 8, maxAlign],
    ['float64', 8, maxAlign],
    ['complex64', 8, 4],
    ['complex128', 16, maxAlign],
    ['int', word, word],
    ['uint', word, word],
    ['uintptr', word, word],
    ['string', 2 * word, word],
    ['unsafe.Pointer', word, word],
  ]
}

/** The sizes as constants ask for them. */
export function sizesFrom(measures: Measures): Sizes {
  const extent = (type: Type): Extent => measures.extent(type)
  return {
    sizeof: (type) => extent(type).size,
    isTooLarge: (type) => isTooLarge(extent(type)),
    alignof: (type) => extent(type).align,
    offsetof: (struct, index) => fieldOffset(extent, struct, index),
  }
}
