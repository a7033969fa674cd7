/** Prints a syntax tree as tree.go prints that of go/parser. */

import { childrenOf } from '../../engine/syntax/children.ts'
import type { Node } from '../../engine/syntax/children.ts'
import type { File } from '../../engine/syntax/ast.ts'

export function treeOf(text: string, file: File): string {
  const bytes = byteOffsets(text)
  const lines: string[] = []
  const walk = (node: Node, depth: number): void => {
    // The statements of a clause are its own in go/ast, and its end another.
    const isClause = node.kind === 'CaseClause' || node.kind === 'CommClause'
    lines.push(`${depth} ${node.kind} ${bytes(node.from)} ${isClause ? '' : bytes(node.to)} ${ownOf(node)}`)
    for (const child of childrenOf(node)) {
      if (isClause && child === node.body) for (const stmt of childrenOf(child)) walk(stmt, depth + 1)
      else walk(child, depth + levelsBetween(node, child))
    }
  }
  for (const child of childrenOf(file)) walk(child, 0)
  for (const comment of file.comments) lines.push(`Comment ${bytes(comment.from)}`)
  return lines.map((line) => `${line}\n`).join('')
}

/** go/ast has a node for every list of fields. */
function levelsBetween(parent: Node, child: Node): number {
  return child.kind === 'Field' && parent.kind !== 'Field' ? 2 : 1
}

function ownOf(node: Node): string {
  switch (node.kind) {
    case 'Ident':
      return node.name
    case 'BasicLit':
    case 'GenDecl':
    case 'BranchStmt':
      return node.token
    case 'CallExpr':
      return String(node.spread)
    case 'UnaryExpr':
    case 'BinaryExpr':
    case 'IncDecStmt':
    case 'AssignStmt':
      return node.op
    case 'RangeStmt':
      return node.op ?? ''
    case 'SliceExpr':
      return `${node.low !== null} ${node.high !== null} ${node.max !== null}`
    case 'ChanType':
      return node.dir
    case 'TypeSpec':
      return String(node.alias)
    case 'FuncType':
      return String(node.params.reduce((sum, { names }) => sum + Math.max(names.length, 1), 0))
    default:
      return ''
  }
}

/** Makes offsets in UTF-8 of offsets in the text. */
function byteOffsets(text: string): (at: number) => number {
  if (Buffer.byteLength(text) === text.length) return (at) => at
  const offsets = new Uint32Array(text.length + 1)
  for (let at = 0; at < text.length;) {
    const char = String.fromCodePoint(text.codePointAt(at)!)
    offsets.fill(offsets[at] + Buffer.byteLength(char), at + char.length, at + char.length + 1)
    at += char.length
  }
  return (at) => offsets[at]
}
