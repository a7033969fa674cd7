/** The changes that make a text its formatted self: every stretch of white space by itself, that little is touched. */

export interface Change {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/**
 * In order, without overlap. Where more than white space differs, all between the first place of that and the last is
 * one change.
 */
export function changesBetween(before: string, after: string): readonly Change[] {
  const changes: Change[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [toI, toJ] = [blanksEnd(before, i), blanksEnd(after, j)]
    if (before.slice(i, toI) !== after.slice(j, toJ)) {
      changes.push({ from: i, to: toI, insert: after.slice(j, toJ) })
    }
    ;[i, j] = [toI, toJ]
    if (i === before.length && j === after.length) return changes
    if (before[i] !== after[j]) return [...changes, ...fromBehind(before, i, after, j)]
    i++
    j++
  }
  return changes
}

/** The changes after the places up to which the texts are alike, found from their ends. */
function fromBehind(before: string, i: number, after: string, j: number): readonly Change[] {
  const changes: Change[] = []
  let [toI, toJ] = [before.length, after.length]
  for (;;) {
    const [fromI, fromJ] = [blanksStart(before, toI, i), blanksStart(after, toJ, j)]
    const insert = after.slice(fromJ, toJ)
    if (before.slice(fromI, toI) !== insert) changes.unshift({ from: fromI, to: toI, insert })
    ;[toI, toJ] = [fromI, fromJ]
    if (toI === i || toJ === j || before[toI - 1] !== after[toJ - 1]) break
    toI--
    toJ--
  }
  const middle = { from: i, to: toI, insert: after.slice(j, toJ) }
  return middle.from === middle.to && middle.insert === '' ? changes : [middle, ...changes]
}

function blanksEnd(text: string, at: number): number {
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

function blanksStart(text: string, at: number, least: number): number {
  while (at > least && isBlank(text.charCodeAt(at - 1))) at--
  return at
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d
}
