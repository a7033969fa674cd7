/** On paper: the selected struct, whole and light, without what only a screen needs. */

import { expect, test, type App } from './app.ts'

/** As the browser does before it lays out the paper. */
async function print(app: App): Promise<void> {
  await app.page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await app.page.evaluate(() => dispatchEvent(new Event('beforeprint')))
}

test('the struct that is looked at is printed, in place of the page, light whatever the theme', async ({
  app,
}) => {
  const { page } = app
  await app.openExample('Session')
  await expect(app.struct('Session')).toBeVisible()
  await print(app)
  const paper = page.getByRole('article')
  await expect(paper.getByRole('heading', { name: 'Session', exact: true })).toBeVisible()
  await expect(paper.getByText('linux/amd64, go1.27, gc')).toBeVisible()
  await expect(paper.getByRole('heading', { name: /^Declared layout of Session: 168 bytes/ })).toBeVisible()
  await expect(paper.getByRole('heading', { name: /^Suggested layout of Session: 144 bytes/ })).toBeVisible()
  await expect(paper.getByRole('row', { name: /^Suggested 144 8 1 112 144$/ })).toBeVisible()
  await expect(paper.getByRole('row', { name: /^bytesIn atomic\.Int64 160 8 8 0 0 136$/ })).toBeVisible()
  await expect(paper.getByRole('list', { name: 'Legend' })).toBeVisible()
  await expect(app.source).toBeHidden()
  await expect(page.getByRole('banner').getByText('Share')).toBeHidden()
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )

  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(paper).toHaveCount(0)
  await expect(app.struct('Session')).toBeVisible()
})

test('a long struct is printed to its last field, over several pages', async ({ app }) => {
  const { page } = app
  const fields = Array.from({ length: 300 }, (_, i) => `\tf${i} int64\n`)
  await app.paste(`type Long struct {\n${fields.join('')}}\n`)
  await expect(app.struct('Long')).toBeVisible()
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(5)
  await print(app)
  await expect(page.getByRole('article').getByRole('row', { name: /^f299 int64 2,392 8/ })).toBeVisible()
})

test('where there is no struct, what is seen is printed', async ({ app }) => {
  await print(app)
  await expect(app.page.getByText('Every byte of a Go struct')).toBeVisible()
})
