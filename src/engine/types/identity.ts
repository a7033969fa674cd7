/** When two types are identical. spec: "Type identity" */

import type { Interface, Param, Type } from './type.ts'
import { unalias } from './type.ts'
import { typeSet } from './typeSet.ts'
import { lengthText } from './typeString.ts'

/** Types nested deeper are not told apart. */
const maxDepth = 200

/** A text that is equal for identical types. What is not known is the same as what has the same name. */
export function typeKey(type: Type): string {
  /** Interfaces around the one at hand: a method may speak of the interface that it is in. */
  const open: Interface[] = []

  const key = (of: Type, depth: number): string => {
    const t = unalias(of)
    if (depth > maxDepth) return '…'
    const inner = (x: Type): string => key(x, depth + 1)
    switch (t.kind) {
      case 'basic':
        return t.basic
      case 'named':
        return `#${t.id}`
      case 'typeparam':
        return `$${t.id}`
      case 'unknown':
        return `?${t.name}`
      case 'pointer':
        return '*' + inner(t.elem)
      case 'slice':
        return '[]' + inner(t.elem)
      case 'array':
        return `[${lengthText(t.len)}]` + inner(t.elem)
      case 'chan':
        return `chan ${t.dir} ${inner(t.elem)}`
      case 'map':
        return `map[${inner(t.key)}]${inner(t.elem)}`
      case 'struct':
        return `struct{${t.fields
          .map((f) => `${f.embedded ? '!' : ''}${f.name} ${inner(f.type)} ${JSON.stringify(f.tag)}`)
          .join(';')}}`
      case 'func': {
        const list = (params: readonly Param[]): string => params.map((p) => inner(p.type)).join(',')
        return `func(${list(t.params)}${t.variadic ? '...' : ''})(${list(t.results)})`
      }
      case 'interface': {
        const around = open.indexOf(t)
        if (around >= 0) return `^${around}`
        open.push(t)
        // spec: "Two interface types are identical if they define the same type set."
        const { methods, terms, comparable } = typeSet(t)
        const elements = [
          ...methods.map((m) => `${m.name} ${inner(m.type)}`),
          ...(terms ?? []).map((term) => (term.tilde ? '~' : '') + inner(term.type)).toSorted(),
        ]
        open.pop()
        const kind = `${terms === null ? '' : 'of '}${comparable ? 'comparable' : ''}`
        return `interface ${kind}{${elements.join(';')}}`
      }
      case 'union':
        return t.terms
          .map((term) => (term.tilde ? '~' : '') + inner(term.type))
          .toSorted()
          .join('|')
    }
  }
  return key(type, 0)
}

export function isIdentical(x: Type, y: Type): boolean {
  const a = unalias(x)
  const b = unalias(y)
  return a === b || (a.kind === b.kind && typeKey(a) === typeKey(b))
}
