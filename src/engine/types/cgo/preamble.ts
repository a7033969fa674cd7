/** The C in a Go file: the comments right before `import "C"`. cmd/cgo/ast.go */

import type { File } from '../../syntax/ast.ts'
import { parse } from '../../syntax/parser.ts'

/** The preambles of a file, one after another; `unquote` reads an import path. */
export function preambleOf(file: File, text: string, unquote: (literal: string) => string): string {
  const parts: string[] = []
  for (const decl of file.decls) {
    if (decl.kind !== 'GenDecl' || decl.token !== 'import') continue
    for (const spec of decl.specs) {
      if (spec.kind !== 'ImportSpec' || unquote(spec.path.text) !== 'C') continue
      // cgo: the comment of the import alone, or else of the declaration around it, if it has but one
      const before = decl.specs.length === 1 ? [spec.from, decl.from] : [spec.from]
      parts.push(before.map((at) => commentBefore(text, at)).find((part) => part !== '') ?? '')
    }
  }
  // cgo takes out its own directives
  return parts.join('\n').replace(/^[ \t]*#cgo\b.*$/gm, '')
}

/** The comments that end on the line before `at`, one right after another, without their marks. */
function commentBefore(text: string, at: number): string {
  // the file was parsed without them
  const { comments } = parse(text.slice(0, at), { bodies: 'read', form: 'declarations' }).file
  const parts: string[] = []
  let start = at
  for (const { from, to } of comments.toReversed()) {
    if (to > start) continue
    if (!/^[ \t]*\r?\n?[ \t]*$/.test(text.slice(to, start))) break
    const comment = text.slice(from, to)
    parts.unshift(comment.startsWith('/*') ? comment.slice(2, -2) : comment.slice(2))
    start = from
  }
  return parts.join('\n')
}
