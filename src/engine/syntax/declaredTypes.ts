/** The types that a file declares at package level, each as its declaration begins: `Celsius float64`, `Reader interface`. */

import type { Expr, File, TypeSpec } from './ast.ts'
import { exprString } from './exprString.ts'

export function declaredTypes({ decls }: File): readonly string[] {
  return decls.flatMap((decl) =>
    decl.kind !== 'GenDecl'
      ? []
      : decl.specs.flatMap((spec) => (spec.kind === 'TypeSpec' ? [declaredType(spec)] : [])),
  )
}

function declaredType({ name, typeParams, alias, type }: TypeSpec): string {
  const params = typeParams?.flatMap(({ names }) => names.map((param) => param.name)) ?? []
  const head = params.length > 0 ? `${name.name}[${params.join(', ')}]` : name.name
  return `${head}${alias ? ' =' : ''} ${kindOf(type)}`
}

function kindOf(type: Expr): string {
  if (type.kind === 'InterfaceType') return 'interface'
  return type.kind === 'FuncType' ? 'func' : exprString(type)
}
