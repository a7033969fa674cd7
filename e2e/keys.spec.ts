/** Everything by keyboard, and single keys only for those who want them. */

import { expect, test, type App } from './app.ts'

/** Leaves the editor: the keys are for what is outside of it. */
async function leave(app: App) {
  await app.source.focus()
  await app.page.keyboard.press('Escape')
}

test('keys choose target, struct, field and row', async ({ app }) => {
  await app.openExample('Session')
  await expect(app.figure('Session', 'Size')).toHaveText(/168.*144\s*B/)
  await leave(app)
  await app.page.keyboard.press('3')
  await expect(app.page.getByRole('radio', { name: '386' })).toBeChecked()
  await expect(app.figure('Session', 'Size')).toHaveText(/112.*104\s*B/)
  await app.page.keyboard.press('1')

  await app.page.keyboard.press('l')
  await expect(app.struct('Frame')).toBeVisible()
  await app.page.keyboard.press('h')
  await expect(app.struct('Session')).toBeVisible()

  await app.page.keyboard.press('j')
  await app.page.keyboard.press('j')
  await expect(app.page.getByRole('row', { name: /^id int64/ })).toHaveAttribute('data-marked', /.*/)
  await app.page.keyboard.press('r')
  await expect(app.page.getByRole('radio', { name: '16' })).toBeChecked()
})

test('the row that the keys go to comes into view, one that is pointed at does not', async ({ app }) => {
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 640 })
  await app.openExample('Session')
  const last = page.getByRole('row', { name: /^bytesIn atomic/ })
  await expect(last).not.toBeInViewport()
  await page.getByRole('figure', { name: 'Declared' }).locator('[data-field="13"]').first().hover()
  await expect(last).toHaveAttribute('data-marked', /.*/)
  await expect(last).not.toBeInViewport()
  await page.mouse.move(0, 0)
  await expect(last).not.toHaveAttribute('data-marked', /.*/)
  await leave(app)
  await page.keyboard.press('k')
  await expect(last).toBeInViewport({ ratio: 1 })
})

test('the keys go to a row of a long table that is not drawn', async ({ app }) => {
  const { page } = app
  const fields = Array.from({ length: 1000 }, (_, i) => `\tf${i} int64\n`).join('')
  await app.paste(`type T struct {\n${fields}}\n`)
  await expect(app.struct('T')).toContainText('1,000 fields', { timeout: 30_000 })
  await leave(app)
  await page.keyboard.press('k')
  const last = page.locator('tr[data-field="999"]')
  await expect(last).toBeInViewport()
  await expect(last).toHaveAttribute('data-marked', /.*/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(page.locator('tr[data-field="0"]')).toBeInViewport()
})

test('a field that was pinned is let go with the first edit', async ({ app }) => {
  const { page } = app
  await app.paste('type T struct {\n\ta bool\n\tb int64\n}\n')
  await page.getByRole('row', { name: /^b int64/ }).click()
  await page.mouse.move(0, 0)
  await expect(page.locator('tr[data-field="1"]')).toHaveAttribute('data-marked', /.*/)
  await app.source.focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.insertText('\n')
  await page.keyboard.press('ControlOrMeta+Home')
  await expect(page.locator('tr[data-marked]')).toHaveCount(0)
})

test('a whole visit without a pointer', async ({ app }) => {
  const { page } = app
  await expect(app.source).toBeVisible()
  await app.source.focus()
  await page.keyboard.insertText('type T struct {\n\ta bool\n\tb int64\n\tc bool\n}\n')
  await expect(app.figure('T', 'Size')).toHaveText(/24.*16\s*B/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('2')
  await expect(page.getByRole('radio', { name: 'arm64' })).toBeChecked()
  await page.keyboard.press('s')
  await expect(page.getByText('Link copied')).toBeAttached()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#1\./)
})

test('in the editor they are letters', async ({ app }) => {
  await expect(app.source).toBeVisible()
  await app.source.focus()
  await app.page.keyboard.type('3l?')
  await expect.poll(app.sourceText).toBe('3l?')
  await expect(app.page.getByRole('radio', { name: 'amd64' })).toBeChecked()
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
})

test('the help lists them and turns them off, for good', async ({ app }) => {
  const { page } = app
  await leave(app)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Help' })
  await expect(help).toContainText('previous, next struct')
  await help.getByRole('checkbox', { name: 'Single keys do something' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()

  await page.reload()
  await leave(app)
  await page.keyboard.press('3')
  await page.keyboard.press('?')
  await expect(page.getByRole('radio', { name: 'amd64' })).toBeChecked()
  await expect(help).toBeHidden()
})

test('Esc closes the list of examples', async ({ app }) => {
  await app.paste('ok bool')
  await app.openMenu()
  await app.page.getByRole('button', { name: 'Examples' }).click()
  const examples = app.page.getByRole('list', { name: 'Examples' })
  await expect(examples).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(examples).toBeHidden()
})
