/** The cache lines of a struct: which fields share one, and what parts them. */

import { expect, test } from './app.ts'

const counters =
  'type T struct {\n\tsent     int64 // by the sender\n\treceived int64\n\tname     string\n}\n'

test('fields that two goroutines write are seen to share a line, and parted', async ({ app, visit }) => {
  await app.paste(counters)
  await expect(app.structs).toHaveCount(1)
  const lines = await app.showTab('Lines')
  const row = (name: string) =>
    lines.getByRole('row').filter({ has: app.page.getByRole('rowheader', { name, exact: true }) })
  await expect(lines).toContainText('no declaration tells')
  await expect(row('received')).not.toContainText('sent')

  await lines.getByLabel('Use of sent').selectOption('A')
  await lines.getByLabel('Use of received').selectOption('B')
  await expect(row('received')).toContainText('sent always')
  const suggestion = lines.getByRole('region', { name: 'Suggestion for cache lines' })
  await expect(suggestion).toContainText('size class 32\u2009B → 128\u2009B')
  await expect(suggestion.locator('svg')).toBeVisible()
  await suggestion.getByRole('button', { name: 'Copy struct' }).click()
  await expect(suggestion.getByRole('button', { name: 'Copied' })).toBeVisible()
  // go1.26: 128 bytes, sent at 16, received at 64
  expect(await app.page.evaluate(() => navigator.clipboard.readText())).toBe(
    'type T struct {\n\tname     string\n\tsent     int64 // by the sender\n\t_        [40]byte\n\treceived int64\n\t_        [56]byte\n}\n',
  )

  await expect(suggestion.getByRole('button', { name: 'Copy struct' })).toBeVisible()
  const other = await visit(await app.copyLink())
  const same = await other.showTab('Lines')
  await expect(same.getByLabel('Use of received')).toHaveValue('B')
})

test('lines are listed, with what lies across them', async ({ app }) => {
  await app.paste('type T struct {\n\ta [60]byte\n\tb [8]byte\n\tc int32\n}\n')
  await expect(app.structs).toHaveCount(1)
  const lines = await app.showTab('Lines')
  const list = lines.getByRole('table', { name: 'Cache lines and their fields' })
  await expect(list.getByRole('row').nth(1)).toContainText('0–63')
  await expect(list.getByRole('row').nth(1)).toContainText('goes on in the next line')
  await expect(list.getByRole('row').nth(2)).toContainText('64–71')
  await expect(lines).toContainText('8 elements take 9 lines')
})
