/** Where a type is written on a line of Go, comments aside; -1 where it is not. */
export function nameOnLine(line: string, name: string): number {
  const comment = line.indexOf('//')
  const code = comment < 0 ? line : line.slice(0, comment)
  for (let at = code.indexOf(name); at >= 0; at = code.indexOf(name, at + 1)) {
    if (!isPart(code[at - 1]) && !isPart(code[at + name.length])) return at
  }
  return -1
}

/** Whether a character beside a name makes another name of it. */
function isPart(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}_.]/u.test(char)
}
