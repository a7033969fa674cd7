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
import { targetOf } from '../engine/target.ts'
import type { Answer, Question } from './messages.ts'
import type { StdLibrary } from './stdLibrary.ts'

/** The name of the pasted file in diagnostics. */
const pastePath = 'paste.go'

/** The file analysed last: as long as its text is asked about, it need not be parsed again. */
let last: SourceFile = { path: pastePath, text: '', package: '' }

interface Wanted {
  /** Whether orders are proposed; true if left out. */
  readonly orders?: boolean
  /** Called whenever something that was waited for has arrived. */
  readonly onLoaded?: () => void
}

export async function answerQuestion(
  question: Question,
  library: StdLibrary,
  wanted: Wanted = {},
): Promise<Answer> {
  const { analysis, notLoaded } = await analyzeWithStd(question, library, wanted)
  return { analysis, notLoaded }
}

interface Analyzed extends Answer {
  readonly files: readonly SourceFile[]
  readonly options: Options
}

/** An answer, and what the engine was given for it: with this it answers at once. */
export async function analyzeWithStd(
  question: Question,
  library: StdLibrary,
  { orders = true, onLoaded }: Wanted = {},
): Promise<Analyzed> {
  const { source, goarch, go, assume } = question
  const target = targetOf(goarch)!
  const index = await library.index(go)
  onLoaded?.()
  const std = loadedPackages(library, go)
  const file = source === last.text ? last : { ...last, text: source }
  last = file
  const notLoaded = new Set(index ? [] : ['the list of its packages'])
  const emptyIndex: StdIndex = { go, packages: {}, tags: {}, notInHeap: [] }

  for (;;) {
    const files = [file]
    const options = { target, go, index: index ?? emptyIndex, std, assume, orders }
    const analysis = analyze(files, options)
    const wanted = analysis.missing.filter((path) => !std.has(path) && !notLoaded.has(path))
    if (wanted.length === 0) {
      return { analysis: withoutForeign(analysis), notLoaded: [...notLoaded], files, options }
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
function withoutForeign(analysis: Analysis): Analysis {
  const isForeign = (name: string): boolean => /^[^[]*\./.test(name)
  return { ...analysis, structs: analysis.structs.filter(({ layout }) => !isForeign(layout.name)) }
}
