/** The imports of a file are folded to how many they are, and nothing of it is lost. */

import { expect, test, type App } from './app.ts'

const imports = 'import (\n\t"net"\n\t"sync"\n\t"sync/atomic"\n\t"time"\n)\n'
const source = `package p\n\n${imports}\ntype T struct {\n\tok   bool\n\tn    atomic.Int64\n\tlast time.Time\n\tmu   sync.Mutex\n\tconn net.Conn\n}\n`

const folded = (app: App) => app.page.getByRole('button', { name: '4 packages, folded: unfold' })

/** What is noted beside the line, by its text and the height of both. */
const noteBeside = (app: App, text: string) =>
  app.line(text).evaluate((line) => {
    const { top } = line.getBoundingClientRect()
    const notes = [...document.querySelectorAll<HTMLElement>('.cm-gutters-after .cm-gutterElement')]
    return notes.find((note) => Math.abs(note.getBoundingClientRect().top - top) < 1)?.textContent
  })

test('a file with many imports starts folded, with its notes beside their lines; a press unfolds', async ({
  app,
}) => {
  await app.paste(source)
  await expect(folded(app)).toHaveText('4 packages')
  await expect(app.line('import (4 packages)')).toBeVisible()
  await expect.poll(() => noteBeside(app, 'n    atomic')).toContain('8 ·  8')
  const heights = await app.page
    .locator('.cm-line')
    .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height))
  expect(new Set(heights)).toEqual(new Set([19]))
  await expect(app.page.locator('.cm-lineNumbers')).toContainText('1239101112')

  await folded(app).click()
  await expect(folded(app)).toHaveCount(0)
  expect(await app.sourceText()).toBe(source)
  await expect.poll(() => noteBeside(app, 'n    atomic')).toContain('8 ·  8')
})

test('Enter on it unfolds, and what is folded is copied and undone as text', async ({ app }) => {
  await app.paste(source)
  await expect(folded(app)).toBeVisible()
  await app.page.keyboard.press('ControlOrMeta+A')
  await app.page.keyboard.press('ControlOrMeta+C')
  expect(await app.page.evaluate(() => navigator.clipboard.readText())).toBe(source)
  await app.page.keyboard.press('ControlOrMeta+End')
  await app.page.keyboard.type('var x int')
  await app.page.keyboard.press('ControlOrMeta+Z')
  await folded(app).focus()
  await app.page.keyboard.press('Enter')
  await expect(folded(app)).toHaveCount(0)
  expect(await app.sourceText()).toBe(source)
})

test('imports fold and unfold at a command, and few stay as they are', async ({ app, isMobile }) => {
  const run = async (title: string) => {
    if (isMobile) {
      await app.openMenu()
      await app.page.getByRole('button', { name: 'All commands' }).click()
    } else await app.page.keyboard.press('ControlOrMeta+K')
    await app.page.getByRole('combobox', { name: 'Find a command or a struct' }).fill(title)
    await app.page.keyboard.press('Enter')
  }
  const short = 'package p\n\nimport (\n\t"time"\n)\n\ntype T struct {\n\tat time.Time\n}\n'
  await app.paste(short)
  await expect(app.figure('T', 'Size')).toHaveText(/^24/)
  expect(await app.sourceText()).toBe(short)
  await run('Fold the imports')
  await expect(app.line('import (1 package)')).toBeVisible()
  await run('Unfold the imports')
  await expect(app.status.filter({ hasText: 'Imports unfolded' })).toBeVisible()
  expect(await app.sourceText()).toBe(short)
})

test('the caret at its edge unfolds by Enter', async ({ app, isMobile }) => {
  test.skip(isMobile, 'has no keyboard')
  await app.paste(source)
  await expect(folded(app)).toBeVisible()
  await app.page.keyboard.press('ControlOrMeta+Home')
  for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowLeft', 'Enter'])
    await app.page.keyboard.press(key)
  await expect(folded(app)).toHaveCount(0)
  expect(await app.sourceText()).toBe(source)
})
