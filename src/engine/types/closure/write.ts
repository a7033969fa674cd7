/** Declarations as they are written, with the names that they have in the program. */

import type { Expr, Field, FuncDecl, GenDecl, Ident, TypeSpec } from '../../syntax/ast.ts'
import type { Unit } from '../checker.ts'
import { toInt, type Value } from '../constant.ts'
import { constantOf } from '../objects.ts'
import { lookup, type Env, type VarObject } from '../scope.ts'
import { render, type Edit } from './edits.ts'
import type { Reading } from './walk.ts'

export interface Writer {
  readonly walk: (expr: Expr, reading: Reading) => void
  /** The name in the program of what is declared there. */
  readonly nameOf: (unit: Unit, ident: Ident) => string
  readonly refuse: (why: string) => void
}

const nothing: ReadonlySet<string> = new Set()

export function typeText(w: Writer, env: Env, spec: TypeSpec, name: string, direct: boolean): string {
  const edits: Edit[] = []
  const reading: Reading = { env, role: 'type', direct, bound: nothing, edits }
  for (const { type } of spec.typeParams ?? [])
    w.walk(type, { ...reading, role: 'constraint', direct: false })
  w.walk(spec.type, reading)
  const { from, to } = spec.name
  if (name !== spec.name.name) edits.push({ from, to, text: name })
  return `type ${render(env.unit.text, spec.from, spec.to, edits)}`
}

/**
 * The whole group, since each line may repeat the one above, and count. Where it has a constant whose value is not
 * known, no line of it may make sense: then the values instead, and 1 for what no size depends on.
 */
export function constText(w: Writer, env: Env, decl: GenDecl): string {
  const specs = decl.specs.filter((spec) => spec.kind === 'ValueSpec')
  const values = specs.flatMap(({ names }) =>
    names.flatMap((ident) => {
      const obj = ident.name === '_' ? null : lookup(env, ident.name, decl.to)
      return obj?.kind === 'const' ? [{ ident, value: constantOf(obj)?.value ?? null }] : []
    }),
  )
  if (values.some(({ value }) => value === null)) {
    const lines = values.map(({ ident, value }) => `\t${w.nameOf(env.unit, ident)} = ${valueText(value)}\n`)
    return `const (\n${lines.join('')})`
  }
  const edits: Edit[] = []
  for (const { ident } of values) {
    const name = w.nameOf(env.unit, ident)
    if (name !== ident.name) edits.push({ from: ident.from, to: ident.to, text: name })
  }
  const reading: Reading = { env, role: 'value', direct: true, bound: nothing, edits }
  for (const spec of specs) {
    if (spec.type !== null) w.walk(spec.type, { ...reading, role: 'type' })
    for (const value of spec.values) w.walk(value, reading)
  }
  return render(env.unit.text, decl.from, decl.to, edits)
}

/** A constant as Go reads it. Of no fraction a size depends. */
export function valueText(value: Value | null): string {
  if (value?.kind === 'bool') return String(value.value)
  if (value?.kind === 'string') return JSON.stringify(value.value)
  return (value && toInt(value)?.toString()) ?? '1'
}

/** One variable of its declaration. */
export function varText(w: Writer, { env, typeExpr, valueExpr }: VarObject, name: string): string {
  const edits: Edit[] = []
  const reading: Reading = { env, role: 'type', direct: true, bound: nothing, edits }
  if (typeExpr !== null) {
    w.walk(typeExpr, reading)
    return `var ${name} ${render(env.unit.text, typeExpr.from, typeExpr.to, edits)}`
  }
  if (valueExpr === null) {
    w.refuse(`It depends on ${name}, whose type a function decides.`)
    return ''
  }
  w.walk(valueExpr, { ...reading, role: 'value' })
  return `var ${name} = ${render(env.unit.text, valueExpr.from, valueExpr.to, edits)}`
}

/** A function or method that does nothing: what counts is what it takes and gives. */
export function funcText(w: Writer, env: Env, decl: FuncDecl, name: string): string {
  const { recv, type } = decl
  const bound = new Set(recv?.flatMap((field) => receiverParams(field.type)))
  for (const param of type.typeParams ?? []) for (const { name } of param.names) bound.add(name)
  const cut = (field: Field, role: Reading['role']): string => {
    const edits: Edit[] = []
    w.walk(field.type, { env, role, direct: false, bound, edits })
    return render(env.unit.text, field.from, field.to, edits)
  }
  const list = (fields: readonly Field[], role: Reading['role'] = 'type'): string =>
    fields.map((field) => cut(field, role)).join(', ')
  // named results are zero where a return names none
  const results = type.results.map((field) => (field.names.length > 0 ? '' : '_ ') + cut(field, 'type'))
  const receiver = recv === null ? '' : `(${list(recv)}) `
  const params = type.typeParams === null ? '' : `[${list(type.typeParams, 'constraint')}]`
  const gives = results.length === 0 ? '' : ` (${results.join(', ')})`
  return `func ${receiver}${name}${params}(${list(type.params)})${gives} { return }`
}

/** The names that the receiver `*G[K, V]` declares. */
function receiverParams(type: Expr): readonly string[] {
  if (type.kind === 'ParenExpr' || type.kind === 'StarExpr') return receiverParams(type.x)
  if (type.kind !== 'IndexExpr') return []
  return type.indices.flatMap((index) => (index.kind === 'Ident' ? [index.name] : []))
}
