/** The rows of the list of diagnostics: names that other files may declare share one, where they are many. */

import type { Diagnostic } from '../../engine/diagnostic.ts'
import { unknownNameIn } from './unknownName.ts'

export type DiagnosticRow =
  | { readonly kind: 'diagnostic'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'undeclared'; readonly names: readonly UndeclaredName[] }

export interface UndeclaredName {
  readonly name: string
  readonly diagnostic: Diagnostic
}

/** So many have a row each. */
const few = 3

/** The row of the names stands where the first of them is complained of. */
export function diagnosticRows(diagnostics: readonly Diagnostic[]): readonly DiagnosticRow[] {
  const names = diagnostics.flatMap((diagnostic) => {
    const name = undeclaredIn(diagnostic)
    return name === null ? [] : [{ name, diagnostic }]
  })
  const isGrouped = names.length > few
  return diagnostics.flatMap((diagnostic): readonly DiagnosticRow[] => {
    if (!isGrouped || undeclaredIn(diagnostic) === null) return [{ kind: 'diagnostic', diagnostic }]
    return diagnostic === names[0].diagnostic ? [{ kind: 'undeclared', names }] : []
  })
}

function undeclaredIn({ code, message }: Diagnostic): string | null {
  const isUndeclared = code === 'unknown-type' && message.endsWith(' is not declared in this source')
  return isUndeclared ? unknownNameIn(message) : null
}
