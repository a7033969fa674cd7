/** Which declarations mention which: by the words in them, so that rather one too many is found than one too few. */

import { indexAt, type Outlined } from './outline.ts'

/** More than this is no small change. */
const mostAffected = 500

/**
 * The declarations that mention one of `names`, those that mention what these declare, and so on; null where they are
 * too many. `changed` is one of them.
 */
export function affectedBy(
  text: string,
  outline: readonly Outlined[],
  changed: number,
  names: ReadonlySet<string>,
): ReadonlySet<number> | null {
  const affected = new Set([changed])
  // a set goes through what is added on the way
  const wanted = new Set(names)
  for (const name of wanted) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (isInWord(text, at - 1) || isInWord(text, at + name.length)) continue
      const index = indexAt(outline, at)
      if (index < 0 || affected.has(index) || at >= outline[index].matters) continue
      affected.add(index)
      if (affected.size > mostAffected) return null
      for (const other of outline[index].names) wanted.add(other)
    }
  }
  return affected
}

/** The declarations with all that they mention, with what that mentions, and so on, and with the methods of all of these. */
export function withMentioned(
  text: string,
  outline: readonly Outlined[],
  roots: ReadonlySet<number>,
): ReadonlySet<number> {
  const declaring = declaringIn(outline)
  const needed = new Set(roots)
  for (const index of needed) {
    const { from, matters } = outline[index]
    for (const [word] of text.slice(from, matters).matchAll(/[\p{L}_][\p{L}\p{Nd}_]*/gu)) {
      for (const other of declaring.get(word) ?? []) needed.add(other)
    }
  }
  return needed
}

/** The indices of the declarations that declare a name. */
function declaringIn(outline: readonly Outlined[]): ReadonlyMap<string, readonly number[]> {
  const declaring = new Map<string, number[]>()
  outline.forEach(({ names }, i) => {
    for (const name of names) {
      const others = declaring.get(name)
      if (others === undefined) declaring.set(name, [i])
      else others.push(i)
    }
  })
  return declaring
}

/** For certain: a letter that is not ASCII may be none. */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at) // NaN outside of the text
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  )
}
