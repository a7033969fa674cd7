/** What is suggested for the cases, and the declarations that come of it. */

import { analyzeWithStd } from '../../cli/analyzeWithStd.ts'
import { loadStdIndex } from '../../cli/stdData.ts'
import { noAssumptions } from '../../engine/options.ts'
import { suggestLines, type LineSuggestion } from '../../engine/lines/suggestion.ts'
import { rewriteStruct } from '../../engine/order/rewriteStruct.ts'
import { targetOf } from '../../engine/target.ts'
import type { LinesCase } from './cases.ts'

export interface SuggestedCase {
  readonly suggestion: LineSuggestion
  readonly declaration: string
}

/** Throws where nothing is suggested: each case is there for what is. */
export function suggestedOf({ text, uses }: LinesCase, goarch: string): SuggestedCase {
  const target = targetOf(goarch)!
  const options = {
    target,
    go: '1.26',
    index: loadStdIndex('1.26'),
    std: new Map(),
    assume: noAssumptions,
  } as const
  const { layout } = analyzeWithStd([{ path: 'x.go', text, package: '' }], options).structs[0]
  const usage = (index: number) => uses[layout.fields[index].name] ?? null
  const suggested = suggestLines({ layout, usage, target, go: '1.26', line: 64 })
  if (!suggested.ok) throw new Error(`${text}: ${suggested.why}`)
  const { suggestion } = suggested
  const written = rewriteStruct(text, layout, suggestion.lineOrder, suggestion.pads)
  if (!written.ok) throw new Error(`${text}: ${written.why}`)
  return { suggestion, declaration: written.text }
}
