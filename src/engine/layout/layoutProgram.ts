/** Lays out every struct of a program, in its order, and says which unknown types stood in the way. */

import type { Diagnostic } from '../diagnostic.ts'
import type { Declaration } from '../types/declarations.ts'
import { instantiate } from '../types/instantiate.ts'
import type { Program } from '../types/program.ts'
import type { Unknown } from '../types/type.ts'
import { underlying } from '../types/type.ts'
import { chooseTypeArguments } from '../types/typeArguments.ts'
import { typeString } from '../types/typeString.ts'
import { layoutStruct } from './layoutStruct.ts'
import { createShapes } from './shape.ts'
import type { Measures } from './sizes.ts'
import type { StructLayout } from './structLayout.ts'

export function layoutProgram(program: Program, measures: Measures): readonly StructLayout[] {
  const { checker, packages } = program
  const layouts: StructLayout[] = []
  const said = new Set<string>()
  for (const { pkg, declarations } of packages) {
    const shapeOf = createShapes(measures, pkg.id)
    for (const declaration of declarations) {
      const { type: declared, unit, scope, from, to } = declaration
      const generic = declared.kind === 'named' && declared.params.length > 0 ? declared : null
      const args = generic && chooseTypeArguments(checker, unit, generic)
      const type = generic && args ? instantiate(checker, generic, args) : declared
      const struct = underlying(type)
      if (struct.kind !== 'struct') continue
      const { unknowns, ...fields } = layoutStruct(type, struct, measures, shapeOf, pkg.id)
      for (const unknown of unknowns) sayUnknown(unknown, said, checker.diagnostics)
      layouts.push({
        package: pkg.id.path,
        name: declarationName(declaration),
        scope,
        typeParams: generic && generic.params.map(({ name }) => name),
        typeArgs: args && args.map((arg) => typeString(arg, pkg.id)),
        file: unit.path,
        from,
        to,
        unknown: fields.size === null ? (unknowns[0]?.why ?? 'it is larger than the address space') : null,
        ...fields,
      })
    }
  }
  return layouts
}

function declarationName({ kind, type, unit }: Declaration): string {
  if (kind === 'anonymous' || type.kind !== 'named') return ''
  return kind === 'declared' ? type.name : typeString(type, unit.pkg.id)
}

/** Once a name and file: where it first stands in the way. */
function sayUnknown(
  { name, why, at, reported }: Unknown,
  said: Set<string>,
  diagnostics: Diagnostic[],
): void {
  if (at === null || reported || said.has(`${at.file}\n${name}`)) return
  said.add(`${at.file}\n${name}`)
  diagnostics.push({
    code: 'unknown-type',
    severity: 'note',
    ...at,
    message: `${name} has no known layout: ${why}`,
  })
}
