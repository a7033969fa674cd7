/** What `C.x` stands for: a type of the preamble, or a constant. cmd/cgo/doc.go, "Go references to C" */

import type { SelectorExpr } from '../../syntax/ast.ts'
import { hasCgo } from '../../target.ts'
import { report, unknownAt, type Unit } from '../checker.ts'
import { unquote } from '../constant.ts'
import type { Env } from '../scope.ts'
import type { Type, Unknown } from '../type.ts'
import { readDeclarations, type CDeclarations } from './cDeclarations.ts'
import { extentOf, type CRecord, type CType, type Scalar } from './cType.ts'
import { goType, named } from './goType.ts'
import { notHere } from './notPlain.ts'
import { preambleOf } from './preamble.ts'

/** What the preamble of a file declares, and the Go types made of it so far. */
export interface Cgo {
  readonly declarations: CDeclarations
  /** Structs and unions that are named in Go alone. */
  readonly undeclared: Map<string, CRecord>
  readonly types: Map<CType, Type>
  /** Names about which something has been said. */
  readonly said: Set<string>
}

const scalars: Readonly<Record<string, Scalar>> = {
  char: 'char', schar: 'schar', uchar: 'uchar', short: 'short', ushort: 'ushort', int: 'int', uint: 'uint',
  long: 'long', ulong: 'ulong', longlong: 'longlong', ulonglong: 'ulonglong', float: 'float', double: 'double',
  complexfloat: 'complexfloat', complexdouble: 'complexdouble', _Bool: '_Bool',
} // prettier-ignore

const scalarTypes = new Map<string, CType>([
  ...Object.entries(scalars).map(([name, scalar]): [string, CType] => [name, { kind: 'scalar', scalar }]),
  // cgo: type _Ctype_void [0]byte
  ['void', { kind: 'array', len: 0, of: { kind: 'scalar', scalar: 'uchar' } }],
])

/** The type `C.x`; unknown where the preamble does not declare it plainly. */
export function cType(env: Env, expr: SelectorExpr): Type {
  const { checker, unit } = env
  const { name } = expr.sel
  const found = find(env, expr, name)
  if (found.kind === 'unknown') return found
  const cgo = cgoOf(unit)
  let base = found
  while (base.kind === 'typedef') base = base.type
  const isIncomplete = (base.kind === 'struct' || base.kind === 'union') && base.members === null
  if (isIncomplete && !cgo.declarations.isWhole)
    return { ...unknownAt(unit, expr, notHere), mayBeIncomplete: true }
  const extent = isIncomplete ? null : extentOf(found, checker.target)
  if (typeof extent === 'string')
    return unknownAt(
      unit,
      expr,
      extent === notHere && base.kind !== 'unclear' ? `it holds what is not known: ${extent}` : extent,
    )
  const doubt = (of: string): void => {
    checker.later.push(() => sayDoubt(env, expr, of))
  }
  const { isWhole } = cgo.declarations
  const types = { target: checker.target, nextId: () => checker.nextId++, isWhole, doubt, known: cgo.types }
  const type = goType(types, found, name)
  // what has no name in Go keeps the one that it is called by
  return type.kind === 'named' || type.kind === 'unknown' ? type : named(types, name, () => type, true)
}

/** The value of an enumerator, of a macro that is a number, or of `C.sizeof_x`; null for anything else. */
export function cConstant(env: Env, expr: SelectorExpr): number | null {
  const { name } = expr.sel
  const { constants } = cgoOf(env.unit).declarations
  if (!name.startsWith('sizeof_')) return constants.get(name) ?? null
  const found = find(env, expr, name.slice('sizeof_'.length))
  const extent = found.kind === 'unknown' ? found.why : extentOf(found, env.checker.target)
  return typeof extent === 'string' ? null : extent.size
}

/** A pointer to what a header may complete or not: its word may be none to the collector. */
export function noteOpaque(env: Env, expr: SelectorExpr, type: Type): void {
  if (type.kind === 'unknown' && type.why === notHere) sayDoubt(env, expr, expr.sel.name)
}

function sayDoubt({ checker, unit }: Env, at: SelectorExpr, name: string): void {
  const { said } = cgoOf(unit)
  if (said.has(name)) return
  said.add(name)
  const message = `${name} is declared in a header that is not here: if C does not complete it, pointers to it are no pointers to the collector`
  report(checker, unit, at, message, undefined, 'unknown-type')
}

function find(env: Env, expr: SelectorExpr, name: string): CType | Unknown {
  const { checker, unit } = env
  const { goarch } = checker.target
  if (!hasCgo(goarch, checker.go)) return unknownAt(unit, expr, `there is no cgo for ${goarch}`)
  const scalar = scalarTypes.get(name)
  if (scalar !== undefined) return scalar
  const { tags, typedefs, values, constants, isWhole } = cgoOf(unit).declarations
  const tag = /^(struct|union|enum)_(.+)$/.exec(name)
  const found = tag === null ? typedefs.get(name) : tags.get(`${tag[1]} ${tag[2]}`)
  if (found !== undefined) return found
  if (values.has(name) || constants.has(name)) return unknownAt(unit, expr, 'it is no type in C')
  if (!isWhole || unit.pkg.std) return { ...unknownAt(unit, expr, notHere), mayBeIncomplete: true }
  // what is only named is incomplete in C
  if (tag !== null && tag[1] !== 'enum') return incomplete(unit, tag[1] as CRecord['kind'], tag[2])
  // cmd/cgo/gcc.go, guessKinds
  const message = `could not determine what C.${name} refers to`
  report(checker, unit, expr, message)
  return { ...unknownAt(unit, expr, message), reported: true }
}

function incomplete(unit: Unit, kind: CRecord['kind'], tag: string): CType {
  const { undeclared } = cgoOf(unit)
  const key = `${kind} ${tag}`
  const type = undeclared.get(key) ?? { kind, tag, members: null }
  undeclared.set(key, type)
  return type
}

function cgoOf(unit: Unit): Cgo {
  return (unit.cgo ??= {
    declarations: readDeclarations(preambleOf(unit.ast, unit.text, unquote)),
    undeclared: new Map(),
    types: new Map(),
    said: new Set(),
  })
}
