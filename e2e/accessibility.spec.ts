/** Every screen is for everybody: axe finds nothing, nothing needs a wider screen, keys reach everything. */

import type * as Axe from 'axe-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test, type App } from './app.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function violations(app: App): Promise<string[]> {
  await app.page.evaluate(axe)
  return app.page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof Axe }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}

const states: Readonly<Record<string, (app: App) => Promise<void>>> = {
  empty: (app) => expect(app.page.getByRole('list', { name: 'Examples' })).toBeVisible(),
  async example(app) {
    await app.openExample('Session')
    await expect(app.structs).toHaveCount(3)
  },
  async marked(app) {
    await states['example'](app)
    await app.page.keyboard.press('j')
    await expect(app.page.locator('tr[data-marked]')).toHaveCount(1)
  },
  async unknown(app) {
    await states['example'](app)
    await app.select('Quota')
    await expect(app.struct('Quota')).toBeVisible()
  },
  async kept(app) {
    await app.openExample('Counters')
    await expect(app.struct('Counters')).toBeVisible()
  },
  async generic(app) {
    await app.openExample('Entry')
    await app.select('Entry')
  },
  async error(app) {
    await app.paste('type T struct {\n\tn int64\n}\n')
    await expect(app.struct('T')).toBeVisible()
    await app.paste('type T struct {\n\tn int64 x[\n}\n')
    await expect(app.diagnostics.first()).toBeVisible()
  },
  async targets(app) {
    await states['example'](app)
    await app.showTab('Targets')
    await expect(app.page.getByRole('table', { name: 'Targets' })).toBeVisible()
  },
  async 'all structs'(app) {
    await states['example'](app)
    await app.showTab('All structs')
    await expect(app.page.getByRole('table', { name: 'All structs' })).toBeVisible()
  },
  async lines(app) {
    await states['example'](app)
    const lines = await app.showTab('Lines')
    await lines.getByLabel('Use of id', { exact: true }).selectOption('A')
    await lines.getByLabel('Use of user', { exact: true }).selectOption('hot')
    await expect(lines.getByRole('region', { name: 'Suggestion for cache lines' })).toBeVisible()
  },
  async help(app) {
    await states['example'](app)
    await app.openMenu()
    await app.page.getByRole('button', { name: 'Help' }).click()
    await expect(app.page.getByRole('dialog', { name: 'Help' })).toBeVisible()
  },
  async commands(app) {
    await states['example'](app)
    await app.page.keyboard.press('ControlOrMeta+K')
    await expect(app.page.getByRole('listbox')).toBeVisible()
  },
  async examples(app) {
    await states['example'](app)
    await app.openMenu()
    await app.page.getByRole('button', { name: 'Examples' }).click()
    await expect(app.page.getByRole('list', { name: 'Examples' })).toBeVisible()
  },
  async 'bad link'(app) {
    await app.page.goto('./#1.AAAA')
    await expect(app.page.getByText('This link is damaged')).toBeVisible()
  },
}

for (const [name, enter] of Object.entries(states)) {
  test(`axe finds nothing: ${name}, light and dark`, async ({ app }) => {
    await app.page.emulateMedia({ colorScheme: 'light' })
    await enter(app)
    expect(await violations(app), 'light').toEqual([])
    await app.page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(app), 'dark').toEqual([])
  })
}

test('the page never scrolls sideways, and with two panes not at all', async ({ app }) => {
  await app.openExample('Session')
  await expect(app.structs).toHaveCount(3)
  for (const width of [320, 390, 640, 900, 1136, 1440]) {
    await app.page.setViewportSize({ width, height: 800 })
    const overflow = () => app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    await expect.poll(overflow, `${width} px`).toBeLessThanOrEqual(0)
    const tooHigh = () => app.page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    if (width >= 900) await expect.poll(tooHigh, `${width} px`).toBeLessThanOrEqual(0)
  }
})

test('Esc leaves the editor, and Tab then moves on', async ({ app }) => {
  await app.paste('type T struct {\n\tn int\n}\n')
  await expect(app.structs).toHaveCount(1)
  await app.source.focus()
  await app.page.keyboard.press('Escape')
  await app.page.keyboard.press('Tab')
  await expect(app.source).not.toBeFocused()
  await expect.poll(app.sourceText).toBe('type T struct {\n\tn int\n}\n')
})
