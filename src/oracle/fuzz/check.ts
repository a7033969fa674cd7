/** What holds for the analysis of any text. Throws where it does not. */

import { loadStdIndex, loadStdPackage } from '../../cli/stdData.ts'
import { analyze, type Analysis, type StdPackage } from '../../engine/index.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import { noAssumptions } from '../../engine/options.ts'
import { targets } from '../../engine/target.ts'

const go = '1.26'
const index = loadStdIndex(go)
/** Loaded once for all texts: there are only so many. */
const std = new Map<string, StdPackage>()

/** Analyses a text as a paste is, for a target that follows from its seed. */
export function checkText(text: string, seed: number): void {
  const target = targets[seed % targets.length]
  const file = { path: 'x.go', text, package: '' }
  for (;;) {
    const analysis = analyze([file], { target, go, index, std, assume: noAssumptions })
    checkAnalysis(analysis, text)
    const missing = analysis.missing.filter((path) => !std.has(path))
    if (missing.length === 0) return
    for (const path of missing) std.set(path, loadStdPackage(go, path))
  }
}

function checkAnalysis(analysis: Analysis, text: string): void {
  const { structs, diagnostics } = analysis
  for (const { from, to, message } of diagnostics) {
    if (!isSpan(from, to, text)) throw new Error(`"${message}" is said of [${from}, ${to}) of ${text.length}`)
  }
  for (const { layout, suggested, optimal } of structs) {
    if (!isSpan(layout.from, layout.to, text))
      throw new Error(`${layout.name} is at [${layout.from}, ${layout.to})`)
    checkFigures(layout)
    for (const order of [suggested, optimal]) {
      if (order !== null && !(order.size <= layout.size!))
        throw new Error(`an order of ${layout.name} makes it larger`)
    }
  }
  structuredClone(analysis) // as it leaves the worker
}

function isSpan(from: number, to: number, text: string): boolean {
  return 0 <= from && from <= to && to <= text.length
}

function checkFigures({ name, size, align, ptrdata, fields }: StructLayout): void {
  const fail = (what: string): never => {
    throw new Error(`${name}: ${what}: ${JSON.stringify({ size, align, ptrdata })}`)
  }
  for (const { offset, align, padding } of fields) {
    if (offset !== null && align !== null && offset % align !== 0)
      fail(`a field of align ${align} is at ${offset}`)
    if (padding !== null && !(padding >= 0)) fail(`there are ${padding} bytes of padding`)
  }
  if (size === null || align === null || ptrdata === null) return
  if (size % align !== 0 || !Number.isSafeInteger(size)) fail('its size is none')
  if (!(ptrdata >= 0 && ptrdata <= size)) fail('its pointer bytes are none')
  const filled = fields.reduce((sum, field) => sum + (field.size ?? NaN) + (field.padding ?? NaN), 0)
  if (filled !== size) fail(`its fields and their padding take ${filled}`)
}
