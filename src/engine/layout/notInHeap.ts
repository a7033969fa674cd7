/** Which types can hold internal/runtime/sys.NotInHeap at all, so that no other pointer need be looked behind. */

import type { StdIndex } from '../options.ts'
import type { ParsedSource } from '../syntax/parseSource.ts'
import { unquote } from '../types/constant.ts'
import type { Named } from '../types/type.ts'

/** False for a type that cannot: neither a package of the source that reaches one, nor a standard one known to. */
export function mayBeNotInHeap(sources: readonly ParsedSource[], index: StdIndex): (named: Named) => boolean {
  // what is incomplete in C is not in the heap either
  const std = new Set([...index.notInHeap, 'C', 'internal/runtime/sys', 'runtime/internal/sys'])
  const own = new Set(sources.map((source) => source.package))
  const reached = sources.some(
    ({ package: path, ast }) => std.has(path) || importsOf(ast).some((p) => std.has(p)),
  )
  return ({ pkg }) => pkg !== null && (own.has(pkg.path) ? reached : std.has(pkg.path))
}

function importsOf({ decls }: ParsedSource['ast']): readonly string[] {
  return decls.flatMap((decl) =>
    decl.kind === 'GenDecl'
      ? decl.specs.flatMap((spec) => (spec.kind === 'ImportSpec' ? [unquote(spec.path.text)] : []))
      : [],
  )
}
