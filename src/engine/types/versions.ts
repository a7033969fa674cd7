/** What the compilers of older releases do not take. Their words are those of the release, not of a newer one. */

import { minorOf } from '../goVersion.ts'
import type { FuncDecl, TypeSpec } from '../syntax/ast.ts'
import { report, type Checker } from './checker.ts'
import type { Env } from './scope.ts'

/** Whether the compiler of go1.`minor` and those after it have something the chosen one may lack. */
export function isSince({ go }: Checker, minor: number): boolean {
  return minorOf(go) >= minor
}

/** gc: cmd/compile/internal/types2/decl.go, typeDecl: aliases with type parameters are of go1.24. */
export function checkGenericAlias({ checker, unit }: Env, spec: TypeSpec): void {
  if (!spec.alias || spec.typeParams === null || isSince(checker, 24)) return
  const message = isSince(checker, 23)
    ? 'generic type alias requires GOEXPERIMENT=aliastypeparams'
    : 'generic type cannot be alias'
  report(checker, unit, spec.name, message, undefined, 'version')
}

/** gc: cmd/compile/internal/syntax/parser.go of go1.26, funcDeclOrNil: methods with type parameters are of go1.27. */
export function checkGenericMethod({ checker, unit }: Env, { recv, name, type }: FuncDecl): void {
  if (recv === null || type.typeParams === null || isSince(checker, 27)) return
  const from = unit.text.indexOf('[', name.to)
  report(checker, unit, { from, to: from + 1 }, 'method must have no type parameters', undefined, 'version')
}
