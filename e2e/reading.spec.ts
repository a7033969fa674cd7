/** Reading a struct: a field is the same field everywhere, and what is shown can be taken away as text. */

import { readFileSync } from 'node:fs'
import { expect, test, type App } from './app.ts'

const session = readFileSync(new URL('../src/ui/examples/session.go', import.meta.url), 'utf8')
const wasteful = 'type T struct {\n\ta bool // first\n\tb int64\n\n\t// c is last.\n\tc bool `json:"c"`\n}\n'

/** Index of `admin` in Session as declared, and in the suggested order. */
const admin = { declared: 8, suggested: 2 }

const block = (app: App, which: 'Declared' | 'Suggested', field: number) =>
  app.diagram('Session', which).locator(`[role=listitem][data-field="${field}"]`)
const row = (app: App, field: number) => app.page.locator(`tr[data-field="${field}"]`)
const chips = (app: App) => app.page.locator('figure svg[aria-hidden] text[text-anchor=end]')
const clipboard = (app: App) => app.page.evaluate(() => navigator.clipboard.readText())

test('pointing at a field marks it in both diagrams and in the table', async ({ app, isMobile }) => {
  await app.paste(session)
  if (isMobile) {
    // One diagram at a time, and a tap instead of a pointer that rests.
    await block(app, 'Declared', admin.declared).tap()
    await expect(chips(app)).toHaveText(['104'])
    await expect(row(app, admin.declared)).toHaveAttribute('data-marked')
    await app.look('Suggested')
    await expect(chips(app)).toHaveText(['2'])
    return
  }
  await block(app, 'Declared', admin.declared).hover()
  await expect(chips(app)).toHaveText(['104', '2'])
  await expect(row(app, admin.declared)).toHaveAttribute('data-marked')
  await expect(app.diagram('Session', 'Declared')).toContainText(
    '7 pad: last *Frame starts at a multiple of 8',
  )

  await block(app, 'Suggested', 0).hover()
  await expect(chips(app)).toHaveText(['0', '0'])
  await expect(row(app, 0)).toHaveAttribute('data-marked')

  await row(app, 1).hover()
  await expect(chips(app)).toHaveText(['8', '128'])

  await app.page.getByRole('tab', { name: 'Session' }).hover()
  await expect(chips(app)).toHaveCount(0)
})

test('padding says its cause when it is pointed at', async ({ app, isMobile }) => {
  await app.paste(session)
  const diagram = app.diagram('Session', 'Declared')
  // A finger is taken for the nearest field.
  if (isMobile) await block(app, 'Declared', 0).tap()
  else await diagram.locator('[data-padding="0"]').hover()
  await expect(diagram).toContainText('7 pad: id int64 starts at a multiple of 8')
})

test('a press pins a field until Esc', async ({ app, isMobile }) => {
  await app.paste(session)
  await block(app, 'Declared', admin.declared).click()
  await expect(chips(app).first()).toHaveText('104')
  if (!isMobile) {
    await block(app, 'Declared', 0).hover()
    await expect(chips(app).first()).toHaveText('104')
  }
  await app.page.keyboard.press('Escape')
  await app.page.getByRole('tab', { name: 'Session' }).hover()
  await expect(chips(app)).toHaveCount(0)
})

test('the last field of the table can be scrolled to', async ({ app }) => {
  await app.paste(session)
  await row(app, 13).scrollIntoViewIfNeeded()
  await expect(row(app, 13)).toBeInViewport()
  await expect(row(app, 13).getByRole('rowheader')).toHaveText('bytesIn')
})

test('the arrow keys go from field to field', async ({ app }) => {
  await app.paste(session)
  await block(app, 'Declared', 0).focus()
  await expect(chips(app).first()).toHaveText('0')
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('ArrowDown')
  await expect(block(app, 'Declared', 2)).toBeFocused()
  await expect(chips(app).first()).toHaveText('16')
  await app.page.keyboard.press('End')
  await expect(block(app, 'Declared', 13)).toBeFocused()
  await app.page.keyboard.press(' ')
  await app.page.keyboard.press('Home')
  await expect(chips(app).first()).toHaveText('160')
  await app.page.keyboard.press('Escape')
  await expect(chips(app).first()).toHaveText('0')
  await expect(app.diagram('Session', 'Declared').locator('[role=listitem][tabindex="0"]')).toHaveCount(1)
})

test('the arrow keys go from struct to struct', async ({ app }) => {
  await app.paste(session)
  await app.page.getByRole('tab', { name: 'Session' }).focus()
  await app.page.keyboard.press('ArrowRight')
  await expect(app.page.getByRole('tab', { name: 'Frame' })).toBeFocused()
  await expect(app.figure('Frame', 'Size')).toHaveText(/^56\s*40\s*B$/)
  await app.page.keyboard.press('End')
  await expect(app.struct('Quota')).toContainText('decimal.Decimal')
})

test('the order with the fewest pointer bytes is a switch away', async ({ app }) => {
  await app.paste(session)
  await app.look('Suggested')
  await app.diagram('Session', 'Suggested').getByText('Optimal').click()
  await expect(app.diagram('Session', 'Optimal')).toContainText('7 moves')
  await expect(app.figure('Session', 'Pointer bytes')).toHaveText(/^144\s*80\s*B$/)
  await expect(app.page.getByRole('columnheader', { name: 'Optimal offset' })).toBeAttached()
})

test('where nothing is smaller, fewer pointer bytes are offered', async ({ app }) => {
  await app.paste('type Data struct {\n\tid   int64\n\tname string\n\tflag bool\n}\n')
  await app.look('Suggested')
  await app.page.getByRole('button', { name: 'fewer pointer bytes' }).click()
  await expect(app.figure('Data', 'Pointer bytes')).toHaveText(/^16\s*8\s*B$/)
})

test('rows can be wider and narrower', async ({ app }) => {
  await app.paste(session)
  await app.page.getByRole('group', { name: 'Bytes per row' }).getByText('4', { exact: true }).click()
  await expect(app.diagram('Session', 'Declared')).toContainText('164')
})

test('an order that is the author’s to keep is folded away with its reason', async ({ app }) => {
  await app.paste('type T struct {\n\ta bool\n\t_ [7]byte\n\tb int64\n\tc bool\n\td int64\n\te bool\n}\n')
  await expect(app.structs.first()).toContainText('kept')
  await app.look('Suggested')
  await expect(app.struct('T')).toContainText('Its order is kept')
  await expect(app.figure('T', 'Size')).toHaveText(/^40\s*B$/)
  await app.page.getByRole('button', { name: 'Show an order all the same' }).click()
  await expect(app.figure('T', 'Size')).toHaveText(/^40\s*32\s*B$/)
})

test('a press on a target at a glance chooses it', async ({ app }) => {
  await app.paste(session)
  await app.showLayout()
  await app.page.getByRole('button', { name: '386 112' }).click()
  await expect(app.page.getByRole('radio', { name: '386' })).toBeChecked()
  await expect(app.figure('Session', 'Size')).toHaveText(/^112\s*104\s*B$/)
})

test('the struct is copied in the order that is shown, formatted, all its comments with it', async ({
  app,
}) => {
  await app.paste(wasteful)
  await app.look('Suggested')
  await app.page.getByRole('button', { name: 'Copy struct' }).click()
  await expect(app.page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await clipboard(app)).toBe(
    'type T struct {\n\ta bool // first\n\n\t// c is last.\n\tc bool `json:"c"`\n\tb int64\n}\n',
  )
})

test('a program that asks Go is copied', async ({ app }) => {
  await app.paste(session)
  await app.page.getByRole('button', { name: 'Check with Go' }).click()
  await expect(app.page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const program = await clipboard(app)
  expect(program).toContain('package main\n')
  expect(program).toContain('unsafe.Offsetof(')
  expect(program).toMatch(/"Session.opened", +"offset", 48/)
})

test('what cannot be copied says why', async ({ app }) => {
  await app.paste('type T struct {\n\ta bool\n\tb Missing\n}\n')
  await app.page.getByRole('button', { name: 'Check with Go' }).click()
  await expect(app.page.getByText(/depends on Missing/)).toBeVisible()
})

test('where the clipboard is denied, the text is shown selected', async ({ app }) => {
  await app.page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('denied'))
  })
  await app.paste(wasteful)
  await app.look('Suggested')
  await app.page.getByRole('button', { name: 'Copy struct' }).click()
  const text = app.page.getByRole('textbox', { name: 'Text to copy' })
  await expect(text).toHaveValue(/^type T struct \{\n\ta bool \/\/ first/)
  expect(await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd)).toBeGreaterThan(50)
  await app.page.keyboard.press('Escape')
  await expect(text).toHaveCount(0)
})

test('many structs are filtered by name', async ({ app }) => {
  const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Alphabet', 'Omega']
  await app.paste(names.map((name, i) => `type ${name} struct { f [${i + 1}]int64 }\n`).join(''))
  await app.page.getByRole('searchbox', { name: 'Filter 6 structs' }).fill('alpha')
  await expect(app.structs).toHaveCount(2)
  await app.page.keyboard.press('Enter')
  await expect(app.figure('Alpha', 'Size')).toHaveText(/^8\s*B$/)
})

test('a generic struct is laid out for the types that are given', async ({ app }) => {
  await app.paste('type Pair[K comparable, V any] struct {\n\tkey K\n\tvalue V\n}\n')
  await expect(app.figure('Pair', 'Size')).toHaveText(/^16\s*B$/)
  const value = app.page.getByRole('textbox', { name: 'V =' })
  await value.fill('[]string')
  await value.press('Enter')
  await expect(app.figure('Pair', 'Size')).toHaveText(/^32\s*B$/)
  await value.fill('no type')
  await value.press('Enter')
  await expect(app.page.getByText('no type that V can be here')).toBeVisible()
  await expect(value).toHaveAttribute('aria-invalid', 'true')
})

test('a struct that cannot be read any more is shown as it last could', async ({ app }) => {
  await app.paste('type T struct {\n\ta int64\n}\n')
  await expect(app.figure('T', 'Size')).toHaveText(/^8\s*B$/)
  await app.paste('type T struct {\n\ta int64 int64\n}\n')
  await expect(app.struct('T')).toContainText('from the last valid source')
  await expect(app.figure('T', 'Size')).toHaveText(/^8\s*B$/)
  await expect(app.structs.first()).toContainText('8\u2009B')
  const check = app.page.getByRole('button', { name: 'Check with Go' })
  await expect(check).toHaveAttribute('aria-disabled', 'true')
  await expect(check).toHaveAttribute('title', /last valid/)
})

test('a table of thousands of fields draws those in view', async ({ app }) => {
  const fields = Array.from({ length: 3000 }, (_, i) => `\tf${i} int64\n`).join('')
  await app.paste(`type T struct {\n${fields}}\n`)
  await expect(app.struct('T')).toContainText('3,000 fields', { timeout: 30_000 })
  expect(await app.page.locator('tr[data-field]').count()).toBeLessThan(400)
  const table = app.page.getByRole('table')
  await expect(table).toHaveAttribute('aria-rowcount', '3001')
  await table.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await expect(row(app, 1490)).toBeAttached()
  await expect(row(app, 0)).not.toBeAttached()
})

test('a tap on padding says its cause', async ({ app, isMobile }) => {
  test.skip(!isMobile, 'a pointer hovers')
  await app.paste('type T struct {\n\ta int64\n\tok bool\n\tp *int\n\tend int16\n}\n')
  const paddings = app.diagram('T', 'Declared').locator('[data-padding]')
  for (const [index, field] of ['ok bool', 'end int16'].entries()) {
    await paddings.nth(index).tap()
    await expect(app.line(field)).toHaveCSS('background-color', 'rgb(241, 240, 237)')
  }
  await expect(app.diagram('T', 'Declared')).toContainText('6 pad: T aligns to 8, for arrays')
})
