import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { colours } from '../diagram/palette.ts'

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, [light, dark]] as const,
  ),
)
const kinds = ['ptr', 'hdr', 'int', 'flt', 'bool', 'sub', 'arr']
const surfaces = ['paper', 'edit', 'chrome', 'hover', 'well']
const themes = ['light', 'dark'] as const

/** WCAG 2: relative luminance. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string, theme: 0 | 1): number {
  const [low, high] = [a, b].map((name) => luminance(tokens.get(name)![theme])).toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** The pairs of the two lists whose contrast is below `least`. */
function tooClose(front: readonly string[], back: readonly string[], least: number): string[] {
  return themes.flatMap((name, theme) =>
    front.flatMap((a) =>
      back.flatMap((b) => {
        const ratio = contrast(a, b, theme as 0 | 1)
        return ratio < least ? [`${a} on ${b}, ${name}: ${ratio.toFixed(2)}`] : []
      }),
    ),
  )
}

test('the diagram has the colours of the page', () => {
  const unlike = Object.entries(colours).filter(([name, pair]) => String(tokens.get(name)) !== String(pair))
  expect(unlike).toEqual([])
})

test('text can be read on every surface', () => {
  const text = ['ink', 'ink-2', 'ink-3', 'waste', 'good', 'warn', ...kinds.map((kind) => `${kind}-t`)]
  expect(tooClose(text, surfaces, 4.5)).toEqual([])
  expect(tooClose(['waste'], ['hatch-bg'], 4.5)).toEqual([])
})

test('text can be read on every block, and marks told from it', () => {
  expect(tooClose(['on', 'on-2'], kinds, 4.5)).toEqual([])
  expect(tooClose(['dot'], kinds, 5.65)).toEqual([])
  const edges = kinds.map((kind) => `${kind}-e`)
  expect(tooClose(edges, ['paper'], 3)).toEqual([])
})

test('the focus is seen on every surface', () => {
  expect(tooClose(['focus'], [...surfaces, 'raised', 'hatch-bg'], 3)).toEqual([])
})

test('what is added and what is taken away can be read', () => {
  expect(tooClose(['ink', 'ink-2', 'good'], ['add'], 4.5)).toEqual([])
  expect(tooClose(['ink', 'ink-2', 'waste'], ['del'], 4.5)).toEqual([])
})

test('brackets are seen, and are never text', () => {
  expect(tooClose(['faint'], ['paper'], 2)).toEqual([])
  const folder = new URL('./', import.meta.url)
  const text = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.module.css'))
    .flatMap((path) => {
      const rules = readFileSync(new URL(path, folder), 'utf8').match(/[^{}]+\{[^{}]*\}/g) ?? []
      return rules.filter((rule) => /[^-]color: var\(--faint\)/.test(rule)).map((rule) => rule.trim())
    })
  expect(text.filter((rule) => !/arrow|icon|svg/.test(rule))).toEqual([])
})

test('no other file has colours of its own', () => {
  const folder = new URL('../', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /^(?:ui|diagram|share)\b.*\.(?:css|tsx?)$/.test(path) && !/\.test\.|testdata/.test(path),
  )
  expect(files).toContain('ui/page.css')
  const own = files.filter((path) =>
    /#(?:[0-9a-f]{3}|[0-9a-f]{6})\b|\b(?:rgb|hsl|oklch)a?\(/i.test(
      readFileSync(new URL(path, folder), 'utf8'),
    ),
  )
  expect(own.toSorted()).toEqual(['diagram/palette.ts', 'ui/theme.css'])
})
