/** The declaration of a name by its place, wherever in a file it stands. */

import type { Expr, File, FuncDecl, GenDecl, TypeSpec, ValueSpec } from '../../syntax/ast.ts'
import { childrenOf, type Node } from '../../syntax/children.ts'

export interface Declared {
  readonly decl: GenDecl
  readonly spec: TypeSpec | ValueSpec
}

export interface Specs {
  /** By the offset of a declared name. */
  readonly declared: ReadonlyMap<number, Declared>
  /** By the name of the type they belong to. */
  readonly methods: ReadonlyMap<string, readonly FuncDecl[]>
  /** An instance or anonymous struct type by its place. */
  readonly typeAt: (from: number, to: number) => Expr | null
}

export function specsOf(file: File): Specs {
  const declared = new Map<number, Declared>()
  const methods = new Map<string, FuncDecl[]>()
  const types = new Map<string, Expr>()
  const stack: Node[] = [file]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'GenDecl') {
      for (const spec of node.specs) {
        if (spec.kind === 'TypeSpec') declared.set(spec.name.from, { decl: node, spec })
        else if (spec.kind === 'ValueSpec')
          for (const name of spec.names) declared.set(name.from, { decl: node, spec })
      }
    } else if (node.kind === 'FuncDecl') {
      const owner = node.recv === null ? null : receiverName(node)
      if (owner !== null) methods.set(owner, [...(methods.get(owner) ?? []), node])
    } else if (node.kind === 'IndexExpr' || node.kind === 'StructType')
      types.set(`${node.from} ${node.to}`, node)
    for (const child of childrenOf(node)) stack.push(child)
  }
  return { declared, methods, typeAt: (from, to) => types.get(`${from} ${to}`) ?? null }
}

function receiverName({ recv }: FuncDecl): string | null {
  let type = recv?.[0]?.type
  while (type?.kind === 'ParenExpr' || type?.kind === 'StarExpr') type = type.x
  if (type?.kind === 'IndexExpr') type = type.x
  return type?.kind === 'Ident' ? type.name : null
}
