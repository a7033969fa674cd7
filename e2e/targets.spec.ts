/** The tab that compares the selected struct on every target. */

import { expect, test, type App } from './app.ts'

const table = (app: App) => app.page.getByRole('table', { name: 'Targets' })
const row = (app: App, name: string) =>
  table(app)
    .getByRole('row')
    .filter({ has: app.page.getByRole('rowheader', { name, exact: true }) })
    .locator('td:nth-child(n + 3)')

// Sizes and offsets by package unsafe with GOARCH=amd64 and 386, suggested sizes by the reordered struct.
test('a struct on all targets: alike ones together, what differs is bold, a press on a head switches', async ({
  app,
  isMobile,
}) => {
  await app.openExample('Session')
  await app.showTab('Targets')
  await expect(table(app).getByRole('columnheader').first()).toHaveText(
    'amd64arm64loong64mips64mips64leppc64ppc64leriscv64s390xwasm',
  )
  await expect(table(app).getByRole('columnheader').nth(1)).toHaveText('386armmipsmipsle')
  await expect(row(app, 'Size')).toHaveText(['168144', '112104'])
  await expect(row(app, 'user')).toHaveText(['24', '16', '16', '8'])
  await expect(row(app, 'weight')).toHaveText(['40', '4', '24', '4'])
  const weights = async () =>
    row(app, 'weight').evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).fontWeight))
  expect(await weights()).toEqual(['400', '400', '600', '400'])

  await table(app).getByRole('button', { name: '386', exact: true }).click()
  await expect(table(app).getByRole('button', { name: '386', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(app.page.getByRole('radio', { name: '386' })).toBeChecked()
  await expect.poll(weights).toEqual(['600', '400', '400', '400'])
  if (!isMobile) await expect(app.figure('Session', 'Size')).toContainText('104')
})

test('it follows what is typed and what is selected', async ({ app, isMobile }) => {
  test.skip(isMobile, 'there the source is not beside it')
  await app.paste('type T struct {\n\ta bool\n\tp *T\n}\n\ntype U struct {\n\ts string\n}\n')
  await expect(app.structs).toHaveCount(2)
  await app.showTab('Targets')
  await expect(row(app, 'Size')).toHaveText(['16', '8'])
  await app.select('U')
  await expect(row(app, 'Size')).toHaveText(['16', '8'])
  await expect(row(app, 's')).toHaveText(['0', '16', '0', '8'])
  await app.select('T')
  await app.paste('type T struct {\n\ta bool\n\tp *T\n\tn int64\n}\n')
  await expect(row(app, 'n')).toHaveText(['16', '8', '8', '8'])
  await app.paste('type T struct {\n\tok bool\n}\n')
  await expect(row(app, 'Size')).toHaveText(['1'])
  await expect(app.page.getByRole('tabpanel', { name: 'Targets' })).toContainText(
    '14 targets, the same on all',
  )
})

test('a struct or a field that a target does not have is said', async ({ app }) => {
  await app.paste(
    '-- go.mod --\nmodule m\n-- t_amd64.go --\npackage m\n\ntype T struct { a, b int64 }\n' +
      '-- t_386.go --\npackage m\n\ntype T struct { a int16 }\n',
  )
  await expect(app.structs).toHaveCount(1)
  await app.showTab('Targets')
  await expect(row(app, 'Size')).toHaveText(['16', 'not declared there', '2'])
  await expect(row(app, 'a')).toHaveText(['0', '8', '–', '–', '0', 'int16 2'])
  await expect(row(app, 'b')).toHaveText(['8', '8', '–', '–', '–', '–'])
})

test('the table is copied as Markdown and as comma-separated values', async ({ app }) => {
  await app.paste('type T struct {\n\tp *T\n}\n')
  await expect(app.structs).toHaveCount(1)
  const panel = await app.showTab('Targets')
  await panel.getByRole('button', { name: 'Copy CSV' }).click()
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible()
  const csv = await app.page.evaluate(() => navigator.clipboard.readText())
  expect(csv.split('\r\n')[1]).toBe('p,*T,0,8,0,4')
  await panel.getByRole('button', { name: 'Copy Markdown' }).click()
  await expect
    .poll(() => app.page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^\| Field +\| Type +\| Offset amd64 /)
})
