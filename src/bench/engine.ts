/** The engine as it is shipped: bundled and made small, without what a runner of TypeScript adds to functions. */

import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { loadStdIndex } from '../cli/stdData.ts'
import type * as index from '../engine/index.ts'
import { noAssumptions, type Options } from '../engine/options.ts'
import type * as parser from '../engine/syntax/parser.ts'
import { targetOf } from '../engine/target.ts'

type Engine = typeof index & typeof parser

/** What it is measured with: nothing of the standard library is loaded. */
export const options: Options = {
  target: targetOf('amd64')!,
  go: '1.26',
  index: loadStdIndex('1.26'),
  std: new Map(),
  assume: noAssumptions,
}

/** Builds the engine and its parser below `.cache/` and loads both. */
export async function loadEngine(): Promise<Engine> {
  const outDir = join(process.cwd(), '.cache/bench')
  const at = (path: string) => join(import.meta.dirname, '../engine', path)
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: true,
      lib: { entry: { index: at('index.ts'), parser: at('syntax/parser.ts') }, formats: ['es'] },
    },
  })
  const load = (name: string) => import(pathToFileURL(join(outDir, `${name}.js`)).href) as Promise<Engine>
  return { ...(await load('index')), ...(await load('parser')) }
}
