/** The analysis of files with every package of the standard library that it asks for. */

import { analyze, type Analysis, type Options, type SourceFile, type StdPackage } from '../engine/index.ts'
import { loadStdPackage } from './stdData.ts'

export function analyzeWithStd(files: readonly SourceFile[], options: Omit<Options, 'std'>): Analysis {
  const std = new Map<string, StdPackage>()
  for (;;) {
    const analysis = analyze(files, { ...options, std })
    const missing = analysis.missing.filter((path) => !std.has(path))
    if (missing.length === 0) return analysis
    for (const path of missing) std.set(path, loadStdPackage(options.go, path))
  }
}
