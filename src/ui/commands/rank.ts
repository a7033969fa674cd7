/** How well a text fits what is looked for: what fits better comes first in a list. */

/**
 * 0 fits best; null where it does not fit. Every word of the query must be somewhere in the text, or, of a name, its
 * letters in their order; case does not count. An empty query fits everything alike.
 */
export function rank(query: string, text: string): number | null {
  const lower = text.toLowerCase()
  let total = 0
  for (const word of query.toLowerCase().split(/\s+/)) {
    if (word === '') continue
    const one = rankOfWord(word, text, lower)
    if (one === null) return null
    total += one
  }
  return total
}

function rankOfWord(word: string, text: string, lower: string): number | null {
  const at = lower.indexOf(word)
  if (at === 0) return lower.length === word.length ? 0 : 1
  if (at > 0) return isWordStart(text, at) || isWordStart(text, lower.indexOf(` ${word}`) + 1) ? 2 : 3
  return !lower.includes(' ') && hasInOrder(lower, word) ? 4 : null
}

/** After what is no letter or digit, or at the capital of a name in camel case. */
function isWordStart(text: string, at: number): boolean {
  if (at === 0) return false
  return /[^\p{L}\p{N}]/u.test(text[at - 1]) || (/\p{Lu}/u.test(text[at]) && !/\p{Lu}/u.test(text[at - 1]))
}

function hasInOrder(text: string, letters: string): boolean {
  let at = 0
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Those that fit, the best first; among equals in their order. */
export function ranked<T>(query: string, all: readonly T[], textOf: (item: T) => string): readonly T[] {
  if (query.trim() === '') return all
  return all
    .flatMap((item) => {
      const value = rank(query, textOf(item))
      return value === null ? [] : [{ item, value }]
    })
    .toSorted((a, b) => a.value - b.value)
    .map(({ item }) => item)
}
