/** A link carries all that is shown, and never costs the visitor a draft. */

import { expect, test } from './app.ts'

const source = 'type Point struct {\n\tok bool // é 日本\n\tx, y int64\n\tlast *Point\n}\n'

test('a link opened by somebody else shows the same', async ({ app, visit }) => {
  await app.paste(source)
  await app.chooseTarget('386')
  await expect(app.figure('Point', 'Size')).toHaveText(/^24\s*B$/)

  const other = await visit(await app.copyLink())
  await expect.poll(other.sourceText).toBe(source)
  await expect(other.page.getByRole('radio', { name: '386' })).toBeChecked()
  await expect(other.figure('Point', 'Size')).toHaveText(/^24\s*B$/)
  await expect(other.page).toHaveTitle('Point 24\u2009B · offsetof')
  expect(await other.struct('Point').innerText()).toBe(await app.struct('Point').innerText())
})

test('the draft survives a reload', async ({ app }) => {
  await app.paste(source)
  await app.chooseTarget('arm64')
  await app.page.reload()
  await expect.poll(app.sourceText).toBe(source)
  await expect(app.page.getByRole('radio', { name: 'arm64' })).toBeChecked()
})

test('a link leaves the draft alone, also when it is edited', async ({ app, visit }) => {
  await app.paste(source)
  const fragment = await app.copyLink()

  const other = await visit('')
  await other.paste('type Mine struct{}')
  await other.page.goto(`./#${fragment}`)
  await expect.poll(other.sourceText).toBe(source)
  await expect(other.page.getByText('Your draft is kept.')).toBeVisible()

  await other.paste('type Edited struct{}')
  expect(new URL(other.page.url()).hash).toBe('')
  await other.page.reload()
  await expect.poll(other.sourceText).toBe('type Edited struct{}')
  await other.page.getByRole('button', { name: 'Open it' }).click()
  await expect.poll(other.sourceText).toBe('type Mine struct{}')
})

test('a bad link says what is wrong with it and leaves the draft', async ({ app, visit }) => {
  await app.paste(source)
  const fragment = await app.copyLink()

  const other = await visit(fragment.slice(0, -4))
  await expect(other.page.getByText('This link is damaged')).toBeVisible()
  await expect.poll(other.sourceText).toBe('')

  await app.page.goto('./#7.abc')
  await expect(app.page.getByText('This link has format 7')).toBeVisible()
  await expect.poll(app.sourceText).toBe(source)
})

test('where the clipboard is denied, the link is shown', async ({ app }) => {
  await app.page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('denied'))
  })
  await app.paste(source)
  await app.openMenu()
  await app.page.getByRole('button', { name: 'Share' }).click()
  await expect(app.page.getByRole('textbox', { name: 'Text to copy' })).toHaveValue(/#1\.[\w-]+$/)
})
