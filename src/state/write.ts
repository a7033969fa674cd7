/** Writes what is asked for of a struct; what it takes to do so is loaded when it first is. */

import { analyzeWithStd } from './answerQuestion.ts'
import type { Writing, Written } from './messages.ts'
import { placeInFile } from './readSource.ts'
import type { StdLibrary } from './stdLibrary.ts'

export async function write(writing: Writing, library: StdLibrary): Promise<Written> {
  if (writing.kind === 'rewrite') {
    const { rewriteStruct } = await import('../engine/order/rewriteStruct.ts')
    const { text, place } = placeInFile(writing.source, writing.place)
    return rewriteStruct(text, place, writing.lineOrder)
  }
  const { checkProgram } = await import('../share/checkProgram.ts')
  const { source } = writing.question
  const { files, options } = await analyzeWithStd(writing.question, library, { orders: false })
  return checkProgram(files, options, placeInFile(source, writing.place).place)
}
