/** Names for what goes into a program: its own where it is free, another where it is taken. */

import type { Package } from '../checker.ts'
import { universeFuncs, universeTypes } from '../universe.ts'

export interface Names {
  /** The name of what is declared as `name` at an offset of a file; the same one whenever it is asked for. */
  readonly of: (path: string, from: number, name: string) => string
  /** A name that nothing else has: `wanted`, if it is free. */
  readonly fresh: (wanted: string) => string
}

/** Names that a program of package main cannot give to what is declared in it, and those every one may use. */
const reserved: ReadonlySet<string> = new Set(['main', 'init', '_', 'true', 'false', 'iota', 'nil'])

/** Package-level declarations of `pkg` come before all else: they keep their names. */
export function createNames(pkg: Package): Names {
  const taken = new Set<string>()
  const given = new Map<string, string>()

  function isFree(name: string): boolean {
    if (taken.has(name) || reserved.has(name) || pkg.scope.names.has(name)) return false
    return !universeTypes.has(name) && !universeFuncs.has(name)
  }

  /** A name that no source uses: a type parameter or a field of that name is in nobody's way. */
  function isUnused(name: string): boolean {
    return isFree(name) && pkg.units.every(({ text }) => !text.includes(name))
  }

  function fresh(wanted: string): string {
    const base = wanted === '_' ? 'blank' : wanted
    let name = base
    if (!isFree(name)) {
      name = `${base}_`
      for (let i = 2; !isUnused(name); i++) name = `${base}_${i}`
    }
    taken.add(name)
    return name
  }

  function of(path: string, from: number, name: string): string {
    const key = `${path} ${from}`
    const known = given.get(key)
    if (known !== undefined) return known
    const object = pkg.scope.names.get(name)
    const keeps =
      object !== undefined && 'env' in object && object.env.unit.path === path && object.from === from
    const result = keeps && !reserved.has(name) ? name : fresh(name)
    given.set(key, result)
    return result
  }

  return { of, fresh }
}
