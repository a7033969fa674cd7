/** The fields of a struct type. spec: "Struct types" */

import type { Span } from '../diagnostic.ts'
import type { Expr, Field, Ident } from '../syntax/ast.ts'
import { report, type Unit } from './checker.ts'
import { unquote } from './constant.ts'
import { resolveType } from './resolve.ts'
import { checkEmbedded, checkUsable } from './restrictions.ts'
import type { Env } from './scope.ts'
import type { StructField, Type } from './type.ts'

/** The first syntax error within a node; null where it parses. */
export function syntaxErrorIn({ path, syntaxErrors }: Unit, { from, to }: Expr): Span | null {
  const error = syntaxErrors.find((e) => e.from >= from && e.from <= to)
  return error === undefined ? null : { file: path, from: error.from, to: error.to }
}

/** spec: "Struct types"; every name is one field. A name declared twice is reported and keeps its place. */
export function structFields(env: Env, lines: readonly Field[]): readonly StructField[] {
  const { checker, unit } = env
  const fields: StructField[] = []
  const declared = new Map<string, Field>()
  const add = (
    name: string,
    at: { from: number; to: number },
    line: number,
    type: Type,
    embedded: boolean,
  ): void => {
    const other = name === '_' ? undefined : declared.get(name)
    if (other !== undefined) {
      const first = other.names.find((n) => n.name === name) ?? embeddedName(other.type) ?? other.type
      report(checker, unit, at, `${name} redeclared`, [
        { file: unit.path, from: first.from, to: first.to, message: `other declaration of ${name}` },
      ])
    } else declared.set(name, lines[line])
    fields.push({ name, type, embedded, tag: tagOf(lines[line]), line, from: at.from, to: at.to })
  }
  lines.forEach((field, line) => {
    const type = resolveType(env, field.type)
    if (field.names.length === 0) {
      const name = embeddedName(field.type)
      add(name?.name ?? '_', name ?? field.type, line, checkEmbedded(env, field.type, type), true)
    } else
      for (const name of field.names) add(name.name, name, line, checkUsable(env, field.type, type), false)
  })
  return fields
}

function tagOf({ tag }: Field): string {
  return tag === null ? '' : unquote(tag.text)
}

/** The name an embedded field goes by: `T` of `T`, `*pkg.T` and `G[int]`. */
export function embeddedName(type: Expr): Ident | null {
  switch (type.kind) {
    case 'Ident':
      return type
    case 'SelectorExpr':
      return type.sel
    case 'StarExpr':
    case 'ParenExpr':
      return embeddedName(type.x)
    case 'IndexExpr':
      return embeddedName(type.x)
    default:
      return null
  }
}
