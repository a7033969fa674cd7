/** What a file imports. */

import type { File } from './ast.ts'

export interface Import {
  /** Its own name, `.` or `_`; null where the package's name serves. */
  readonly name: string | null
  /** As written, without the quotes. */
  readonly path: string
}

export function importsOf(file: File): readonly Import[] {
  return file.decls.flatMap((decl) =>
    decl.kind !== 'GenDecl'
      ? []
      : decl.specs.flatMap((spec) =>
          spec.kind === 'ImportSpec'
            ? [{ name: spec.name?.name ?? null, path: spec.path.text.slice(1, -1) }]
            : [],
        ),
  )
}
