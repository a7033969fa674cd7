/** Finds the struct of a layout in the text it was laid out from, comments in function bodies read with it. */

import { childrenOf, type Node } from './children.ts'
import type { Comment, Expr, File, GenDecl, StructType, TypeSpec } from './ast.ts'
import { exprString } from './exprString.ts'
import { parse } from './parser.ts'
import { readPaste } from './paste.ts'

export interface FoundStruct {
  /** As long as the text given: what is none of the Go is blanked. */
  readonly text: string
  readonly struct: StructType
  /** Where it is declared under a name; null for an anonymous struct type. */
  readonly declared: { readonly decl: GenDecl; readonly spec: TypeSpec } | null
  /** The text is lines as between the braces of a struct. */
  readonly bare: boolean
  /** All of the text's, in its order. */
  readonly comments: readonly Comment[]
}

/** The struct whose layout says it stands at `place`, or why there is none to be had. */
export function findStruct(
  source: string,
  place: { readonly from: number; readonly to: number },
): FoundStruct | string {
  const { text, form } = readPaste(source)
  const { file, loose, diagnostics } = parse(text, { bodies: 'read', form })
  const { comments } = file
  const found: Match | null =
    loose !== null && isAt(loose, place) ? { struct: loose, declared: null } : matchAt(file, place)
  if (found === null) return 'It is not in this text any more.'
  if ('why' in found) return found.why
  const { from, to } = found.declared?.spec ?? found.struct
  if (diagnostics.some((error) => error.from >= from && error.from <= to)) return 'It does not parse.'
  return { text, ...found, bare: form === 'fields', comments }
}

type Match = Pick<FoundStruct, 'struct' | 'declared'> | { readonly why: string }

/** What stands at a place: a declaration from its name on, an anonymous struct type, or an instance, whose declaration is taken. */
function matchAt(file: File, place: { readonly from: number; readonly to: number }): Match | null {
  const stack: Node[] = [file]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'GenDecl') {
      const spec = typeSpecs(node).find(({ name }) => name.from === place.from)
      if (spec !== undefined) return declaredBy(node, spec)
    }
    if (node.kind === 'StructType' && isAt(node, place)) return { struct: node, declared: null }
    if (node.kind === 'IndexExpr' && isAt(node, place)) return genericOf(file, node.x)
    for (const child of childrenOf(node)) stack.push(child)
  }
  return null
}

function genericOf(file: File, generic: Expr): Match {
  for (const decl of file.decls) {
    if (decl.kind !== 'GenDecl' || generic.kind !== 'Ident') continue
    const spec = typeSpecs(decl).find(({ name }) => name.name === generic.name)
    if (spec !== undefined) return declaredBy(decl, spec)
  }
  return { why: `${exprString(generic)} is not declared in this text.` }
}

function declaredBy(decl: GenDecl, spec: TypeSpec): Match {
  let type = spec.type
  while (type.kind === 'ParenExpr') type = type.x
  if (type.kind === 'StructType') return { struct: type, declared: { decl, spec } }
  return { why: `Its fields are those of ${exprString(type)}.` }
}

function typeSpecs({ specs }: GenDecl): readonly TypeSpec[] {
  return specs.filter((spec) => spec.kind === 'TypeSpec')
}

function isAt(a: { readonly from: number; readonly to: number }, b: typeof a): boolean {
  return a.from === b.from && a.to === b.to
}
