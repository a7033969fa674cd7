/** Types that contain themselves by value: found, reported, and made unknown. gc: cmd/compile/internal/types2/validtype.go */

import type { Checker, Unit } from './checker.ts'
import { reportSteps } from './cycle.ts'
import type { Named, Type } from './type.ts'

/** A generic type that contains ever larger instances of itself is stopped here. */
const maxInstances = 1000

interface Frame {
  readonly type: Type
  readonly parts: readonly Type[]
  next: number
}

/** Walks everything that lies in the bytes of `root`. `valid` remembers what needs no second walk. */
export function checkValidType(checker: Checker, unit: Unit, root: Named, valid: Set<Type>): void {
  const open = new Set<Type>()
  const instances = new Map<number, number>()
  const stack: Frame[] = []
  const push = (type: Type): void => {
    if (!hasValueParts(type) || valid.has(type) || isForeign(type)) return
    if (open.has(type) || (type.kind === 'named' && (instances.get(originId(type)) ?? 0) >= maxInstances)) {
      reportCycle(checker, unit, stack, type)
      return
    }
    open.add(type)
    if (type.kind === 'named') instances.set(originId(type), (instances.get(originId(type)) ?? 0) + 1)
    stack.push({ type, parts: valueParts(type), next: 0 })
  }
  push(root)
  while (stack.length > 0) {
    const frame = stack[stack.length - 1]
    if (frame.next < frame.parts.length) push(frame.parts[frame.next++])
    else {
      stack.pop()
      open.delete(frame.type)
      if (frame.type.kind === 'named')
        instances.set(originId(frame.type), instances.get(originId(frame.type))! - 1)
      valid.add(frame.type)
    }
  }
}

const originId = (named: Named): number => (named.origin ?? named).id

/** A loaded package has been compiled before. */
const isForeign = (type: Type): boolean => type.kind === 'named' && type.at === null

function hasValueParts({ kind }: Type): boolean {
  switch (kind) {
    case 'named':
    case 'array':
    case 'struct':
    case 'interface':
    case 'union':
      return true
    default:
      return false
  }
}

function valueParts(type: Type): readonly Type[] {
  switch (type.kind) {
    case 'named':
      return [type.rhs()]
    case 'array':
      return [type.elem]
    case 'struct':
      return type.fields.map((field) => field.type)
    case 'interface':
      return type.embeds
    case 'union':
      return type.terms.map((term) => term.type)
    default:
      return []
  }
}

/** gc: cmd/compile/internal/types2/decl.go, cycleError */
function reportCycle(checker: Checker, unit: Unit, stack: readonly Frame[], closing: Type): void {
  const cycle = cycleOf(stack, closing).flatMap(({ type }) => (type.kind === 'named' ? [type] : []))
  if (cycle.length === 0) return
  const seen = cycle.some((named) => checker.reportedCycles.has(named.origin ?? named))
  for (const named of cycle) {
    const why = `${named.name} contains itself`
    named.under = { kind: 'unknown', name: named.name, why, at: named.at, reported: true }
    if (named.origin !== null) named.origin.under = named.under
    checker.reportedCycles.add(named.origin ?? named)
  }
  if (seen) return
  const declared = cycle.some(({ alias }) => !alias) ? cycle.filter(({ alias }) => !alias) : cycle
  const steps = declared.flatMap(({ name, at }) => (at === null ? [] : [{ name, at, kind: 'type' as const }]))
  if (steps.length > 0) reportSteps(checker, unit, steps)
}

/** From where `closing` is open; of instances that go on for ever, from the first one to the next of the same generic type. */
function cycleOf(stack: readonly Frame[], closing: Type): readonly Frame[] {
  const from = stack.findIndex(({ type }) => type === closing)
  if (from >= 0) return stack.slice(from)
  const first = stack.findIndex(({ type }) => type.kind === 'named' && type.origin !== null)
  const again = ({ type }: Frame, i: number): boolean =>
    i > first && isInstanceOfSame(type, stack[first].type)
  const next = stack.findIndex(again)
  return first < 0 ? [] : stack.slice(first, next < 0 ? undefined : next)
}

function isInstanceOfSame(x: Type, y: Type): boolean {
  return x.kind === 'named' && y.kind === 'named' && originId(x) === originId(y)
}
