/** Lays out every struct of a program, in its order, and says which unknown types stood in the way. */

import type { Diagnostic } from '../diagnostic.ts'
import type { Declaration } from '../types/declarations.ts'
import { instantiate } from '../types/instantiate.ts'
import type { Program } from '../types/program.ts'
import type { Named, Struct, Type, Unknown } from '../types/type.ts'
import { underlying } from '../types/type.ts'
import { chooseTypeArguments } from '../types/typeArguments.ts'
import { typeString } from '../types/typeString.ts'
import { checkChannels } from './channels.ts'
import { layoutStruct } from './layoutStruct.ts'
import { keptOrder } from './keptOrder.ts'
import { createShapes } from './shape.ts'
import { isTooLarge, type Measures } from './sizes.ts'
import type { StructLayout } from './structLayout.ts'

/** A struct of the program. */
export interface LaidOut {
  readonly declaration: Declaration
  /** What is laid out: of a generic declaration by itself, the instance. */
  readonly type: Type
  readonly layout: StructLayout
  /** Why its order is the author's to keep; null where it is free. */
  readonly kept: string | null
}

export function layoutProgram(program: Program, measures: Measures): readonly LaidOut[] {
  const { checker, packages } = program
  const laidOut: LaidOut[] = []
  const said = new Set<string>()
  // gc: sizes are checked in the back end, if all before it went well
  const isSized = !checker.diagnostics.some(({ code }) => code === 'type')
  if (isSized) checkChannels(checker, measures)
  for (const { pkg, declarations } of packages) {
    const shapeOf = createShapes(measures, pkg.id)
    for (const declaration of declarations) {
      const { type: declared, unit, scope, from, to } = declaration
      const generic = declared.kind === 'named' && declared.params.length > 0 ? declared : null
      const args = generic && chooseTypeArguments(checker, unit, generic)
      const type = generic && args ? instantiate(checker, generic, args) : declared
      const struct = declaredAs(type)
      if (isSized) sayTooLarge(measures.extent(type).why, declaration, said, checker.diagnostics)
      if (struct.kind !== 'struct') continue
      const { unknowns, ...fields } = layoutStruct(type, struct, measures, shapeOf, pkg.id)
      if (struct.broken === null)
        for (const unknown of unknowns) sayUnknown(unknown, said, checker.diagnostics)
      const layout: StructLayout = {
        package: pkg.id.path,
        name: declarationName(declaration),
        scope,
        generic: generic && {
          params: generic.params.map((param) => param.name),
          args: args!.map((arg) => typeString(arg, pkg.id)),
          fields: layoutStruct(generic, declaredStruct(generic), measures, shapeOf, pkg.id).fields,
        },
        file: unit.path,
        from,
        to,
        fieldsFile: struct.file,
        unknown: fields.size === null ? (measures.extent(type).why?.why ?? 'it is not known') : null,
        ...fields,
      }
      laidOut.push({ declaration, type, layout, kept: keptOrder(struct, measures) })
    }
  }
  return laidOut
}

/** What a type is underneath; of one that contains itself, and so is none, what it is declared as. */
function declaredAs(type: Type): Type {
  const under = underlying(type)
  return under.kind === 'unknown' && type.kind === 'named' ? type.rhs() : under
}

function declarationName({ kind, type, unit }: Declaration): string {
  if (kind === 'anonymous' || type.kind !== 'named') return ''
  return kind === 'declared' ? type.name : typeString(type, unit.pkg.id)
}

/** Once a name and file: where it first stands in the way. */
function sayUnknown(unknown: Unknown, said: Set<string>, diagnostics: Diagnostic[]): void {
  const { name, why, at, reported } = unknown
  if (at === null || reported || isTooLarge({ why: unknown }) || said.has(`${at.file}\n${name}`)) return
  said.add(`${at.file}\n${name}`)
  diagnostics.push({
    code: 'unknown-type',
    severity: 'note',
    ...at,
    message: `${name} has no known layout: ${why}`,
  })
}

/** The compiler's error, at the declaration that makes a type too large. */
function sayTooLarge(
  why: Unknown | null,
  { unit, from, to }: Declaration,
  said: Set<string>,
  diagnostics: Diagnostic[],
): void {
  if (why === null || !isTooLarge({ why })) return
  const at = why.at ?? { file: unit.path, from, to }
  const key = `${at.file} ${at.from}`
  if (said.has(key)) return
  said.add(key)
  diagnostics.push({ code: 'type', severity: 'error', ...at, message: why.name })
}

function declaredStruct(generic: Named): Struct {
  const struct = underlying(generic)
  return struct.kind === 'struct' ? struct : { kind: 'struct', fields: [], file: null, broken: null }
}
