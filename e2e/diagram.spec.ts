/** How a diagram is looked at: what offsets and cache lines are, what is opened in it, what of a long one is drawn. */

import { readFileSync } from 'node:fs'
import { expect, test, type App } from './app.ts'

const session = readFileSync(new URL('../src/ui/examples/session.go', import.meta.url), 'utf8')

/** Where there is no room for it in the caption, a choice is behind a button. */
async function choose(app: App, name: string, choice: string) {
  await app.page.getByRole('figure').first().waitFor()
  const group = app.page.getByRole('group', { name, exact: true })
  if (!(await group.isVisible())) await app.page.getByRole('button', { name: 'View', exact: true }).click()
  await group.getByText(choice, { exact: true }).click()
  await app.page.keyboard.press('Escape')
}

test('offsets are hexadecimal in the ruler, in the editor and in the table at once', async ({
  app,
  visit,
}) => {
  await app.paste(session)
  await choose(app, 'Offsets', 'hex')
  await expect(app.diagram('Session', 'Declared')).toContainText('0xa0')
  await expect(app.row('Session', 'conn').nth(1)).toHaveText('0x58')
  await expect(app.row('Session', 'conn').nth(2)).toHaveText('16')
  await expect(app.page.getByText(/^0x58 · 16$/)).toBeAttached()

  const tab = app.page.getByRole('tab', { name: 'Session' })
  await tab.press('x')
  await expect(app.row('Session', 'conn').nth(1)).toHaveText('88')
  await tab.press('x')
  const other = await visit(await app.copyLink())
  await expect(other.diagram('Session', 'Declared')).toContainText('0xa0')
})

test('arm64 has cache lines of 64 or of 128 bytes', async ({ app }) => {
  await app.paste(session)
  await app.openMenu()
  await app.chooseTarget('arm64')
  await app.page.keyboard.press('Escape')
  const rules = app.diagram('Session', 'Declared').locator('[data-explain^="cacheLine"]')
  await expect(rules).toHaveCount(3)
  await choose(app, 'Cache line', '128 B, Apple')
  await expect(rules).toHaveCount(2)
})

test('a struct in a field is opened and closed in place, in the diagram and in the table', async ({
  app,
  isMobile,
}) => {
  await app.paste(session)
  const declared = app.diagram('Session', 'Declared')
  await declared.locator('[data-toggle="opened"]').click()
  await expect(declared).toContainText('opened.loc')
  await expect(app.row('Session', 'loc').nth(1)).toHaveText('64')
  const block = declared.locator('[data-part="opened.ext"]')
  if (isMobile) await declared.locator('[data-toggle="opened"]').click()
  else await block.press('ArrowLeft')
  await expect(declared).not.toContainText('opened.loc')
  if (isMobile) return
  await expect(declared.locator('[data-opens="opened"]')).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(declared.locator('[data-part="opened.wall"]')).toBeFocused()
})

test('of 5,000 fields those in view are drawn', async ({ app }) => {
  const fields = Array.from({ length: 5000 }, (_, i) => `\tf${i} int64\n`).join('')
  await app.paste(`type Big struct {\n${fields}}\n`)
  const declared = app.diagram('Big', 'Declared')
  await expect(declared).toContainText('f0')
  expect(await declared.locator('svg *').count()).toBeLessThan(3000)
  await expect(declared).not.toContainText('f4999')
})

test('the middle of a large array is shown page by page, and folded again', async ({ app }) => {
  await app.paste('type Page struct {\n\tid uint64\n\tdata [1 << 20]byte\n}\n')
  const declared = app.diagram('Page', 'Declared')
  const more = declared.getByRole('button', { name: 'Show more rows of data' })
  const fold = declared.getByRole('button', { name: 'Fold the rows of data' })
  await expect(more).toContainText('131,070 rows')
  await expect(fold).toBeHidden()

  // The editor takes the focus that its stand-in had.
  await app.page.locator('.cm-content').waitFor()
  await more.press('Enter')
  await expect(fold).toBeFocused()
  await expect(more).toBeHidden()
  await declared.hover()
  const page = app.page
  const scrollTo = (seen: typeof more, by: number) =>
    expect(async () => {
      await page.mouse.wheel(0, by)
      await expect(seen).toBeVisible({ timeout: 200 })
    }).toPass()
  await scrollTo(more, 600)
  await expect(more).toContainText('130,814 rows')
  await more.click()
  await expect(declared).toContainText('2064')
  expect(await declared.locator('svg *').count()).toBeLessThan(3000)

  await scrollTo(fold, -600)
  await fold.press('Enter')
  await expect(more).toContainText('131,070 rows')
})
