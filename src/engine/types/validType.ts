/** Types that contain themselves by value: found, reported, and made unknown. gc: cmd/compile/internal/types2/validtype.go */

import type { Checker, Unit } from './checker.ts'
import { markInvalid, reportSteps } from './cycle.ts'
import type { Named, Type, TypeParam } from './type.ts'

/** Generic types can hold each other in more ways than could ever be followed: instances are walked so many times. */
const maxWalks = 100_000

/** What is known of the types of a package. */
export interface Validity {
  /** What needs no second walk anywhere. */
  readonly valid: Set<Named>
  /** How often an instance has been walked. */
  walks: number
}

/** A type in whose bytes the one at hand lies; `up` is the one that it lies in itself. */
interface Nest {
  readonly type: Named
  readonly up: Nest | null
  /** What needs no second walk in it. */
  readonly valid: Set<Named>
}

interface Frame {
  /** Null for a type without a name. */
  readonly named: Named | null
  readonly parts: readonly Type[]
  readonly nest: Nest | null
  next: number
}

/**
 * Walks everything that lies in the bytes of `root`. Generic types are not expanded: a type parameter stands for the
 * argument where its instance is written. Ask with one `known` about all types of a package: it remembers.
 */
export function checkValidType(checker: Checker, unit: Unit, root: Named, known: Validity): void {
  const stack: Frame[] = []
  const onPath = new Map<Named, number>()

  /** False where `type` lies in itself. */
  const push = (type: Type, nest: Nest | null): boolean => {
    if (type.kind === 'typeparam') {
      const instance = instanceOf(type, nest)
      if (instance === null) return true
      // the argument lies in what the instance lies in
      stack.push({ named: null, parts: [argumentFor(type, instance.type)], nest: instance.up, next: 0 })
      return true
    }
    if (type.kind !== 'named') {
      const parts = valueParts(type)
      if (parts.length > 0) stack.push({ named: null, parts, nest, next: 0 })
      return true
    }
    if (known.valid.has(type) || isForeign(type) || isInvalid(checker, type)) return true
    if (nest?.valid.has(type) === true) return true
    if (type.args.length > 0 && ++known.walks > maxWalks) return true
    const times = onPath.get(type) ?? 0
    if (times > 0 && isIn(nest, type)) {
      reportCycle(checker, unit, stack, nest, type)
      return false
    }
    onPath.set(type, times + 1)
    const rhs = (type.alias ? type : (type.origin ?? type)).rhs()
    stack.push({ named: type, parts: [rhs], nest: { type, up: nest, valid: new Set() }, next: 0 })
    return true
  }

  push(root, null)
  while (stack.length > 0) {
    const frame = stack[stack.length - 1]
    if (frame.next < frame.parts.length) {
      if (!push(frame.parts[frame.next++], frame.nest)) return
      continue
    }
    stack.pop()
    if (frame.named === null) continue
    onPath.set(frame.named, onPath.get(frame.named)! - 1)
    if (isClosed(frame.named)) known.valid.add(frame.named)
    else frame.nest?.up?.valid.add(frame.named)
  }
}

/** Whether it means the same wherever it is written: no instance is asked of which it might be an argument's part. */
const isClosed = ({ args, params }: Named): boolean => args.length === 0 && params.length === 0

/** A loaded package has been compiled before; the arguments that the source gives its types have not. */
const isForeign = ({ at, args }: Named): boolean => at === null && args.length === 0

const isInvalid = ({ reportedCycles }: Checker, named: Named): boolean =>
  reportedCycles.has(named.origin ?? named)

function isIn(nest: Nest | null, type: Named): boolean {
  let around = nest
  while (around !== null && around.type !== type) around = around.up
  return around !== null
}

/** The instance that gives `param` its argument; an alias has had its own replaced. */
function instanceOf(param: TypeParam, nest: Nest | null): Nest | null {
  let around = nest
  while (around?.type.alias === true) around = around.up
  return around?.type.origin?.params.includes(param) === true ? around : null
}

function argumentFor(param: TypeParam, { origin, args }: Named): Type {
  return args[origin!.params.indexOf(param)]
}

function valueParts(type: Type): readonly Type[] {
  switch (type.kind) {
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

/** `closing` lies in `nest`, and is in it. gc: cmd/compile/internal/types2/decl.go, cycleError */
function reportCycle(
  checker: Checker,
  unit: Unit,
  stack: readonly Frame[],
  nest: Nest | null,
  closing: Named,
): void {
  for (let around = nest; around !== null; around = around.type === closing ? null : around.up) {
    markInvalid(checker, around.type)
  }
  const path = stack.flatMap(({ named }) => named ?? [])
  const cycle = path.slice(path.indexOf(closing))
  const declared = cycle.some(({ alias }) => !alias) ? cycle.filter(({ alias }) => !alias) : cycle
  const steps = declared.flatMap(({ name, at }) => (at === null ? [] : [{ name, at, kind: 'type' as const }]))
  if (steps.length > 0) reportSteps(checker, unit, steps)
}
