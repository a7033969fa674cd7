/** When two types are identical. spec: "Type identity" */

import type { Interface, Param, Type } from './type.ts'
import { pending, unalias } from './type.ts'
import { typeSet } from './typeSet.ts'
import { lengthText } from './typeString.ts'

/** Deeper types are the same only if they are one object, so that nothing is too deep for the stack. */
const maxDepth = 200

/** Parts with a longer text are written once, and have a number from then on. */
const maxText = 40

/** Numbers of the types that are too deep. */
const deep = new WeakMap<Type, number>()
let deepCount = 0

/** A text that is equal for identical types. What is not known is the same as what has the same name. */
export function typeKey(type: Type): string {
  return plainKey(type) ?? structureKey(type)
}

/** The key of what has no parts but by its name; null for anything else. */
export function plainKey(type: Type): string | null {
  return ownKey(unalias(type))
}

export function isIdentical(x: Type, y: Type): boolean {
  const a = unalias(x)
  const b = unalias(y)
  return a === b || (a.kind === b.kind && typeKey(a) === typeKey(b))
}

function ownKey(type: Type): string | null {
  switch (type.kind) {
    case 'basic':
      return type.basic
    case 'named':
      return `#${type.id}`
    case 'typeparam':
      return `$${type.id}`
    case 'unknown':
      return `?${type.name}`
    default:
      return null
  }
}

/** Aliases let few lines mean types of any size: every part is gone through once. */
function structureKey(root: Type): string {
  /** Interfaces around the one at hand: a method may speak of the interface that it is in. */
  const open: Interface[] = []
  /** The outermost of these that has been spoken of. */
  let spokenOf = Infinity
  const known = new Map<Type, string>()
  /** The texts of long parts, and their numbers: identical types have the same, in the same order. */
  const long = new Map<string, number>()

  const key = (of: Type, depth: number): string => {
    const t = unalias(of)
    const plain = ownKey(t)
    if (plain !== null) return plain
    const done = known.get(t)
    if (done !== undefined) return done
    if (depth > maxDepth) return `…${numberOf(t)}`
    const outer = spokenOf
    spokenOf = Infinity
    const text = shortened(form(t, depth + 1))
    if (spokenOf >= open.length) known.set(t, text)
    spokenOf = Math.min(spokenOf, outer)
    return text
  }

  const shortened = (text: string): string => {
    if (text.length <= maxText) return text
    const n = long.get(text) ?? long.size
    long.set(text, n)
    return `^${n}`
  }

  const form = (t: Type, depth: number): string => {
    // what is nested deep is resolved later, and until then the same as itself only
    const inner = (x: Type): string => (x === pending ? `…${numberOf(t)}` : key(x, depth))
    switch (t.kind) {
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
        if (around >= 0) {
          spokenOf = Math.min(spokenOf, around)
          return `@${open.length - around}`
        }
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
      default:
        return ownKey(t)!
    }
  }

  const text = key(root, 0)
  return long.size === 0 ? text : `${[...long.keys()].join(' ')} ${text}`
}

function numberOf(type: Type): number {
  const n = deep.get(type) ?? deepCount++
  deep.set(type, n)
  return n
}
