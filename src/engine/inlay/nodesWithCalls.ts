/** The declarations of a file that may call `unsafe.Sizeof`, `Alignof` or `Offsetof`, with their function bodies read. */

import type { Decl, File, StructType } from '../syntax/ast.ts'
import { parse } from '../syntax/parser.ts'
import type { Unit } from '../types/checker.ts'

/** Written in every such call, whatever the package is imported as. */
export const unsafeCallName = /\b(?:Sizeof|Alignof|Offsetof)\b/

type NodeWithCalls = Decl | StructType

/** Files are read once, for whatever target. */
const read = new WeakMap<File, readonly NodeWithCalls[]>()

/** In the order of the text; what does not parse is left out. */
export function nodesWithCalls(unit: Unit): readonly NodeWithCalls[] {
  let nodes = read.get(unit.ast)
  if (nodes === undefined) read.set(unit.ast, (nodes = unit.loose ? [unit.loose] : readNodes(unit)))
  return nodes
}

/** The bodies were passed over when the file was parsed, so these declarations are parsed again, where they stand. */
function readNodes({ ast, text }: Unit): readonly Decl[] {
  const names = [...text.matchAll(new RegExp(unsafeCallName, 'g'))].map(({ index }) => index)
  let next = 0
  let blanked = ''
  for (const { from, to } of ast.decls) {
    while (names[next] < from) next++
    if (names[next] < to) blanked = blanked.padEnd(from) + text.slice(from, to) + '\n'
  }
  const { file, diagnostics } = parse(blanked, { bodies: 'read', form: 'declarations' })
  return file.decls.filter((decl) => !diagnostics.some(({ from }) => from >= decl.from && from <= decl.to))
}
