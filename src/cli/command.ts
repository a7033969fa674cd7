/** The command behind the headless door: arguments in, what it prints and its exit code out. */

import { analyzeWithStd } from './analyzeWithStd.ts'
import { help, readArgs, synopsis, type Args } from './args.ts'
import { toJson } from './json.ts'
import { readPrograms } from './sources.ts'
import { loadStdIndex, stdVersions } from './stdData.ts'
import { colored, plain, toTable } from './table.ts'
import { UsageError } from './usageError.ts'
import { positionOf, type Span } from '../engine/diagnostic.ts'
import type { SourceFile } from '../engine/index.ts'
import { buildTagsWithCgo } from '../engine/syntax/buildConstraint.ts'
import { noAssumptions } from '../engine/options.ts'

/** Exit codes: `errors` where the source has some, `usage` where the command cannot be understood. */
const exit = { ok: 0, errors: 1, usage: 2 } as const

export interface CommandResult {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
}

/** Runs the command. `readInput` reads standard input; `inColor` sets words off in tables. */
export function runCommand(
  argv: readonly string[],
  readInput: () => string,
  inColor: boolean,
): CommandResult {
  try {
    const args = readArgs(argv)
    return args ? run(args, readInput, inColor) : { stdout: help, stderr: '', exitCode: exit.ok }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { stdout: '', stderr: `layout: ${error.message}\n${synopsis}`, exitCode: exit.usage }
  }
}

function run(
  { target, go: asked, json, module, paths }: Args,
  readInput: () => string,
  inColor: boolean,
): CommandResult {
  const go = asked ?? stdVersions()[0]
  const index = loadStdIndex(go)
  const tags = buildTagsWithCgo(target.goarch, go, index.tags[target.goarch] ?? [])
  const programs = readPrograms(paths, { tags, module, readInput })
  const analyses = programs.map((program) =>
    analyzeWithStd(program, { target, go, index, assume: noAssumptions }),
  )
  const structs = analyses.flatMap((analysis) => analysis.structs)
  const diagnostics = analyses.flatMap((analysis) => analysis.diagnostics)

  const place = placesIn(programs.flat())
  const style = inColor ? colored : plain
  const printed = structs.map((struct) =>
    json ? toJson(struct) : toTable(struct, place(struct.layout), style),
  )
  const said = diagnostics.map(
    ({ severity, message, ...span }) => `${place(span)}: ${severity === 'note' ? 'note: ' : ''}${message}\n`,
  )
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error')
  return {
    stdout: printed.length === 0 ? '' : `${printed.join(json ? '\n' : '\n\n')}\n`,
    stderr: said.join(''),
    exitCode: hasErrors ? exit.errors : exit.ok,
  }
}

/** Says where a span starts: `file:line:column`. */
function placesIn(files: readonly SourceFile[]): (span: Span) => string {
  const texts = new Map(files.map((file) => [file.path, file.text]))
  return ({ file, from }) => {
    const { line, column } = positionOf(texts.get(file) ?? '', from)
    return `${file}:${line}:${column}`
  }
}
