/** Whether a value can be of a type while that is being resolved. gc: cmd/compile/internal/types2/cycles.go, finiteSize */

import type { Checker, Unit } from './checker.ts'
import { indexOnPath, onPath, reportPath } from './cycle.ts'
import { unalias, type Named, type Type } from './type.ts'

/** Types nested deeper are found out when a layout asks. */
const maxDepth = 50

/** Types found finite before. */
const finite = new WeakSet<Named>()

/** False where the size of `type` depends on a declaration that is being resolved: that is reported. */
export function isFinite(checker: Checker, unit: Unit, type: Type): boolean {
  return checker.path.length === 0 || unit.pkg.std || isFiniteWithin(checker, unit, type, 0)
}

function isFiniteWithin(checker: Checker, unit: Unit, type: Type, depth: number): boolean {
  if (depth > maxDepth) return true
  const inner = (part: Type): boolean => isFiniteWithin(checker, unit, part, depth + 1)
  const t = type.kind === 'named' && !type.alias ? type : unalias(type)
  switch (t.kind) {
    case 'named': {
      if (t.at === null || t.origin !== null || finite.has(t)) return true
      const start = indexOnPath(checker, t.at)
      if (start >= 0) {
        if (!checker.reportedCycles.has(t)) reportPath(checker, unit, checker.path[start])
        checker.reportedCycles.add(t)
        return false
      }
      const rhs = t.rhs()
      const isDone = onPath(checker, { name: t.name, at: t.at, kind: 'type' }, () => inner(rhs))
      if (isDone) finite.add(t)
      return isDone
    }
    case 'array':
      return inner(t.elem)
    case 'struct':
      return t.fields.every((field) => inner(field.type))
    default:
      return true
  }
}
