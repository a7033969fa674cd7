/** Which characters Go names are made of, and how Go prints a character in a message. */

/** For every ASCII code: 1 where a name may start with it, 2 where it may only go on with it, else 0. */
export const asciiName = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code)
  asciiName[code] = /[A-Za-z_]/.test(char) ? 1 : /[0-9]/.test(char) ? 2 : 0
}

/** The code of a character that is no UTF-16 surrogate pair's half, as Go would decode it. */
export function codePointAt(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0
  return code >= 0xd800 && code < 0xe000 ? 0xfffd : code
}

/** spec: "letter = unicode_letter | "_" ." */
export function isLetter(code: number): boolean {
  return code < 128 ? asciiName[code] === 1 : /^\p{L}$/u.test(String.fromCodePoint(code))
}

/** spec: "unicode_digit = a Unicode code point categorized as "Number, decimal digit" ." */
function isDigit(code: number): boolean {
  return code < 128 ? asciiName[code] === 2 : /^\p{Nd}$/u.test(String.fromCodePoint(code))
}

/** Where the name that goes on at `at` ends, `end` at the latest. */
export function nameEnd(text: string, at: number, end: number): number {
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code < 128) {
      if (asciiName[code] === 0) return at
      at++
    } else {
      const point = codePointAt(text, at)
      if (!isLetter(point) && !isDigit(point)) return at
      at += point > 0xffff ? 2 : 1
    }
  }
  return end
}

/** As fmt's `%#U`: `U+0040 '@'`, without the character where it cannot be printed. */
export function describe(code: number): string {
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const char = String.fromCodePoint(code)
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(char) ? `${hex} '${char}'` : hex
}
