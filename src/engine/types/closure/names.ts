/** Names for what goes into a program: its own where it is free, another where it is taken. */

import type { Package, Unit } from '../checker.ts'
import { universeFuncs, universeTypes } from '../universe.ts'

export interface Names {
  /** The name of what `unit` declares as `name` at an offset; the same one whenever it is asked for. */
  readonly of: (unit: Unit, from: number, name: string) => string
  /** A name that nothing else has: `wanted`, if it is free. */
  readonly fresh: (wanted: string) => string
}

/** Names that a program of package main cannot give to what is declared in it, and those every one may use. */
const reserved: ReadonlySet<string> = new Set(['main', 'init', '_', 'true', 'false', 'iota', 'nil'])

/**
 * Package-level declarations of `home` come before all else: they keep their names. What another package of the source
 * declares has the package's name before its own.
 */
export function createNames(home: Package, packages: Iterable<Package | null>): Names {
  const sources = new Set([home, ...packages].filter((pkg) => pkg !== null && !pkg.std)) as Set<Package>
  const taken = new Set<string>()
  const given = new Map<string, string>()
  let words: ReadonlySet<string> | null = null

  function isFree(name: string): boolean {
    if (taken.has(name) || reserved.has(name) || home.scope.names.has(name)) return false
    return !isUniverse(name)
  }

  /** A name that no source uses: a type parameter or a field of that name is in nobody's way. */
  function isUnused(name: string): boolean {
    words ??= wordsIn(sources)
    return isFree(name) && !words.has(name)
  }

  function unused(base: string, first: string): string {
    let name = first
    for (let i = 2; !isUnused(name); i++) name = `${base}_${i}`
    taken.add(name)
    return name
  }

  function fresh(wanted: string): string {
    const base = wanted === '_' ? 'blank' : wanted
    if (!isFree(base)) return unused(base, `${base}_`)
    taken.add(base)
    return base
  }

  function nameFor({ path, pkg }: Unit, from: number, name: string): string {
    if (pkg !== home) return unused(`${pkg.id.name}_${name}`, `${pkg.id.name}_${name}`)
    const object = home.scope.names.get(name)
    const isAtTop =
      object !== undefined && 'env' in object && object.env.unit.path === path && object.from === from
    // other packages mean the universe's
    const keeps = isAtTop && !reserved.has(name) && !(sources.size > 1 && isUniverse(name))
    return keeps ? name : fresh(name)
  }

  function of(unit: Unit, from: number, name: string): string {
    const key = `${unit.path} ${from}`
    const known = given.get(key) ?? nameFor(unit, from, name)
    given.set(key, known)
    return known
  }

  return { of, fresh }
}

function isUniverse(name: string): boolean {
  return universeTypes.has(name) || universeFuncs.has(name)
}

function wordsIn(packages: Iterable<Package>): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { units } of packages)
    for (const { text } of units)
      for (const [word] of text.matchAll(/[\p{L}_][\p{L}\p{Nd}_]*/gu)) words.add(word)
  return words
}
