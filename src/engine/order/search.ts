/** The exact search: can an order be completed within given limits, and how? */

import type { Classes } from './classes.ts'
import { createFailures } from './failures.ts'
import { largestAlign, totalSize, type Item } from './items.ts'
import { createNeed, type Need } from './need.ts'
import type { Prefix } from './prefix.ts'

/** What a whole order may come to at most. */
export interface Limits {
  readonly size: number
  readonly ptrdata: number
  readonly moved: number
}

/** A whole order; or that there is none, proved; or that the search ended before it knew. */
export type Found = readonly number[] | 'none' | 'cut'

export interface Search {
  /** Looks for an order that begins with `prefix` and stays within the limits. */
  complete(prefix: Prefix, limits: Limits): Found
  /** Looks for an order within the limits, whatever it moves. */
  pack(limits: Limits): Found
}

/** More items than this are ordered by rule, without a search. */
export const MOST_ITEMS = 300

/** Visited states after which the lower bound is worth its table. */
const EASY = 1000

/**
 * A search that visits at most `effort` states, all its calls taken together; fewer of many items, as each takes longer.
 *
 * An order is made from the left, with a cursor in the declared order: each step keeps an item at or after the cursor,
 * which moves all items it passes over, or places a moved item of some class. A moved item may be placed before the
 * cursor has reached it, which leaves a debt: that many later items of its class are passed over for nothing.
 * A state is the cursor and how many items of each class are still to be placed; the same state with less padding is
 * never worse, for offsets only grow with the offset before them. Limits that get tighter from call to call let
 * one call learn from the failures of another.
 */
export function createSearch(items: readonly Item[], { list, of }: Classes, effort: number): Search {
  const count = items.length
  let budget = Math.floor(effort / (1 + count / 100))
  const total = totalSize(items)
  const mask = largestAlign(items) - 1
  const pointerBytes = items.reduce((sum, item) => sum + (item.ptrdata > 0 ? item.size : 0), 0)
  const pointerItems = list.reduce((sum, { pointers, count }) => sum + (pointers ? count : 0), 0)
  const before = previousOfClass(of)
  // How many items of each class are left is one number in a mixed radix.
  const weight: number[] = []
  let radix = 1
  for (const { count } of list) {
    weight.push(radix)
    radix *= count + 1
  }
  // States are numbered exactly, or not searched.
  const mostSets = Math.floor(Number.MAX_SAFE_INTEGER / radix / (count + 1)) - 1
  if (mostSets < count) budget = 0

  let failures = createFailures(0)
  let known: Limits = { size: -1, ptrdata: -1, moved: 0 }
  let need: Need | null = null
  let easy = EASY
  let slack = 0
  let ptrdata = 0

  let prefix: readonly number[] = []
  const placed = new Uint8Array(count)
  // Sets of placed items at or after each place, as numbers: a set is its first item and the set of the others.
  const sets = new Map<number, number>()
  const placedAfter = new Uint16Array(count + 1)
  const placedFrom = new Float64Array(count + 1)
  const left = new Int32Array(list.length)
  // Items of a class passed over and not placed; below zero, that many later ones are placed already.
  const waiting = new Int32Array(list.length)
  // Items passed over and not placed, or the other way round: each is one event to come.
  let owed = 0
  let toPlace = 0
  let pointersToPlace = 0
  // What was done, last step first: an item kept, or -1 less the class of a moved one.
  let path: number[] = []

  function visit(
    cursor: number,
    key: number,
    offset: number,
    padding: number,
    bytes: number,
    moves: number,
  ): boolean {
    if (toPlace === 0) return true
    if (toPlace > count - prefix.length)
      return put(of[prefix[count - toPlace]], cursor, key, offset, padding, bytes, moves)
    while (cursor < count && placed[cursor] === 1) cursor++
    const state = (placedFrom[cursor] * (count + 1) + cursor) * radix + key
    if (need !== null) {
      const events = 2 * moves + owed + placedAfter[cursor]
      if (need(pointersToPlace > 0, cursor, offset, slack - padding) > events) return false
    } else if (--easy === 0) {
      need = createNeed({ list, of }, { whole: mask + 1, spare: slack, beyond: ptrdata - pointerBytes })
    }
    if (failures.has(state, padding, moves)) return false
    if (budget <= 0) return false
    budget--

    let movesLeft = moves
    let next = cursor
    let met = 0
    for (; next < count; next++) {
      if (placed[next] === 1) continue
      const c = of[next]
      // Where two items of a class can be kept next, the first one will do.
      if (firstFrom(cursor, next)) {
        if (left[c] > 0 && put(c, next + 1, key, offset, padding, bytes, movesLeft)) {
          path.push(next)
          return true
        }
        if (++met === list.length) break
      }
      if (waiting[c] >= 0 && --movesLeft < 0) break
      owe(c, 1)
    }
    while (--next >= cursor) if (placed[next] === 0) owe(of[next], -1)

    for (let c = 0; c < list.length; c++) {
      // An item of the cursor's own class had better be kept.
      if (left[c] === 0 || (cursor < count && c === of[cursor])) continue
      const rest = waiting[c] > 0 ? moves : moves - 1
      if (rest < 0) continue
      owe(c, -1)
      const done = put(c, cursor, key, offset, padding, bytes, rest)
      owe(c, 1)
      if (done) {
        path.push(-1 - c)
        return true
      }
    }
    if (budget > 0) failures.add(state, padding, moves)
    return false
  }

  /** Places an item of class `c` at the end and visits what follows. `offset` is modulo the alignment of the struct. */
  function put(
    c: number,
    cursor: number,
    key: number,
    offset: number,
    padding: number,
    bytes: number,
    moves: number,
  ): boolean {
    // The rule of layout/place.ts, on offsets modulo a power of two.
    const item = list[c]
    const gap = -offset & (item.align - 1)
    padding += gap
    if (item.empty && toPlace === 1 && total > 0) padding++
    if (padding > slack) return false
    left[c]--
    toPlace--
    let within = true
    const pointersBefore = pointersToPlace
    if (pointersToPlace > 0) {
      if (item.pointers) pointersToPlace--
      bytes += item.bytes
      const trail = pointersToPlace > 0 ? longestTrail() : item.trail
      within = pointerBytes + bytes + padding - trail <= ptrdata
    }
    const done =
      within && visit(cursor, key - weight[c], (offset + gap + item.residue) & mask, padding, bytes, moves)
    pointersToPlace = pointersBefore
    toPlace++
    left[c]++
    return done
  }

  /** Passes over an item of class `c` (1) or places a moved one (-1). */
  function owe(c: number, step: 1 | -1) {
    owed -= Math.abs(waiting[c])
    waiting[c] += step
    owed += Math.abs(waiting[c])
  }

  function longestTrail(): number {
    for (let c = 0; c < list.length; c++) if (left[c] > 0) return list[c].trail
    return 0
  }

  /** No item of its class stands before `index` that is at or after `cursor` and not placed. */
  function firstFrom(cursor: number, index: number): boolean {
    let other = before[index]
    while (other >= cursor && placed[other] === 1) other = before[other]
    return other < cursor
  }

  /** Makes the limits hold; forgets failures that a looser limit may undo. */
  function tighten(limits: Limits) {
    if (limits.size === known.size && limits.ptrdata === known.ptrdata) return
    slack = limits.size - total
    ptrdata = limits.ptrdata
    need = null
    easy = EASY
    if (limits.size > known.size || ptrdata > known.ptrdata) failures = createFailures(Math.max(slack, 0))
    known = limits
  }

  function numberSets() {
    if (sets.size + count > mostSets) {
      sets.clear()
      failures = createFailures(slack)
    }
    placedFrom[count] = 0
    for (let index = count - 1; index >= 0; index--) {
      const rest = placedFrom[index + 1]
      placedFrom[index] = rest
      placedAfter[index] = placedAfter[index + 1] + placed[index]
      if (placed[index] === 0) continue
      const link = rest * count + index
      const set = sets.get(link) ?? sets.size + 1
      sets.set(link, set)
      placedFrom[index] = set
    }
  }

  /** Searches from one cursor after `start`, with so many moves left. */
  function from(cursor: number, moves: number): readonly number[] | null {
    if (slack < 0) return null
    placed.fill(0)
    prefix.forEach((index) => (placed[index] = 1))
    numberSets()
    list.forEach((item, c) => (left[c] = item.count))
    waiting.fill(0)
    owed = 0
    for (let index = 0; index < cursor; index++) if (placed[index] === 0) owe(of[index], 1)
    toPlace = count
    pointersToPlace = pointerItems
    path = []
    return visit(cursor, radix - 1, 0, 0, 0, moves) ? orderOf(path.toReversed()) : null
  }

  /** Names the items of the moved classes: of each class the first one that is not kept, then the next. */
  function orderOf(steps: readonly number[]): readonly number[] {
    const taken = new Set([...prefix, ...steps])
    const moved = list.map(() => [] as number[])
    for (let index = count - 1; index >= 0; index--) if (!taken.has(index)) moved[of[index]].push(index)
    return [...prefix, ...steps.map((step) => (step < 0 ? (moved[-1 - step].pop() ?? 0) : step))]
  }

  function run({ order, cursors }: Prefix, limits: Limits): Found {
    if (cursors.length === 0) return 'none'
    // A call takes time even if it visits nothing.
    budget -= count >> 4
    prefix = order
    tighten(limits)
    for (const { at, moved } of cursors) {
      const whole = from(at, limits.moved - moved)
      if (whole !== null) return whole
    }
    return budget > 0 ? 'none' : 'cut'
  }

  return {
    complete: run,
    pack: (limits) => run({ order: [], cursors: [{ at: count, moved: limits.moved }] }, limits),
  }
}

/** For each item the last one before it of the same class, or -1. */
function previousOfClass(of: readonly number[]): readonly number[] {
  const last: number[] = []
  return of.map((c, index) => {
    const before = last[c] ?? -1
    last[c] = index
    return before
  })
}
