/** The type that an unknown name is declared as, in Go text that the reader gives for it. */

import { positionOf, type Diagnostic } from '../diagnostic.ts'
import { parseSource, type ParsedSource } from '../syntax/parseSource.ts'
import { unknownAt, type Checker } from './checker.ts'
import { collectImports, collectPackage } from './collect.ts'
import { resolveType } from './resolve.ts'
import type { Env } from './scope.ts'
import type { Type } from './type.ts'

/** Stands before the name in the path of the text, so that it is none of the source's files. */
const pathPrefix = 'declaration of '

/**
 * `text` is a declaration of `name` with whatever else it needs, a struct type, the lines of one, or another type. What
 * it does not declare itself is looked for in the standard library, and for a name of the paste's own package in the
 * paste.
 */
export function typeDeclared(
  env: Env,
  at: { readonly from: number; readonly to: number },
  name: string,
  text: string,
): Type {
  const { checker, unit } = env
  const own = /([\p{L}_][\p{L}\p{Nd}_]*)(?:\[.*)?$/su.exec(name)?.[1] ?? name
  const qualifier = name.includes('.') ? name.slice(0, name.indexOf('.')) : ''
  const parsed = parseDeclaration(pathPrefix + name, own, text)
  checker.diagnostics.push(...parsed.diagnostics)
  const parent = qualifier === '' ? unit.pkg.scope : null
  const pkg = collectPackage(checker, { path: parsed.path, name: qualifier }, false, [parsed], parent)
  collectImports(checker, pkg)
  if (parsed.loose !== null) {
    const inner = { ...env, unit: pkg.units[0], scope: pkg.scope, body: null, iota: null, errorAt: null }
    return resolveType(inner, parsed.loose)
  }
  const types = [...pkg.scope.names.values()].filter((obj) => obj.kind === 'type')
  const found = types.find((type) => type.name === own) ?? (types.length === 1 ? types[0] : undefined)
  const fail = (why: string): Type => {
    const first = { file: parsed.path, from: 0, to: 0 }
    checker.diagnostics.push({ code: 'type', severity: 'error', ...first, message: why })
    return { ...unknownAt(unit, at, why), reported: true }
  }
  if (found === undefined) return fail(`it does not declare ${own}`)
  if (found.type.kind === 'named' && found.type.params.length > 0)
    return fail(`${found.name} is generic: declare it as it is for its type arguments`)
  return found.type
}

/** What a text leaves undeclared is in other files, whatever it imports. */
const loosely = { strict: false, importing: false }

/** What is neither a declaration nor a struct may still be a type: `[16]byte`. */
function parseDeclaration(path: string, own: string, text: string): ParsedSource {
  const parse = (text: string): ParsedSource => parseSource({ path, text, package: '' })
  const parsed = parse(text)
  if (parsed.loose === null || parsed.syntaxErrors.length === 0) return { ...parsed, ...loosely }
  const whole = parse(`type ${own} ${text}`)
  return { ...(whole.syntaxErrors.length === 0 ? whole : parsed), ...loosely }
}

/** What was found wrong in such a text is said where the source mentions the type: the first thing of each text. */
export function aboutAssumed(
  diagnostics: readonly Diagnostic[],
  { assume, assumed, sizes }: Pick<Checker, 'assume' | 'assumed' | 'sizes'>,
): readonly Diagnostic[] {
  const others: Diagnostic[] = []
  const first = new Map<string, Diagnostic>()
  for (const diagnostic of diagnostics) {
    if (!diagnostic.file.startsWith(pathPrefix)) others.push(diagnostic)
    else if (diagnostic.code !== 'paste' && diagnostic.code !== 'package-chosen') {
      const name = diagnostic.file.slice(pathPrefix.length)
      if (!first.has(name)) first.set(name, diagnostic)
    }
  }
  for (const [name, { type, at }] of assumed) {
    const of = assume.types[name]
    if (!('declaration' in of)) continue
    const wrong = first.get(name)
    if (wrong === undefined && sizes.sizeof(type) !== null) continue
    const why = wrong ? placed(wrong, of.declaration) : 'its declaration gives it no size'
    const message = `${name} has no known layout: ${why}`
    others.push({ code: 'unknown-type', severity: 'note', ...at, message })
  }
  return others
}

/** In a text of one line the place is plain. */
function placed({ message, from }: Diagnostic, text: string): string {
  const { line } = positionOf(text, Math.min(from, text.length))
  return text.trim().includes('\n')
    ? `line ${line} of its declaration: ${message}`
    : `in its declaration, ${message}`
}
