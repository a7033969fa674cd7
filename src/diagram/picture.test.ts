import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createElement } from 'preact/compat'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { StructLayout } from '../engine/layout/structLayout.ts'
import { withOrder } from '../engine/layout/withOrder.ts'
import { targetOf, type Goarch } from '../engine/target.ts'
import { Picture } from './Picture.tsx'
import { dark, light, type Palette } from './palette.ts'
import { scene, type DiagramView } from './scene.ts'
import * as structs from './testStructs.ts'

const { session, sessionOrder } = structs

/** One picture a rule; rewritten by `UPDATE_GOLDEN=1 npx vitest run src/diagram`. */
test.each<
  [string, StructLayout, Partial<DiagramView> & { goarch?: Goarch; cacheLine?: number; palette?: Palette }]
>([
  ['declared', session, {}],
  ['suggested', withOrder(session, sessionOrder), { before: session }],
  ['dark', session, { palette: dark }],
  ['hexadecimal', structs.page, { base: 'hex', bytesPerRow: 16 }],
  ['cache-line-of-128', session, { goarch: 'arm64', cacheLine: 128 }],
  ['rows-of-4', structs.session386, { goarch: '386', bytesPerRow: 4, width: 312 }],
  ['rows-of-16', session, { bytesPerRow: 16 }],
  ['rows-of-64', session, { bytesPerRow: 64, width: 844 }],
  ['narrow', session, { width: 300 }],
  ['ragged', structs.ragged, {}],
  ['nested', structs.nested, {}],
  ['large-array', structs.page, {}],
  ['zero-size-last', structs.guard, {}],
  ['zero-size', structs.ticks, {}],
  ['empty', structs.empty, {}],
  ['blank', structs.blank, {}],
  ['unknown', structs.quota, {}],
  ['noscan', structs.plain, {}],
  ['long', structs.long, { mostRows: 20 }],
  ['range-of-rows', structs.long, { rows: { from: 500, to: 512 } }],
  ['opened-tear', structs.page, { tears: new Map([['data', 4]]) }],
  ['expanded', session, { open: ['opened', 'mu', 'bytesIn'], hasToggles: true }],
  [
    'expanded-in-order',
    withOrder(session, sessionOrder),
    { before: session, open: ['opened'], hasToggles: true },
  ],
  ['expanded-padding', structs.padded, { open: ['in', 'in.b', 'last', 'grid', 'grid[1]'], hasToggles: true }],
  ['small-cache-line', structs.blank, { goarch: 'arm', bytesPerRow: 64, width: 844 }],
])('%s', (name, layout, { goarch = 'amd64', cacheLine, palette = light, ...view }) => {
  const target = { ...targetOf(goarch)!, ...(cacheLine && { cacheLine }) }
  const defaults = { target, bytesPerRow: 8, width: 398, before: null } as const
  const picture = { scene: scene(layout, { ...defaults, ...view }), palette, id: name }
  const svg = `${renderToStaticMarkup(createElement(Picture, picture)).replaceAll('><', '>\n<')}\n`
  const path = fileURLToPath(new URL(`testdata/${name}.svg`, import.meta.url))
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, svg)
  expect(svg).toBe(readFileSync(path, 'utf8'))
})
