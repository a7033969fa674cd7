/** A link carries all that is shown, and never costs the visitor a draft. */

import { deflateSync } from 'node:zlib'
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

for (const [name, fragment, said] of [
  ['a heading of another page', 'section-2', 'This link was not made by offsetof.'],
  ['base64 of anything', '1.AAAA', 'This link is damaged'],
  ['percent signs', '1.%E0%A4%A', 'This link is damaged'],
] as const) {
  test(`${name} is not a link`, async ({ visit }) => {
    const other = await visit(fragment)
    await expect(other.page.getByText(said)).toBeVisible()
    await expect(other.page.getByRole('list', { name: 'Examples' })).toBeVisible()
    await other.page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(other.page.getByText(said)).toBeHidden()
  })
}

test('a link that unpacks to too much is not opened', async ({ visit }) => {
  const packed = deflateSync(Buffer.from(`{"go":"1.26","source":"${'a'.repeat(2 ** 23)}"}`))
  const other = await visit(`1.${packed.toString('base64url')}`)
  await expect(other.page.getByText('more than 4 MB')).toBeVisible()
})

test('a link of the first format opens, whatever it lacks', async ({ visit }) => {
  const packed = deflateSync(Buffer.from(JSON.stringify({ go: '1.26', source })))
  const other = await visit(`1.${packed.toString('base64url')}`)
  await expect(other.figure('Point', 'Size')).toHaveText(/32\s*B/)
})

test('a link holds how the struct is looked at', async ({ app, visit }) => {
  await app.openExample('Session')
  await app.select('Frame')
  await expect(app.struct('Frame')).toBeVisible()
  await app.page.getByRole('radio', { name: '4', exact: true }).check()
  const other = await visit(await app.copyLink())
  await expect(other.struct('Frame')).toBeVisible()
  await expect(other.page.getByRole('radio', { name: '4', exact: true })).toBeChecked()
})

test('the address is written by nobody but Share, and not even then', async ({ app }) => {
  const { page } = app
  const address = page.url()
  await app.paste(source)
  await app.chooseTarget('386')
  await app.copyLink()
  expect(page.url()).toBe(address)
})

test('a long link says so', async ({ app }) => {
  let seed = 1
  const random = () => (seed = (seed * 16807) % 2147483647).toString(36)
  await app.paste(
    `type T struct {\n${Array.from({ length: 900 }, () => `\tf${random()}${random()} int\n`).join('')}}\n`,
  )
  await app.copyLink()
  await expect(
    app.page.getByText(/Copied a link of [\d,]+ characters: some programs cut one so long/),
  ).toBeVisible()
})

test('an example costs no draft', async ({ app }) => {
  await app.paste(source)
  await expect(app.struct('Point')).toBeVisible()
  await app.openExample('Guard')
  await expect(app.struct('Guard')).toBeVisible()
  await app.page.getByRole('button', { name: 'Open it' }).click()
  await expect.poll(app.sourceText).toBe(source)
})

test('where storage is denied, the page works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await page.goto('./')
  await page.getByRole('button', { name: /^Session/ }).click()
  await expect(page.getByRole('tablist', { name: 'Structs' }).getByRole('tab')).toHaveCount(3)
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
