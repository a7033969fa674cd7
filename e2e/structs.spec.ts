/** The table of all structs: what is worth doing first, across everything that was pasted. */

import { expect, test, type App } from './app.ts'

const source = `type Small struct { a, b bool }
type Wasteful struct { a bool; b int64; c bool }
type Worse struct { a bool; b int64; c bool; d int64; e bool }
type Unknown struct { a Missing }
`

const table = (app: App) => app.page.getByRole('table', { name: 'All structs' })
const names = (app: App) => table(app).locator('tbody').getByRole('rowheader')

async function open(app: App, text = source) {
  await app.paste(text)
  await expect(app.structs.first()).toBeVisible()
  await app.showTab('All structs')
  await expect(table(app)).toBeVisible()
}

// Sizes by unsafe.Sizeof of both orders on amd64: 24 and 16, 40 and 24.
test('what saves the most comes first, and can be sorted and narrowed otherwise', async ({ app }) => {
  await open(app)
  await expect(names(app)).toHaveText([/^Worse/, /^Wasteful/, /^Small/, /^Unknown unknown/])
  const worse = table(app)
    .getByRole('row', { name: /^Worse/ })
    .getByRole('cell')
  await expect(worse.nth(0)).toHaveText('40')
  await expect(worse.nth(2)).toHaveText('24')
  await expect(worse.nth(3)).toHaveText('16')

  const head = (name: string) => table(app).getByRole('columnheader', { name })
  await head('Struct').getByRole('button').click()
  await expect(head('Struct')).toHaveAttribute('aria-sort', 'ascending')
  await expect(names(app)).toHaveText([/^Small/, /^Unknown/, /^Wasteful/, /^Worse/])

  await app.page.getByRole('button', { name: '2 can shrink', exact: true }).click()
  await expect(names(app)).toHaveText([/^Wasteful/, /^Worse/])
  await app.page.getByRole('searchbox', { name: 'Filter the table' }).fill('wors')
  await expect(names(app)).toHaveText([/^Worse/])
  await expect(table(app).locator('tfoot')).toContainText('1 struct')
})

test('instances are typed in, rank by what is saved in all, and travel with a link', async ({
  app,
  visit,
}) => {
  await open(app)
  const field = app.page.getByRole('textbox', { name: 'Instances of Wasteful' })
  await field.fill('10k')
  await field.press('Enter')
  await expect(names(app).first()).toHaveText(/^Wasteful/)
  await expect(table(app).getByRole('row', { name: /^Wasteful/ })).toBeFocused()
  await expect(table(app).getByRole('row', { name: /^Wasteful/ })).toContainText('80,000')

  const other = await visit(await app.copyLink())
  await other.showTab('All structs')
  await expect(other.page.getByRole('textbox', { name: 'Instances of Wasteful' })).toHaveValue('10,000')
  await expect(names(other).first()).toHaveText(/^Wasteful/)
})

test('keys go from row to row, and Enter looks at the struct', async ({ app, isMobile }) => {
  test.skip(isMobile, 'there are no such keys')
  await open(app)
  const row = (name: RegExp) => table(app).getByRole('row', { name })
  await row(/^Worse/).focus()
  await app.page.keyboard.press('ArrowDown')
  await expect(row(/^Wasteful/)).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(app.struct('Wasteful')).toBeVisible()
  await expect(row(/^Wasteful/)).toBeFocused()
  await expect(row(/^Wasteful/)).toHaveAttribute('aria-current', 'true')
  await app.page.keyboard.press('End')
  await expect(row(/^Unknown/)).toBeFocused()
})

test('of thousands of structs a few rows are drawn, and keys reach them all', async ({ app, isMobile }) => {
  test.skip(isMobile, 'there are no such keys')
  const many = Array.from({ length: 3000 }, (_, i) => `type T${i} struct { a bool; b int64 }\n`).join('')
  await open(app, many)
  const rows = table(app).locator('tbody tr[data-struct]')
  await expect(rows.first()).toBeVisible()
  expect(await rows.count()).toBeLessThan(100)
  await table(app).getByRole('row', { name: /^T0 / }).focus()
  await app.page.keyboard.press('End')
  await expect(table(app).getByRole('row', { name: /^T2999 / })).toBeFocused()
  await app.page.keyboard.press('ArrowUp')
  await expect(table(app).getByRole('row', { name: /^T2998 / })).toBeFocused()
})

test('what is shown is copied as Markdown and as CSV', async ({ app }) => {
  await open(app)
  await app.page.getByRole('searchbox', { name: 'Filter the table' }).fill('was')
  const copied = async (name: string) => {
    await app.page.getByRole('button', { name }).click()
    await expect(app.page.getByRole('button', { name: 'Copied' })).toBeVisible()
    await expect(app.page.getByRole('button', { name: 'Copied' })).toHaveCount(0)
    return app.page.evaluate(() => navigator.clipboard.readText())
  }
  expect((await copied('Copy CSV')).trim().split(/\r?\n/)).toEqual([
    'Struct,Size,Padding,Could be,Saved,Moves,Pointer bytes,Pointer bytes after,Size class,Size class after,' +
      'Class saved,Instances,Saved in slices,Saved on the heap',
    'Wasteful,24,14,16,8,1,0,0,24,16,8,1,8,8',
  ])
  expect(await copied('Copy Markdown')).toMatch(/\n\| `Wasteful` \| 24 +\| 14 +\| 16 +\| 8 /)
})

test('the sum under the source leads there', async ({ app }) => {
  await app.paste(source)
  await app.page.getByRole('button', { name: /^4 structs, 2 can shrink/ }).click()
  await expect(table(app)).toBeVisible()
})
