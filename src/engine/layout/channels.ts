/** Channels whose elements are too large. gc: cmd/compile/internal/types/size.go, CalcSize, TCHANARGS */

import { report, type Checker, type Unit } from '../types/checker.ts'
import { partsOf } from '../types/parts.ts'
import { unalias, type Type } from '../types/type.ts'
import type { Measures } from './sizes.ts'

const maxElem = 1 << 16

/** Reports each declaration that a channel of elements of 64 kB or more is written in, as the back end does. */
export function checkChannels(checker: Checker, measures: Measures): void {
  const isLarge = (type: Type): boolean => {
    if (type.kind !== 'chan') return false
    const { size } = measures.extent(type.elem)
    return size !== null && size >= maxElem
  }
  // what has no channel, or only such as are known to be small, need not be walked
  if (!checker.channels.some((chan) => isLarge(chan) || measures.extent(chan.elem).size === null)) return
  const seen = new Set<Type>()
  const said = new Set<string>()
  for (const written of checker.sized) walk(written)

  /** Types are nested deeper than the stack. An instance is reported at its generic type. */
  function walk(root: Checker['sized'][number]): void {
    const stack = [root]
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { unit, from, to } = next
      const type = unalias(next.type)
      if (seen.has(type)) continue
      seen.add(type)
      if (isLarge(type)) say(unit, next)
      if (type.kind !== 'named') for (const part of partsOf(type)) stack.push({ unit, from, to, type: part })
      else if (type.origin !== null && type.origin.at !== null) {
        const { at } = type.origin
        const origin = unit.pkg.units.find(({ path }) => path === at.file)
        if (origin !== undefined) stack.push({ unit: origin, from: at.from, to: at.to, type: type.rhs() })
      }
    }
  }

  function say(unit: Unit, at: { readonly from: number; readonly to: number }): void {
    const key = `${unit.path} ${at.from}`
    if (!said.has(key)) report(checker, unit, at, 'channel element type too large (>64kB)')
    said.add(key)
  }
}
