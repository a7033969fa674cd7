/** Declarations that depend on themselves: noticed while they are resolved, and reported once. */

import type { Span } from '../diagnostic.ts'
import { report, type Checker, type Unit } from './checker.ts'

/** A declaration that is being resolved. */
export interface Step {
  readonly name: string
  readonly at: Span
  readonly kind: 'type' | 'alias' | 'const' | 'var'
}

/** Resolves a declaration with `step` on the path, by which a cycle is spelled out. */
export function onPath<T>(checker: Checker, step: Step, resolve: () => T): T {
  checker.path.push(step)
  const result = resolve()
  checker.path.pop()
  return result
}

/** Reports that `step`, which is on the path, is needed for itself. Returns the message. */
export function reportPath(checker: Checker, unit: Unit, step: Step): string {
  const from = checker.path.findLastIndex(({ at }) => at.file === step.at.file && at.from === step.at.from)
  const cycle = checker.path.slice(Math.max(from, 0))
  // gc: cmd/compile/internal/types2/decl.go, firstInSrc
  const first = cycle.reduce((best, { at }, i) => (at.from < cycle[best].at.from ? i : best), 0)
  return reportSteps(checker, unit, [...cycle.slice(first), ...cycle.slice(0, first)])
}

/** gc: cmd/compile/internal/types2/decl.go, cycleError; for constants initorder.go, reportCycle */
export function reportSteps(checker: Checker, unit: Unit, cycle: readonly Step[]): string {
  const [start] = cycle
  const type = start.kind === 'type' || start.kind === 'alias'
  const place = unit.pkg.units.find(({ path }) => path === start.at.file) ?? unit
  if (cycle.length === 1) {
    const message = `${type ? 'invalid recursive type' : 'initialization cycle'}: ${start.name} refers to itself`
    report(checker, place, start.at, message)
    return message
  }
  const message = `${type ? 'invalid recursive type' : 'initialization cycle for'} ${start.name}`
  const related = cycle.map(({ name, at }, i) => ({
    ...at,
    message: `${name} refers to ${cycle[(i + 1) % cycle.length].name}`,
  }))
  report(checker, place, start.at, message, related)
  return message
}
