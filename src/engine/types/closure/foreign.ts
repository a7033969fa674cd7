/** What a program has of other packages: imports, and something in place of what is declared nowhere. */

import type { Numbers } from '../../options.ts'
import type { Expr } from '../../syntax/ast.ts'
import { exprString } from '../../syntax/exprString.ts'
import type { Checker } from '../checker.ts'
import type { Value } from '../constant.ts'
import { importedObject, stdName } from '../importer.ts'
import { constantOf } from '../objects.ts'
import type { Env } from '../scope.ts'
import { replaceName } from './edits.ts'
import type { Names } from './names.ts'
import { standInType } from './standIns.ts'
import type { Reading } from './walk.ts'
import { valueText } from './write.ts'

interface StandIn {
  /** As the source writes it. */
  readonly written: string
  readonly name: string
  readonly text: string
}

export interface Foreign {
  /** Import path → the name in the program. */
  readonly imports: ReadonlyMap<string, string>
  /** The name of a package, which from then on is imported. */
  readonly importName: (path: string, wanted?: string) => string
  /** Has something else stand in place of `expr`; `value` is that of a constant, if it is known. */
  readonly standIn: (expr: Expr, reading: Reading, value?: Value | null) => void
  readonly standIns: () => readonly StandIn[]
  readonly markReplaced: (expr: Expr, env: Env) => void
  /** Whether something else stands in place of what the source has at `from`. */
  readonly isReplaced: (file: string, from: number) => boolean
}

export function createForeign(checker: Checker, names: Names): Foreign {
  const imports = new Map<string, string>()
  const standIns = new Map<string, StandIn>()
  const replaced = new Set<string>()

  function importName(path: string, wanted = stdName(checker, path) ?? path): string {
    let name = imports.get(path)
    if (name === undefined) imports.set(path, (name = names.fresh(wanted)))
    return name
  }

  function markReplaced({ from, to }: Expr, { unit }: Env): void {
    for (let at = from; at < to; at++) replaced.add(`${unit.path} ${at}`)
  }

  function standIn(expr: Expr, { role, env, edits }: Reading, value: Value | null = null): void {
    const written = exprString(expr)
    const key = `${role} ${written}`
    const known = standIns.get(key) ?? createStandIn(written, role, value)
    standIns.set(key, known)
    markReplaced(expr, env)
    replaceName(expr, written, known.name, edits)
  }

  function createStandIn(written: string, role: Reading['role'], value: Value | null): StandIn {
    const { assume, target } = checker
    const name = names.fresh(written.replace(/[^\p{L}\p{Nd}_]+/gu, '_').replace(/_$/, ''))
    if (role === 'value') return { written, name, text: `const ${name} = ${valueText(value)}` }
    const assumed = Object.hasOwn(assume.types, written) ? assume.types[written] : undefined
    const like = assumed && 'declaration' in assumed ? numbersOfDeclared(checker, written) : assumed
    return { written, name, text: standInType(name, role, like, target.ptrSize, importName) }
  }

  return {
    imports,
    importName,
    standIn,
    standIns: () => [...standIns.values()],
    markReplaced,
    isReplaced: (file, from) => replaced.has(`${file} ${from}`),
  }
}

/** Size and alignment of a type that is assumed by its declaration; undefined where they are not known. */
function numbersOfDeclared({ assumed, sizes }: Checker, name: string): Numbers | undefined {
  const type = assumed.get(name)?.type
  const size = type ? sizes.sizeof(type) : null
  const align = type ? sizes.alignof(type) : null
  return size === null || align === null ? undefined : { size, align, ptrWords: [] }
}

/** The value of a constant of a package that no program can import. */
export function importedConstant({ env, role }: Reading, path: string, name: string): Value | null {
  const found = role === 'value' ? importedObject(env, path, name) : null
  const isConst = found?.kind === 'object' && found.object.kind === 'const'
  return (isConst && constantOf(found.object)?.value) || null
}
