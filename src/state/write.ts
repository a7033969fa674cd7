/** Writes what is asked for of a struct; what it takes to do so is loaded when it first is. */

import { analyzeWithStd } from './answerQuestion.ts'
import type { Question, Writing, Written } from './messages.ts'
import { placeInFile } from './readSource.ts'
import type { StdLibrary } from './stdLibrary.ts'

export async function write(writing: Writing, library: StdLibrary): Promise<Written> {
  if (writing.kind === 'rewrite') {
    const { rewriteStruct } = await import('../engine/order/rewriteStruct.ts')
    const { text, place } = placeInFile(writing.source, writing.place)
    return rewriteStruct(text, place, writing.lineOrder, writing.pads)
  }
  if (writing.kind === 'declare') return declare(writing.question, writing.name, library)
  const { checkProgram } = await import('../share/checkProgram.ts')
  const { source } = writing.question
  const { files, options } = await analyzeWithStd(writing.question, library, { orders: false })
  return checkProgram(files, options, placeInFile(source, writing.place).place)
}

/** Whether what is assumed of a type by its declaration has a layout. */
async function declare(question: Question, name: string, library: StdLibrary): Promise<Written> {
  const { analysis } = await analyzeWithStd(question, library, { orders: false })
  const head = `${name} has no known layout: `
  const wrong = analysis.diagnostics.find(({ message }) => message.startsWith(head))
  return wrong ? { ok: false, why: wrong.message.slice(head.length) } : { ok: true, text: '' }
}
