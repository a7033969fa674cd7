/** Generic types that are instantiated with ever larger arguments. gc: cmd/compile/internal/types2/mono.go */

import type { Span } from '../diagnostic.ts'
import { report, type Checker, type Package } from './checker.ts'
import { partsOf } from './parts.ts'
import { unalias, type Type, type TypeParam } from './type.ts'
import { typeString } from './typeString.ts'

/** Arguments nested deeper are not looked into. */
const maxDepth = 100

/** A type argument as it stands in the source. */
export interface Instantiation {
  readonly param: TypeParam
  readonly arg: Type
  readonly at: Span
}

/** What flows into what: `from` occurs in the argument that `to` is given, or is all of it (then the weight is 0). */
interface Edge {
  readonly to: TypeParam
  readonly from: TypeParam
  readonly weight: 0 | 1
  readonly arg: Type
  readonly at: Span
}

/** The heaviest path found to a type parameter. */
interface Path {
  weight: number
  length: number
  last: Edge | null
}

/**
 * Reports the first cycle of type parameters in `pkg` by which an argument grows: instances would go on for ever.
 * Calls of generic functions are not read, and types local to a generic function do not count.
 */
export function checkInstantiationCycles(checker: Checker, pkg: Package): void {
  const paths = new Map<TypeParam, Path>()
  const edges: Edge[] = []
  const inPackage = new Set(pkg.units.map(({ path }) => path))
  for (const { param, arg, at } of checker.instantiations) {
    if (!inPackage.has(at.file) || !inPackage.has(param.at.file)) continue
    for (const inner of typeParamsIn(arg)) {
      const to = canonical(checker, param)
      const from = canonical(checker, inner)
      edges.push({ to, from, weight: inner === unalias(arg) ? 0 : 1, arg, at })
      for (const end of [to, from]) if (!paths.has(end)) paths.set(end, { weight: 0, length: 0, last: null })
    }
  }
  for (let again = true; again;) {
    again = false
    for (const edge of edges) {
      const from = paths.get(edge.from)!
      const to = paths.get(edge.to)!
      const weight = from.weight + edge.weight
      if (weight <= to.weight) continue
      to.last = edge
      to.length = from.length + 1
      if (to.length === paths.size) {
        reportCycle(checker, pkg, paths, edge.to)
        return
      }
      to.weight = weight
      again = true
    }
  }
}

const canonical = ({ receiverParams }: Checker, param: TypeParam): TypeParam =>
  receiverParams.get(param) ?? param

/** The cycle that the path to `end` comes out of. */
function reportCycle(
  checker: Checker,
  pkg: Package,
  paths: ReadonlyMap<TypeParam, Path>,
  end: TypeParam,
): void {
  const stack: TypeParam[] = []
  let param = end
  while (!stack.includes(param)) {
    stack.push(param)
    param = paths.get(param)!.last!.from
  }
  const unit = pkg.units.find(({ path }) => path === param.at.file)
  if (unit === undefined) return
  const related = stack.slice(stack.indexOf(param)).map((vertex) => {
    const { to, arg, at } = paths.get(vertex)!.last!
    return { ...at, message: `${to.name} instantiated as ${typeString(arg, pkg.id)}` }
  })
  report(checker, unit, param.at, 'instantiation cycle:', related)
}

/** The type parameters that occur in a type, in the order of their first mention. */
function typeParamsIn(root: Type): readonly TypeParam[] {
  const found = new Set<TypeParam>()
  const seen = new Set<Type>()
  const walk = (type: Type, depth: number): void => {
    const t = unalias(type)
    if (depth > maxDepth || seen.has(t)) return
    if (t.kind !== 'basic') seen.add(t)
    if (t.kind === 'typeparam') found.add(t)
    for (const part of partsOf(t)) walk(part, depth + 1)
  }
  walk(root, 0)
  return [...found]
}
