/** What is complained of can be walked through, fixed where a fix is certain, and copied. */

import { expect, test, type App } from './app.ts'

const source =
  'package p\n\nimport "sync"\n\ntype Frame struct {\n\tmu sync.Mutex\n\tat time.Time\n\tq  Quota\n}\n\ntype Link struct {\n\tto Fram\n}\n'

const said = (app: App, text: string | RegExp) => app.status.filter({ hasText: text })
const fixes = (app: App) => app.page.getByRole('listbox', { name: 'Fixes' }).getByRole('option')

test('a package is imported, and one undo takes it back', async ({ app }) => {
  await app.paste(source)
  await expect(app.page.getByRole('list', { name: 'Diagnostics' })).toContainText('undefined: time')
  await app.line('at time').click()
  await app.page.keyboard.press('ControlOrMeta+.')
  await expect(fixes(app).first()).toHaveText('Import "time"')
  await app.page.keyboard.press('Enter')
  await expect(app.source).toBeFocused()
  await expect(app.line('import "time"')).toBeVisible()
  await expect(app.page.getByRole('list', { name: 'Diagnostics' })).not.toContainText('undefined: time')
  await app.page.keyboard.press('ControlOrMeta+Z')
  expect(await app.sourceText()).toBe(source)
})

test('a name is changed to the one that was meant, and the form of a type is offered beside', async ({
  app,
}) => {
  await app.paste(source)
  await expect(app.page.getByRole('list', { name: 'Diagnostics' })).toContainText('Fram')
  await app.line('to Fram').click()
  await app.page.keyboard.press('ControlOrMeta+.')
  await expect(fixes(app)).toHaveText(['Change Fram to Frame', 'Say what it is…'])
  await app.page.keyboard.press('Enter')
  await expect(app.line('to Frame')).toBeVisible()
})

test('F8 goes to the next problem and says it, Shift F8 to the one before, and it is copied', async ({
  app,
  isMobile,
}) => {
  test.skip(isMobile, 'has no keyboard')
  await app.paste(source)
  await expect(app.page.getByRole('list', { name: 'Diagnostics' })).toContainText('Fram')
  await app.page.keyboard.press('ControlOrMeta+Home')
  await app.page.keyboard.press('F8')
  await expect(said(app, '1 of 3: 7:5: undefined: time')).toBeVisible()
  await app.page.keyboard.press('F8')
  await expect(said(app, /^2 of 3: 8:5: Quota/)).toBeVisible()
  await app.page.keyboard.press('Shift+F8')
  await expect(said(app, /^1 of 3/)).toBeVisible()
  await app.page.keyboard.press('Shift+F8')
  await expect(said(app, /^3 of 3: 12:5: Fram/)).toBeVisible()
  await app.page.keyboard.press('F8')
  await expect(said(app, /^1 of 3/)).toBeVisible()
  await app.page.keyboard.press('ControlOrMeta+K')
  await app.page.getByRole('combobox', { name: 'Find a command or a struct' }).fill('copy the problem')
  await app.page.keyboard.press('Enter')
  await expect(said(app, 'Problem copied')).toBeVisible()
  const text = await app.page.evaluate(() => navigator.clipboard.readText())
  expect(text).toBe('paste.go:7:5: undefined: time')
})

test('where nothing is wrong, that is said', async ({ app, isMobile }) => {
  test.skip(isMobile, 'has no keyboard')
  await app.paste('type T struct {\n\ta int\n}\n')
  await expect(app.figure('T', 'Size')).toHaveText(/8/)
  await app.page.keyboard.press('F8')
  await expect(said(app, 'There are no problems')).toBeVisible()
  await app.page.keyboard.press('ControlOrMeta+.')
  await expect(said(app, 'There is nothing to fix here')).toBeVisible()
})
