/** Declarations that depend on themselves: noticed while they are resolved, and reported once. */

import type { Span } from '../diagnostic.ts'
import type { FuncDecl } from '../syntax/ast.ts'
import { report, type Checker, type Unit } from './checker.ts'
import type { Named } from './type.ts'
import { isSince } from './versions.ts'

/** A declaration that is being resolved. */
export interface Step {
  readonly name: string
  readonly at: Span
  readonly kind: 'type' | 'alias' | 'const' | 'var' | 'func'
  /** It is its list of type parameters that is being resolved. */
  readonly inParams?: true
}

/** A function or method as it stands on the path while its signature is resolved. */
export function funcStep({ path }: Unit, { name: { name, from, to } }: FuncDecl): Step {
  return { name, at: { file: path, from, to }, kind: 'func' }
}

/** Resolves a declaration with `step` on the path, by which a cycle is spelled out. */
export function onPath<T>(checker: Checker, step: Step, resolve: () => T): T {
  checker.path.push(step)
  const result = resolve()
  checker.path.pop()
  return result
}

/** Which step of the path is the declaration at `at`; -1 for none: it is not being resolved. */
export function indexOnPath({ path }: Checker, at: Span): number {
  return path.findLastIndex((step) => step.at.from === at.from && step.at.file === at.file)
}

export const isValue = ({ kind }: Step): boolean => kind === 'const' || kind === 'var'

/** Whether a type may be named at the end of `cycle`, which it begins. gc: cmd/compile/internal/types2/decl.go, validCycle */
export function isValidCycle(checker: Checker, cycle: readonly Step[]): boolean {
  // a list of type parameters may come back to its type since go1.26
  if (cycle.at(-1)?.inParams === true) return isSince(checker, 26)
  return !cycle.some(isValue) && cycle.some(({ kind }) => kind === 'type')
}

/** Reports that `step`, which is on the path, is needed for itself. Returns the message. */
export function reportPath(checker: Checker, unit: Unit, step: Step): string {
  const cycle = checker.path.slice(Math.max(indexOnPath(checker, step.at), 0))
  // gc: cmd/compile/internal/types2/decl.go, firstInSrc
  const first = cycle.reduce((best, { at }, i) => (at.from < cycle[best].at.from ? i : best), 0)
  return reportSteps(checker, unit, [...cycle.slice(first), ...cycle.slice(0, first)])
}

/** gc: cmd/compile/internal/types2/decl.go, cycleError; for constants and variables initorder.go, reportCycle */
export function reportSteps(checker: Checker, unit: Unit, cycle: readonly Step[]): string {
  const [start] = cycle
  const place = unit.pkg.units.find(({ path }) => path === start.at.file) ?? unit
  const found = { diagnostics: checker.cycles }
  const [alone, many] = words(cycle)
  if (cycle.length === 1) {
    const message = `${alone}: ${start.name} refers to itself`
    report(found, place, start.at, message)
    return message
  }
  const message = `${many} ${start.name}`
  const related = cycle.map(({ name, at }, i) => ({
    ...at,
    message: `${name} refers to ${cycle[(i + 1) % cycle.length].name}`,
  }))
  report(found, place, start.at, message, related)
  return message
}

function words(cycle: readonly Step[]): readonly [string, string] {
  const [{ kind }] = cycle
  if (kind === 'type' || kind === 'alias') return ['invalid recursive type', 'invalid recursive type']
  if (cycle.every(isValue)) return ['initialization cycle', 'initialization cycle for']
  return ['invalid cycle in declaration', 'invalid cycle in declaration of']
}

/** What depends on it is unknown. All its instances contain themselves too. */
export function markInvalid(checker: Checker, named: Named, why = `${named.name} contains itself`): void {
  const { name, at } = named
  named.under = { kind: 'unknown', name, why, at, reported: true }
  if (named.origin !== null) named.origin.under = named.under
  checker.reportedCycles.add(named.origin ?? named)
}
