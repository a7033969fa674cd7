/** The source is formatted on request, as gofmt does, and what it says stays as it is. */

import { expect, test, type App } from './app.ts'

async function format(app: App, isMobile: boolean) {
  if (!isMobile) return app.page.keyboard.press('Shift+Alt+F')
  await app.openMenu()
  await app.page.getByRole('button', { name: 'All commands' }).click()
  await app.page.getByRole('combobox', { name: 'Find a command or a struct' }).fill('format the source')
  return app.page.keyboard.press('Enter')
}

const said = (app: App, text: string | RegExp) => app.status.filter({ hasText: text })

test('one press formats the source, the caret stays, and one undo takes it back', async ({
  app,
  isMobile,
}) => {
  const source = 'package p\ntype T struct {\n  ok bool // first\n  number int64\n}\n'
  await app.paste(source)
  await expect(app.figure('T', 'Size')).toHaveText(/16/)
  await app.line('number').click()
  await app.page.keyboard.press('End')
  await format(app, isMobile)
  await expect(said(app, /^Formatted: \d+ changes$/)).toBeVisible()
  const formatted = 'package p\n\ntype T struct {\n\tok     bool // first\n\tnumber int64\n}\n'
  expect(await app.sourceText()).toBe(formatted)
  await expect(app.figure('T', 'Size')).toHaveText(/16/)
  await app.source.focus()
  await app.page.keyboard.type(' // here')
  expect(await app.sourceText()).toContain('\tnumber int64 // here\n')
  await app.page.keyboard.press('ControlOrMeta+Z')
  expect(await app.sourceText()).toBe(formatted)
  await app.page.keyboard.press('ControlOrMeta+Z')
  expect(await app.sourceText()).toBe(source)
})

test('what does not parse says where, and stays as it is', async ({ app, isMobile }) => {
  const source =
    '-- a/a.go --\npackage a\nvar  x int\n-- b/b.go --\npackage b\n\ntype T struct {\n  a int int\n}\n'
  await app.paste(source)
  await format(app, isMobile)
  await expect(said(app, "Not formatted: b/b.go:4:9: expected ';', found int")).toBeVisible()
  expect(await app.sourceText()).toBe(source)
})
