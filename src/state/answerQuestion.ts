/** Analyses a document, and loads the packages of the standard library that it turns out to need. */

import {
  analyze,
  type Analysis,
  type GoVersion,
  type Options,
  type SourceFile,
  type StdIndex,
  type StdPackage,
} from '../engine/index.ts'
import { createProposer } from '../engine/order/proposer.ts'
import { createAnalyzer, type Analyze } from '../engine/reuse/analyzer.ts'
import { buildTagsWithCgo } from '../engine/syntax/buildConstraint.ts'
import { targetOf, type Goarch } from '../engine/target.ts'
import type { Answer, Question } from './messages.ts'
import { inSource, readSource, type ReadSource } from './readSource.ts'
import type { StdLibrary } from './stdLibrary.ts'

/** Knows the orders found so far: few structs change from one question to the next. */
export const propose = createProposer()
/** For each target, with orders and without, what was analysed last. */
const analyzers = new Map<string, Analyze>()

function analyzerFor(target: Goarch, orders: boolean): Analyze {
  const key = `${target} ${orders}`
  let analyzer = analyzers.get(key)
  if (!analyzer) analyzers.set(key, (analyzer = createAnalyzer(propose)))
  return analyzer
}

interface Wanted {
  /** Whether orders are proposed; true if left out. */
  readonly orders?: boolean
  /** Whether the next question about the target is answered sooner for it, at the cost of memory; true if left out. */
  readonly isRemembered?: boolean
  /** Called whenever something that was waited for has arrived. */
  readonly onLoaded?: () => void
}

export async function answerQuestion(
  question: Question,
  library: StdLibrary,
  wanted: Wanted = {},
): Promise<Answer> {
  const { analysis, notLoaded, read } = await analyzeWithStd(question, library, wanted)
  return { analysis: inSource(withoutForeign(analysis, read), read), notLoaded, archived: read.archived }
}

interface Analyzed {
  /** As the engine gives it: its places are in the files. */
  readonly analysis: Analysis
  readonly notLoaded: readonly string[]
  readonly read: ReadSource
  readonly files: readonly SourceFile[]
  readonly options: Options
}

/** An analysis, and what the engine was given for it: with this it answers at once. */
export async function analyzeWithStd(
  question: Question,
  library: StdLibrary,
  { orders = true, isRemembered = true, onLoaded }: Wanted = {},
): Promise<Analyzed> {
  const { source, goarch, go, assume } = question
  const analyzeFiles: Analyze = isRemembered
    ? analyzerFor(goarch, orders)
    : (files, options) => analyze(files, options, propose)
  const target = targetOf(goarch)!
  const index = await library.index(go)
  onLoaded?.()
  const std = loadedPackages(library, go)
  const tags = buildTagsWithCgo(goarch, go, index?.tags[goarch] ?? [])
  const read = readSource(source, { goarch, go, tags })
  const { files } = read
  const notLoaded = new Set(index ? [] : ['the list of its packages'])
  const emptyIndex: StdIndex = { go, packages: {}, tags: {}, notInHeap: [] }

  for (;;) {
    const options = { target, go, index: index ?? emptyIndex, std, assume, orders }
    const analysis = analyzeFiles(files, options)
    const wanted = analysis.missing.filter((path) => !std.has(path) && !notLoaded.has(path))
    if (wanted.length === 0) {
      return { analysis, notLoaded: [...notLoaded], read, files, options }
    }

    const packages = await Promise.all(wanted.map((path) => library.package(go, path)))
    onLoaded?.()
    packages.forEach((loaded, i) => {
      if (loaded) std.set(loaded.path, loaded)
      else notLoaded.add(wanted[i])
    })
  }
}

const loaded = new WeakMap<StdLibrary, Map<GoVersion, Map<string, StdPackage>>>()

/** What a library has loaded so far: with it an analysis mostly need not be repeated. */
function loadedPackages(library: StdLibrary, go: GoVersion): Map<string, StdPackage> {
  const versions = loaded.get(library) ?? new Map<GoVersion, Map<string, StdPackage>>()
  const packages = versions.get(go) ?? new Map<string, StdPackage>()
  loaded.set(library, versions.set(go, packages))
  return packages
}

/** An instance of another package's generic type, `atomic.Pointer[T]`, is none of the structs that were pasted. */
function withoutForeign(analysis: Analysis, { packages }: ReadSource): Analysis {
  const isForeign = (name: string): boolean => {
    const qualifier = /^([^[]*)\./.exec(name)?.[1]
    return qualifier !== undefined && !packages.has(qualifier)
  }
  return { ...analysis, structs: analysis.structs.filter(({ layout }) => !isForeign(layout.name)) }
}
