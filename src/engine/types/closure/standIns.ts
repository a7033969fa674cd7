/** What is declared in place of a type or constraint of which there is no declaration. */

import type { Assumed, Numbers } from '../../options.ts'
import { numbersOn } from '../assume.ts'

/** Where it is written: only there it need be good for anything. */
export type Role = 'type' | 'value' | 'constraint'

/**
 * A declaration of `name`. Without an assumption it has no size: it stands where its size does not matter.
 * `imported` gives the name that a package of the standard library has in the program.
 */
export function standInType(
  name: string,
  role: Exclude<Role, 'value'>,
  assumed: Exclude<Assumed, { declaration: string }> | undefined,
  ptrSize: 4 | 8,
  imported: (path: string) => string,
): string {
  if (role === 'constraint') return `type ${name} interface{}`
  return `type ${name} ${assumed === undefined ? 'struct{}' : assumedText(assumed, ptrSize, imported)}`
}

function assumedText(
  assumed: Exclude<Assumed, { declaration: string }>,
  ptrSize: 4 | 8,
  imported: (path: string) => string,
): string {
  if ('like' in assumed) {
    switch (assumed.like) {
      case 'int':
        return 'int'
      case 'string':
        return 'string'
      case 'pointer':
        return '*struct{}'
      case 'interface':
        return 'interface{}'
      case 'slice':
        return '[]byte'
      case 'struct{}':
        return 'struct{}'
    }
  }
  const { size, align, ptrWords }: Numbers = numbersOn(assumed, ptrSize)
  const fields: string[] = []
  let at = 0
  const fill = (to: number): void => {
    if (to > at) fields.push(`_ [${to - at}]byte`)
    at = to
  }
  for (const word of [...new Set(ptrWords)].toSorted((a, b) => a - b)) {
    if (word < 0 || (word + 1) * ptrSize > size) continue
    fill(word * ptrSize)
    fields.push('_ *struct{}')
    at += ptrSize
  }
  fill(size)
  // gc: cmd/compile/internal/types/size.go: sync/atomic's types are aligned to 8 on 32-bit targets too
  const wide = align === 8 && ptrSize === 4
  const aligned = wide ? `${imported('sync/atomic')}.Int64` : `int${8 * align}`
  return `struct{ ${[`_ [0]${aligned}`, ...fields].join('; ')} }`
}
