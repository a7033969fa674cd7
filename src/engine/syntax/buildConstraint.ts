/** Decides as `go build` does whether a Go file belongs to a build: by its name and by its constraint lines. */

import { minorOf, type GoVersion } from '../goVersion.ts'
import { hasCgo } from '../target.ts'

/** What a `//go:build` or `// +build` line asks for. */
export type Constraint =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'not'; readonly x: Constraint }
  | { readonly kind: 'and' | 'or'; readonly x: Constraint; readonly y: Constraint }

/** The tags that hold in a build for linux by gc without cgo: `toolTags` are those `go build` adds for the GOARCH. */
export function buildTags(goarch: string, go: GoVersion, toolTags: readonly string[]): ReadonlySet<string> {
  const tags = new Set(['linux', 'unix', 'gc', goarch, ...toolTags])
  for (let n = 1; n <= minorOf(go); n++) tags.add(`go1.${n}`)
  return tags
}

/** The tags that hold where there is a C compiler as well, as `go build` has it by default. */
export function buildTagsWithCgo(
  goarch: string,
  go: GoVersion,
  toolTags: readonly string[],
): ReadonlySet<string> {
  const tags = buildTags(goarch, go, toolTags)
  return hasCgo(goarch, go) ? new Set([...tags, 'cgo']) : tags
}

/**
 * Whether a file of that name and text is built where `tags` hold. A file whose constraint cannot be read is not.
 * Test files are asked like others. gc: go/build/build.go, matchFile.
 */
export function isFileChosen(name: string, text: string, tags: ReadonlySet<string>): boolean {
  return whyNotChosen(name, text, tags) === null
}

/** What of a file's name or text keeps it out of a build where `tags` hold; null where it is built. */
export function whyNotChosen(name: string, text: string, tags: ReadonlySet<string>): string | null {
  if (name.startsWith('_') || name.startsWith('.')) return `its name starts with ${name[0]}`
  return failingSuffix(name, tags) ?? failingConstraint(text, tags)
}

/** Whether a constraint holds. */
export function isSatisfied(x: Constraint, tags: ReadonlySet<string>): boolean {
  switch (x.kind) {
    case 'tag':
      // gc: go/build/build.go, matchTag: an old name of the experiment.
      return tags.has(x.tag === 'boringcrypto' ? 'goexperiment.boringcrypto' : x.tag)
    case 'not':
      return !isSatisfied(x.x, tags)
    case 'and':
      return isSatisfied(x.x, tags) && isSatisfied(x.y, tags)
    case 'or':
      return isSatisfied(x.x, tags) || isSatisfied(x.y, tags)
    default:
      return x satisfies never
  }
}

/**
 * The expression of one `//go:build` or `// +build` line, null where it is none or is malformed.
 * gc: go/build/constraint/expr.go.
 */
export function parseConstraint(line: string): Constraint | null {
  const text = line.trim()
  if (isGoBuild(text)) return parseExpr(text.slice('//go:build'.length))
  const plus = plusBuildText(text)
  return plus === null ? null : parsePlusBuild(plus)
}

/** `name_GOOS`, `name_GOARCH` and `name_GOOS_GOARCH`, each with or without `_test`. gc: go/build/build.go, goodOSArchFile. */
function failingSuffix(name: string, tags: ReadonlySet<string>): string | null {
  const parts = name.slice(0, (name + '.').indexOf('.')).split('_')
  // What stands before the first underscore is only a name: linux.go is built everywhere.
  parts.shift()
  if (parts.at(-1) === 'test') parts.pop()
  const last = parts.at(-1) ?? ''
  const before = parts.at(-2) ?? ''
  const suffix = knownArch.has(last)
    ? [...(knownOS.has(before) ? [before] : []), last]
    : knownOS.has(last)
      ? [last]
      : []
  return suffix.every((tag) => tags.has(tag)) ? null : `its name ends in _${suffix.join('_')}`
}

/**
 * The constraint lines stand above the package clause, among `//` comments and blank lines; `// +build` lines count
 * only above a blank line there, and only where there is no `//go:build`. gc: go/build/build.go, shouldBuild.
 */
function failingConstraint(text: string, tags: ReadonlySet<string>): string | null {
  let goBuild: string | null = null
  const plusBuild: string[] = []
  let aboveBlank = 0
  let ended = false
  let inComment = false
  for (const line of linesOf(text)) {
    if (line === '' && !ended) aboveBlank = plusBuild.length
    if (line !== '' && !line.startsWith('//')) ended = true
    if (!inComment && isGoBuild(line)) {
      if (goBuild !== null) return 'it has several //go:build lines'
      goBuild = line
    }
    if (!ended && plusBuildText(line) !== null) plusBuild.push(line)
    const after = afterComments(line, inComment)
    if (after === 'code') break
    inComment = after === 'comment'
  }
  const lines = goBuild === null ? plusBuild.slice(0, aboveBlank) : [goBuild]
  for (const line of lines) {
    const constraint = parseConstraint(line)
    if (constraint !== null) {
      if (!isSatisfied(constraint, tags)) return line
    } else if (goBuild !== null) return `not understood: ${line}` // a // +build line that is too complex is passed over
  }
  return null
}

/** The lines of a text, one at a time and trimmed, without a byte order mark. */
function* linesOf(text: string): Generator<string> {
  for (let from = text.startsWith('\uFEFF') ? 1 : 0; from < text.length;) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    yield text.slice(from, to).trim()
    from = to + 1
  }
}

/** Where a trimmed line leaves off: in code, in a block comment, or outside of both. */
function afterComments(line: string, inComment: boolean): 'code' | 'comment' | 'blank' {
  let rest = line
  let inside = inComment
  while (rest !== '') {
    if (inside) {
      const end = rest.indexOf('*/')
      if (end < 0) return 'comment'
      inside = false
      rest = rest.slice(end + 2).trim()
    } else if (rest.startsWith('//')) return 'blank'
    else if (rest.startsWith('/*')) {
      inside = true
      rest = rest.slice(2)
    } else return 'code'
  }
  return inside ? 'comment' : 'blank'
}

function isGoBuild(line: string): boolean {
  return /^\/\/go:build(\s|$)/.test(line)
}

/** What follows `+build` in a `// +build` line; null for any other line. */
function plusBuildText(line: string): string | null {
  const match = /^\/\/\s*\+build(\s.*)?$/.exec(line)
  return match && (match[1] ?? '')
}

/** gc: go/build/constraint/expr.go, maxSize and maxOldSize. */
const maxOperands = 1000
const maxPlusOperators = 100

/** An expression over `!`, `&&`, `||` and parentheses, or null. */
function parseExpr(text: string): Constraint | null {
  const tokens = text.match(/[()!]|&&|\|\||[\p{L}\p{Nd}_.]+|[^ \t]/gu) ?? []
  let at = 0
  let operands = 0

  const chain = (kind: 'and' | 'or', op: string, operand: () => Constraint | null): Constraint | null => {
    let x = operand()
    while (x !== null && tokens[at] === op) {
      at++
      const y = operand()
      x = y && { kind, x, y }
    }
    return x
  }
  const or = () => chain('or', '||', and)
  const and = () => chain('and', '&&', not)
  const not = (): Constraint | null => {
    if (++operands > maxOperands) return null
    if (tokens[at] !== '!') return atom()
    at++
    const x = atom() // not `not`: double negation is an error
    return x && { kind: 'not', x }
  }
  const atom = (): Constraint | null => {
    const token = tokens[at++]
    if (token === '(') {
      const x = or()
      return tokens[at++] === ')' ? x : null
    }
    return token !== undefined && isTag(token) ? { kind: 'tag', tag: token } : null
  }

  const x = or()
  return at === tokens.length ? x : null
}

/** The old syntax: fields are alternatives, of terms that all must hold, joined by commas. */
function parsePlusBuild(text: string): Constraint | null {
  const alternatives = text.split(/\s+/).filter((clause) => clause !== '')
  const terms = alternatives.map((clause) => clause.split(',').map(parsePlusTerm))
  if (terms.flat().length > maxPlusOperators + 1) return null
  return join(
    'or',
    terms.map((clause) => join('and', clause)),
  )
}

function parsePlusTerm(term: string): Constraint {
  const negated = term.startsWith('!') && term !== '!' && !term.startsWith('!!')
  const name = negated ? term.slice(1) : term
  const tag: Constraint = { kind: 'tag', tag: isTag(name) ? name : 'ignore' }
  return negated ? { kind: 'not', x: tag } : tag
}

function join(kind: 'and' | 'or', list: readonly Constraint[]): Constraint {
  if (list.length === 0) return { kind: 'tag', tag: 'ignore' }
  return list.reduce((x, y) => ({ kind, x, y }))
}

function isTag(word: string): boolean {
  return /^[\p{L}\p{Nd}_.]+$/u.test(word)
}

/** gc: internal/syslist/syslist.go, KnownOS: what a file name may end in, whether gc still builds for it or not. */
const knownOS: ReadonlySet<string> = new Set(
  (
    'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris ' +
    'wasip1 windows zos'
  ).split(' '),
)

/** gc: internal/syslist/syslist.go, KnownArch. */
const knownArch: ReadonlySet<string> = new Set(
  (
    '386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ' +
    'ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'
  ).split(' '),
)
