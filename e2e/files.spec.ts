/** Several files and packages in one source: pasted, dropped or chosen. */

import type { Page } from '@playwright/test'
import { zipSync } from 'fflate'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from './app.ts'

/** Expected sizes are the compiler's, of go1.26.8. */
const files = {
  'go.mod': 'module example.com/m\n\ngo 1.26\n',
  'scene.go':
    'package m\n\nimport g "example.com/m/geo"\n\ntype Scene struct {\n\tok bool\n\tp  g.Point\n\tw  Word\n}\n',
  'word_386.go': 'package m\n\ntype Word struct {\n\tn uint32\n}\n',
  'word_amd64.go': 'package m\n\ntype Word struct {\n\tb bool\n\tn uint64\n}\n',
  'geo/point.go': 'package geo\n\ntype Point struct {\n\tx, y float64\n\ttag  Tag\n}\n',
  'geo/tag.go': 'package geo\n\ntype Tag struct {\n\tb bool\n}\n',
}
const archive = Object.entries(files)
  .map(([path, text]) => `-- ${path} --\n${text}`)
  .join('')

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Files' })
const tab = (page: Page, path: string) => tabs(page).getByRole('button', { name: path })
const current = (page: Page) => tabs(page).locator('[aria-current]')

test('the packages of an archive are laid out, and counted together', async ({ app }) => {
  await app.paste(archive)
  await expect(app.page.getByText(/^4 structs/)).toBeVisible()
  await app.select('Scene')
  await expect(app.figure('Scene', 'Size')).toHaveText(/^48\s*B$/)
  await app.select('Point')
  await expect(app.figure('Point', 'Size')).toHaveText(/^24\s*B$/)
  await expect(app.diagnostics).toHaveCount(0)
})

test('the switcher goes to a file, and follows the caret', async ({ app }) => {
  await app.paste(archive)
  await expect(tabs(app.page).getByRole('button')).toHaveCount(6)
  await tab(app.page, 'geo/point.go').click()
  await expect(current(app.page)).toHaveText('geo/point.go')
  await expect(app.line('-- geo/point.go --')).toBeInViewport()
  await app.source.focus()
  await app.page.keyboard.press('Delete')
  await expect.poll(() => app.line('ackage geo').first().textContent()).toBe('ackage geo')
  await app.page.keyboard.press('ArrowUp')
  await app.page.keyboard.press('ArrowUp')
  await expect(current(app.page)).toContainText('word_amd64.go')

  await current(app.page).focus()
  await app.page.keyboard.press('ArrowRight')
  await app.page.keyboard.press('ArrowRight')
  await app.page.keyboard.press('Enter')
  await expect(current(app.page)).toHaveText('geo/tag.go')
})

test('line numbers are those of the files, and errors say which', async ({ app }) => {
  await app.paste(archive.replace('struct {\n\tb bool\n}', 'struct {\n\tb bol\n}'))
  await expect(app.diagnostics.first()).toHaveText(/^geo\/tag\.go:4:4: undefined: bol/)
  const lines = archive.split('\n').slice(0, 6)
  expect(lines.at(-1)).toBe('package m')
  const numbers = app.page.locator('.cm-lineNumbers .cm-gutterElement:visible')
  await expect
    .poll(async () => (await numbers.allTextContents()).slice(0, 6))
    .toEqual(['', '1', '2', '3', '', '1'])
})

test('another target is built from other files', async ({ app }) => {
  await app.paste(archive)
  await expect(tab(app.page, 'word_386.go')).toHaveAccessibleName('word_386.go, not built')
  await tab(app.page, 'word_386.go').click()
  await expect(app.page.getByText('not built on amd64: its name ends in _386')).toBeVisible()
  await app.chooseTarget('386')
  await expect(tab(app.page, 'word_386.go')).toHaveAccessibleName('word_386.go')
  await expect(app.page.getByText('not built on 386')).toHaveCount(0)
  await expect(tab(app.page, 'word_amd64.go')).toHaveAccessibleName('word_amd64.go, not built')
  await app.select('Word')
  await expect(app.figure('Word', 'Size')).toHaveText(/^4\s*B$/)
  await app.select('Scene')
  await expect(app.figure('Scene', 'Size')).toHaveText(/^28\s*B$/)
})

test('a link holds all files', async ({ app, visit }) => {
  await app.paste(archive)
  await app.select('Point')
  await expect(app.figure('Point', 'Size')).toHaveText(/^24\s*B$/)
  const other = await visit(await app.copyLink())
  await expect(other.figure('Point', 'Size')).toHaveText(/^24\s*B$/)
  await expect(tabs(other.page).getByRole('button')).toHaveCount(6)
  await expect(other.page.getByText(/^4 structs/)).toBeVisible()
})

test('many files are a list', async ({ app }) => {
  const many = Array.from(
    { length: 12 },
    (_, i) => `-- f${i}.go --\npackage f\n\ntype T${i} struct {\n\tn int\n}\n`,
  )
  await app.paste(many.join(''))
  const list = tabs(app.page).getByRole('combobox', { name: 'File' })
  await list.selectOption('f11.go')
  await expect(app.line('type T11 struct')).toBeInViewport()
  await expect(list).toHaveValue('11')
})

test('a struct is copied out of its own file', async ({ app }) => {
  await app.paste(archive)
  await app.select('Point')
  await app.look('Suggested')
  await app.struct('Point').getByRole('button', { name: 'Copy struct' }).click()
  await expect
    .poll(() => app.page.evaluate(() => navigator.clipboard.readText()))
    .toBe('type Point struct {\n\tx, y float64\n\ttag  Tag\n}\n')
})

test('a zip that is chosen takes the place of the text, and undone gives it back', async ({ app }) => {
  const own = 'type Own struct {\n\tn int\n}\n'
  await app.paste(own)
  await expect(app.figure('Own', 'Size')).toHaveText(/^8\s*B$/)
  const entries = Object.entries(files).map(([path, text]) => [
    `m-main/${path}`,
    new TextEncoder().encode(text),
  ])
  const zip = Buffer.from(zipSync(Object.fromEntries(entries)))
  await app.openMenu()
  const chooser = app.page.waitForEvent('filechooser')
  await app.page.getByRole('button', { name: 'Open files' }).click()
  await (await chooser).setFiles({ name: 'm.zip', mimeType: 'application/zip', buffer: zip })
  await expect(app.page.getByText(/^4 structs/)).toBeVisible()
  await expect(tab(app.page, 'geo/point.go')).toBeVisible()
  await app.source.focus()
  await app.page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(app.sourceText).toBe(own)
})

test('a folder that is chosen is an archive of its packages', async ({ app }, info) => {
  const folder = info.outputPath('m')
  await writeFiles(folder, { ...files, '.git/x.go': 'package x\n' })
  await app.paste('')
  const chooser = app.page.waitForEvent('filechooser')
  await app.page.getByRole('button', { name: 'Open a folder' }).click()
  await (await chooser).setFiles(folder)
  await expect(app.page.getByText(/^4 structs/)).toBeVisible()
  await expect(tabs(app.page).getByRole('button')).toHaveCount(6)
})

test('a folder that is dropped is an archive of its packages', async ({ app }, info) => {
  const folder = info.outputPath('m')
  await writeFiles(folder, {
    ...files,
    'geo/point_test.go': 'package geo\n',
    'vendor/v/v.go': 'package v\n\ntype V struct{}\n',
    'notes.txt': 'none',
  })
  await drop(app.page, [folder])
  await expect(app.page.getByText(/^4 structs/)).toBeVisible()
  await expect(tabs(app.page).getByRole('button')).toHaveCount(6)
})

test('a file that is dropped is its text; one that is no Go is refused, and nothing is lost', async ({
  app,
}, info) => {
  const folder = info.outputPath('m')
  await writeFiles(folder, { 'a.go': 'package a\n\ntype A struct {\n\tn int\n}\n', 'b.bin': 'a\0b' })
  await drop(app.page, [join(folder, 'a.go')])
  await expect(app.figure('A', 'Size')).toHaveText(/^8\s*B$/)
  await expect(tabs(app.page)).toHaveCount(0)
  await drop(app.page, [join(folder, 'b.bin')])
  await expect(app.status.filter({ hasText: 'There is no Go file in it.' })).toBeVisible()
  await expect(app.figure('A', 'Size')).toHaveText(/^8\s*B$/)
})

async function writeFiles(folder: string, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** As a visitor does it: only the browser itself can drop a folder. */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  await page.locator('[role=textbox][aria-label="Go source"]').waitFor()
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data })
  }
  await session.detach()
}
