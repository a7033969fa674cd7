/** Holds the folders to their order: a file imports only from its own layer and from those to its left. */

import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'

const folder = new URL('./', import.meta.url)

const engine = [
  'engine',
  'engine/syntax',
  'engine/types',
  'engine/layout',
  'engine/order',
  'engine/heap',
  'engine/lines',
  'engine/inlay',
]
const drawn = ['base', ...engine, 'engine/index', 'engine/reuse', 'explain', 'diagram', 'share']

/** Layer → the layers it sees besides itself. Diagnostics and targets are the layer `engine`. */
const sees: Readonly<Record<string, readonly string[]>> = {
  base: [],
  engine: ['base'],
  'engine/syntax': ['base', 'engine'],
  'engine/types': ['base', 'engine', 'engine/syntax'],
  'engine/layout': ['base', 'engine', 'engine/syntax', 'engine/types'],
  'engine/order': ['base', 'engine', 'engine/syntax', 'engine/types', 'engine/layout'],
  'engine/heap': ['base', 'engine', 'engine/syntax', 'engine/types', 'engine/layout'],
  'engine/lines': [
    'base',
    'engine',
    'engine/syntax',
    'engine/types',
    'engine/layout',
    'engine/order',
    'engine/heap',
  ],
  'engine/inlay': ['base', 'engine', 'engine/syntax', 'engine/types'],
  'engine/index': ['base', ...engine],
  'engine/reuse': ['base', ...engine, 'engine/index'],
  explain: ['base', ...engine, 'engine/index'],
  diagram: ['base', ...engine, 'engine/index', 'explain'],
  share: ['base', ...engine, 'engine/index', 'explain', 'diagram'],
  state: drawn,
  ui: [...drawn, 'state'],
  main: [...drawn, 'state', 'ui'],
  cli: drawn,
  oracle: [...drawn, 'cli'],
  bench: [...drawn, 'cli', 'e2e'],
}

/** Packages from outside that the pure layers may import; the others may import any. */
const packages: Readonly<Record<string, readonly string[]>> = {
  base: [],
  engine: [],
  explain: [],
  diagram: ['preact/compat'],
  share: ['valibot'],
}

/** The layer of a file, by its path below `src`. */
function layerOf(path: string): string {
  const [first = '', second = ''] = path.replace(/^\.\.\//, '').split('/')
  if (first !== 'engine') return first.replace(/\.tsx?$/, '')
  if (second === 'index.ts') return 'engine/index'
  return second.endsWith('.ts') ? 'engine' : `engine/${second}`
}

/** What is wrong with the imports of one file, a sentence each. */
function violations(path: string, source: string): string[] {
  const layer = layerOf(path)
  const allowed = sees[layer]
  if (!allowed) return [`${path} is in no known layer`]
  const outside = packages[layer.split('/')[0]]
  return importsOf(source).flatMap((specifier) => {
    if (!specifier.startsWith('.')) {
      return outside && !outside.includes(specifier) ? [`${path} imports ${specifier}`] : []
    }
    const target = posix.join(posix.dirname(path), specifier)
    const seen = layerOf(target)
    return seen === layer || allowed.includes(seen) ? [] : [`${path} imports ${target}`]
  })
}

function importsOf(source: string): string[] {
  return [
    ...source.matchAll(
      /^(?:import|export)\b(?:[^'"=;]*\bfrom)? '([^'\s]+)'|\b(?:import|new URL)\('([^'\s]+)'/gm,
    ),
  ].map((match) => match[1] ?? match[2])
}

describe('layers', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))

  test('every file imports only to its left', () => {
    expect(files.length).toBeGreaterThan(5)
    expect(files.flatMap((path) => violations(path, readFileSync(new URL(path, folder), 'utf8')))).toEqual([])
  })

  test.each([
    ['engine/syntax/parser.ts', "import type { Type } from '../types/type.ts'"],
    ['engine/types/resolve.ts', "import { layoutStruct } from '../layout/structLayout.ts'"],
    ['engine/order/search.ts', "import type { Slot } from '../heap/slot.ts'"],
    ['engine/layout/place.ts', "import type { Options } from '../index.ts'"],
    ['engine/layout/place.ts', "import { readFileSync } from 'node:fs'"],
    ['engine/index.ts', "import { scene } from '../diagram/scene.ts'"],
    ['explain/padding.ts', "import { scene } from '../diagram/scene.ts'"],
    ['diagram/scene.ts', "import { encodeLink } from '../share/link.ts'"],
    ['diagram/Picture.tsx', "import { useStore } from 'zustand'"],
    ['share/link.ts', "import { store } from '../state/store.ts'"],
    ['state/workerClient.ts', "new Worker(new URL('../ui/worker.ts', import.meta.url))"],
    ['ui/App.tsx', "const late = await import('../main.tsx')"],
    ['cli/args.ts', "export { store } from '../state/store.ts'"],
    ['utils/things.ts', ''],
  ])('a planted import in %s is found: %s', (path, source) => {
    expect(violations(path, source)).toHaveLength(1)
  })

  test.each([
    ['engine/order/search.ts', "import { place } from '../layout/place.ts'"],
    ['diagram/Picture.tsx', "import type { ReactNode } from 'preact/compat'"],
    ['ui/App.tsx', "import { scene } from '../diagram/scene.ts'"],
    ['main.tsx', "import { App } from './ui/App.tsx'"],
  ])('an import to the left in %s passes: %s', (path, source) => {
    expect(violations(path, source)).toEqual([])
  })
})
