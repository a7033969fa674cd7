/** Writes what is asked for of a struct. */

import { rewriteStruct } from '../engine/order/rewriteStruct.ts'
import { checkProgram } from '../share/checkProgram.ts'
import { analyzeWithStd } from './answerQuestion.ts'
import type { Writing, Written } from './messages.ts'
import type { StdLibrary } from './stdLibrary.ts'

export async function write(writing: Writing, library: StdLibrary): Promise<Written> {
  if (writing.kind === 'rewrite') return rewriteStruct(writing.source, writing.place, writing.lineOrder)
  const { files, options } = await analyzeWithStd(writing.question, library, { orders: false })
  return checkProgram(files, options, writing.place)
}
