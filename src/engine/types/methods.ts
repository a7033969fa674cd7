/** Methods of one name, or of a field's name. gc: cmd/compile/internal/types2/decl.go, collectMethods */

import { positionOf } from '../diagnostic.ts'
import type { FuncDecl } from '../syntax/ast.ts'
import { report, type Checker, type DeclaredMethod, type Package, type Unit } from './checker.ts'
import { underlying } from './type.ts'

export function checkMethods(checker: Checker, pkg: Package): void {
  for (const [base, methods] of pkg.methods) {
    const object = pkg.scope.names.get(base)
    if (object?.kind !== 'type' || object.type.kind !== 'named') continue
    const under = underlying(object.type)
    const fields = under.kind === 'struct' ? under.fields : []
    const seen = new Map<string, DeclaredMethod>()
    for (const method of methods) {
      const { unit, decl } = method
      const { name } = decl
      if (name.name === '_') continue
      const other = seen.get(name.name)
      if (other !== undefined) {
        const where = place(other.unit, other.decl.name.from)
        report(checker, unit, name, `method ${base}.${name.name} already declared at ${where}`)
        continue
      }
      seen.set(name.name, method)
      const field = fields.find((f) => f.name === name.name)
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
