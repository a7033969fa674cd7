/** C's own arithmetic types by the words that name them, and those that headers of its library name. */

import type { CType, Scalar } from './cType.ts'
import { NotPlain } from './notPlain.ts'

export const scalarWords: ReadonlySet<string> = new Set(
  'void char short int long float double signed unsigned _Bool _Complex __signed__'.split(' '),
)

/** C11 6.7.2: the words may stand in any order. */
export function scalarOf(words: readonly string[]): CType {
  const count = (word: string): number => words.filter((w) => w === word).length
  const scalar = (s: Scalar): CType => ({ kind: 'scalar', scalar: s })
  const unsigned = count('unsigned') > 0
  if (count('void') > 0) return { kind: 'void' }
  if (count('_Bool') > 0) return scalar('_Bool')
  if (count('float') > 0) return scalar(count('_Complex') > 0 ? 'complexfloat' : 'float')
  if (count('double') > 0) {
    if (count('long') > 0) throw new NotPlain('cgo has no type for long double')
    return scalar(count('_Complex') > 0 ? 'complexdouble' : 'double')
  }
  if (count('char') > 0) return scalar(unsigned ? 'uchar' : words.length > 1 ? 'schar' : 'char')
  if (count('short') > 0) return scalar(unsigned ? 'ushort' : 'short')
  if (count('long') > 1) return scalar(unsigned ? 'ulonglong' : 'longlong')
  if (count('long') > 0) return scalar(unsigned ? 'ulong' : 'long')
  return scalar(unsigned ? 'uint' : 'int')
}

type Names = Readonly<Record<string, Scalar>>

const signed: Names = { int8_t: 'schar', int16_t: 'short', int32_t: 'int', int64_t: 'longlong' }
const stdint: Names = {
  ...signed,
  uint8_t: 'uchar', uint16_t: 'ushort', uint32_t: 'uint', uint64_t: 'ulonglong',
  intmax_t: 'longlong', uintmax_t: 'ulonglong', intptr_t: 'long', uintptr_t: 'ulong',
} // prettier-ignore
const ssize: Names = { ssize_t: 'long' }

/** What headers define by C11 7.18 and 7.20, by POSIX, and sys/types.h by glibc and musl. */
const byHeader: Readonly<Record<string, Names>> = {
  '<stdint.h>': stdint,
  '<inttypes.h>': stdint,
  '<stdbool.h>': { bool: '_Bool' },
  '<sys/types.h>': { ...signed, ...ssize },
  '<stdio.h>': ssize,
  '<unistd.h>': ssize,
  '<sys/socket.h>': ssize,
}

/** cgo includes stddef.h by itself. A long is as wide as a size_t, and wchar_t as an int, on every Linux. */
const builtin: Names = { size_t: 'ulong', ptrdiff_t: 'long', wchar_t: 'int' }

/** The typedefs that a preamble has with these headers, each written as `#include` has it. */
export function libraryTypedefs(headers: readonly string[]): Map<string, CType> {
  const names = [builtin, ...headers.map((header) => byHeader[header] ?? {})].flatMap(Object.entries<Scalar>)
  return new Map(
    names.map(([name, scalar]) => [name, { kind: 'typedef', name, type: { kind: 'scalar', scalar } }]),
  )
}
