/** A type as Go prints it, packages by name: `map[string]time.Time`. */

import type { Named, PackageId, Param, Type, Unknown } from './type.ts'

/** Deeper than this, or longer than `maxLength`, the rest of a type is written `…`. */
const maxDepth = 40
const maxLength = 4000

/**
 * `home` is the package whose own names stand unqualified; by `paths` every name has the path of its package before it.
 * gc: cmd/compile/internal/types2/typestring.go
 */
export function typeString(type: Type, home: PackageId | 'paths' | null): string {
  const alone = nameAlone(type, home)
  if (alone !== null) return alone
  if (type.kind === 'pointer' || type.kind === 'slice') {
    const elem = nameAlone(type.elem, home)
    if (elem !== null) return (type.kind === 'pointer' ? '*' : '[]') + elem
  }
  let left = maxLength

  const write = (t: Type, depth: number): string => {
    if (depth > maxDepth || left <= 0) return '…'
    const text = form(t, depth + 1)
    left -= text.length
    return text
  }

  const form = (t: Type, depth: number): string => {
    switch (t.kind) {
      case 'basic':
        return t.name
      case 'pointer':
        return '*' + write(t.elem, depth)
      case 'slice':
        return '[]' + write(t.elem, depth)
      case 'array':
        return `[${lengthText(t.len)}]` + write(t.elem, depth)
      case 'map':
        return `map[${write(t.key, depth)}]` + write(t.elem, depth)
      case 'chan': {
        const elem = write(t.elem, depth)
        if (t.dir === 'send') return 'chan<- ' + elem
        if (t.dir === 'recv') return '<-chan ' + elem
        return elem.startsWith('<-') ? `chan (${elem})` : 'chan ' + elem
      }
      case 'struct':
        return `struct{${t.fields
          .map((f) => (f.embedded ? '' : f.name + ' ') + write(f.type, depth))
          .join('; ')}}`
      case 'func':
        return 'func' + signature(t.params, t.results, t.variadic, depth)
      case 'interface':
        return `interface{${[
          ...t.methods.map(
            (m) => m.name + (m.type.kind === 'func' ? write(m.type, depth).slice('func'.length) : ''),
          ),
          ...t.embeds.map((e) => write(e, depth)),
        ].join('; ')}}`
      case 'union':
        return t.terms.map((term) => (term.tilde ? '~' : '') + write(term.type, depth)).join(' | ')
      case 'named':
        return qualifiedName(t, home) + typeArgs(t, depth)
      case 'typeparam':
      case 'unknown':
        return t.name
    }
  }

  const typeArgs = (t: Named, depth: number): string => {
    if (t.args.length > 0) return `[${t.args.map((arg) => write(arg, depth)).join(',')}]`
    if (t.params.length > 0)
      return `[${t.params.map((p) => p.name + ' ' + write(p.constraint, depth)).join(', ')}]`
    return ''
  }

  const list = (params: readonly Param[], variadic: boolean, depth: number): string =>
    params
      .map((p, i) => {
        const last = variadic && i === params.length - 1 && p.type.kind === 'slice'
        const type =
          last && p.type.kind === 'slice' ? '...' + write(p.type.elem, depth) : write(p.type, depth)
        return p.name === '' ? type : `${p.name} ${type}`
      })
      .join(', ')

  const signature = (
    params: readonly Param[],
    results: readonly Param[],
    variadic: boolean,
    depth: number,
  ): string => {
    const head = `(${list(params, variadic, depth)})`
    if (results.length === 0) return head
    if (results.length === 1 && results[0].name === '') return `${head} ${write(results[0].type, depth)}`
    return `${head} (${list(results, false, depth)})`
  }

  return write(type, 0)
}

/** What nearly all types are: a name without type arguments. Null for any other. */
function nameAlone(type: Type, home: PackageId | 'paths' | null): string | null {
  if (type.kind === 'basic') return type.name
  if (type.kind !== 'named' || type.args.length > 0 || type.params.length > 0) return null
  return qualifiedName(type, home)
}

/** `Time` at home, `time.Time` elsewhere; without type arguments. */
function qualifiedName(named: Named, home: PackageId | 'paths' | null): string {
  if (home === 'paths')
    return named.pkg === null || named.pkg.path === '' ? named.name : `${named.pkg.path}.${named.name}`
  if (named.pkg === null || named.pkg === home || named.pkg.path === home?.path) return named.name
  return `${named.pkg.name}.${named.name}`
}

/** A length that is not known stands as it is written. */
export function lengthText(len: number | Unknown): string {
  return typeof len === 'number' ? String(BigInt(len)) : len.name
}
