/** Methods of one name, or of a field's name. gc: cmd/compile/internal/types2/decl.go, collectMethods */

import { positionOf } from '../diagnostic.ts'
import type { FuncDecl, Ident } from '../syntax/ast.ts'
import { report, type Checker, type Package, type Unit } from './checker.ts'
import { underlying } from './type.ts'

export function checkMethods(checker: Checker, pkg: Package): void {
  const methods = new Map<string, { readonly name: Ident; readonly unit: Unit }>()
  for (const unit of pkg.units) {
    for (const decl of unit.ast.decls) {
      if (decl.kind !== 'FuncDecl' || decl.recv === null || decl.name.name === '_') continue
      const base = receiverBase(decl)
      const object = base === null ? undefined : pkg.scope.names.get(base)
      if (base === null || object?.kind !== 'type' || object.type.kind !== 'named') continue
      const { name } = decl
      const key = `${base}.${name.name}`
      const other = methods.get(key)
      if (other !== undefined) {
        report(checker, unit, name, `method ${key} already declared at ${place(other.unit, other.name.from)}`)
        continue
      }
      methods.set(key, { name, unit })
      const under = underlying(object.type)
      const field = under.kind === 'struct' ? under.fields.find((f) => f.name === name.name) : undefined
      if (field === undefined) continue
      report(checker, unit, name, `field and method with the same name ${name.name}`, [
        {
          file: object.env.unit.path,
          from: field.from,
          to: field.to,
          message: `other declaration of ${name.name}`,
        },
      ])
    }
  }
}

/** The name of the type that a method belongs to. */
export function receiverBase({ recv }: FuncDecl): string | null {
  let type = recv?.[0]?.type
  while (
    type !== undefined &&
    (type.kind === 'ParenExpr' || type.kind === 'StarExpr' || type.kind === 'IndexExpr')
  ) {
    type = type.x
  }
  return type?.kind === 'Ident' ? type.name : null
}

/** A place as a message names it: the file without its folder. */
export function place({ path, text }: Unit, offset: number): string {
  const { line, column } = positionOf(text, offset)
  return `${path.slice(path.lastIndexOf('/') + 1)}:${line}:${column}`
}
