/** Every number is of the target that is chosen. */

import { deflateSync } from 'node:zlib'
import { expect, test } from './app.ts'

test('each target has its own numbers', async ({ app }) => {
  await app.openExample('Session')
  await expect(app.figure('Session', 'Size')).toHaveText(/^168\s*144\s*B$/)

  await app.chooseTarget('386')
  await expect(app.figure('Session', 'Size')).toHaveText(/^112\s*104\s*B$/)
  await expect(app.figure('Session', 'Pointer bytes')).toHaveText(/^96\s*80\s*B$/)
  await app.look('Suggested')
  await expect(app.diagram('Session', 'Suggested')).toContainText('2 moves')
  await expect(app.row('Session', 'bytesIn').first()).toHaveText('atomic.Int64')

  await expect(app.page.getByText('386: Session 112 to 104 bytes')).toBeAttached()

  await app.chooseTarget('arm64')
  await expect(app.figure('Session', 'Size')).toHaveText(/^168\s*144\s*B$/)
  await expect(app.page.getByRole('radio', { name: 'arm64' })).toBeChecked()

  await app.chooseTarget('amd64')
  await expect(app.diagram('Session', 'Suggested')).toContainText('3 moves')
})

test('the arrow keys choose a target', async ({ app }) => {
  await app.paste('type T struct {\n\tn int\n}\n')
  await expect(app.figure('T', 'Size')).toHaveText(/^8\s*B$/)
  await app.page.getByRole('radio', { name: 'amd64' }).focus()
  await app.page.keyboard.press('ArrowRight')
  await app.page.keyboard.press('ArrowRight')
  await expect(app.page.getByRole('radio', { name: '386' })).toBeChecked()
  await expect(app.figure('T', 'Size')).toHaveText(/^4\s*B$/)
})

test('the less usual targets are under more', async ({ app }) => {
  await app.paste('type T struct {\n\tok bool\n\tn uint64\n}\n')
  await expect(app.figure('T', 'Size')).toHaveText(/16\s*B/)
  await app.openMenu()
  const more = app.page.getByRole('combobox', { name: 'More architectures' })
  for (const [goarch, size] of [
    ['arm', 12],
    ['riscv64', 16],
    ['mipsle', 12],
    ['wasm', 16],
  ] as const) {
    await more.first().selectOption(goarch)
    await expect(app.figure('T', 'Size')).toHaveText(new RegExp(`${size}\\s*B`))
  }
  await app.page.keyboard.press('Escape')
  await app.page.reload()
  await expect(more.first()).toHaveValue('wasm')
  await app.chooseTarget('amd64')
  await expect(app.figure('T', 'Size')).toHaveText(/16\s*B/)
})

test('each Go version has its own numbers, and a link keeps the one that was chosen', async ({
  app,
  visit,
}) => {
  const version = (page: typeof app.page) => page.getByRole('combobox', { name: 'Go version' })
  await app.paste('import "sync"\n\ntype T struct {\n\tm sync.Map\n}\n')
  await expect(app.figure('T', 'Size')).toHaveText(/^48\s*B$/)
  await app.openMenu()
  await expect(version(app.page)).toHaveValue('1.27')
  await version(app.page).selectOption('go1.23')
  await expect(app.figure('T', 'Size')).toHaveText(/^32\s*B$/)
  await expect(app.struct('T')).toContainText('go1.23, gc, linux')

  const other = await visit(await app.copyLink())
  await expect(other.figure('T', 'Size')).toHaveText(/^32\s*B$/)
  await other.openMenu()
  await expect(version(other.page)).toHaveValue('1.23')

  await app.page.reload()
  await expect(app.figure('T', 'Size')).toHaveText(/^32\s*B$/)
})

test('a link of a Go version without data takes the nearest older one, and says so', async ({ visit }) => {
  const source = 'type T struct {\n\tm sync.Map\n}\n'
  const packed = deflateSync(Buffer.from(JSON.stringify({ go: '1.99', source })))
  const other = await visit(`1.${packed.toString('base64url')}`)
  await expect(other.page.getByText('The link is of Go 1.99; what is shown is of Go 1.27.')).toBeVisible()
  await expect(other.figure('T', 'Size')).toHaveText(/^48\s*B$/)
})
