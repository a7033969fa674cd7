/** Everything is done from one menu, and thousands of structs are found in it. */

import { expect, test, type App } from './app.ts'

/** What the menu lists, and not the selects of the page. */
const options = (app: App) => app.page.getByRole('listbox').getByRole('option')
const chosenOption = (app: App) => app.page.getByRole('listbox').getByRole('option', { selected: true })

/** Opens the menu as it can be on a device. */
async function open(app: App, isMobile: boolean) {
  if (isMobile) {
    await app.openMenu()
    await app.page.getByRole('button', { name: 'All commands' }).click()
  } else await app.page.keyboard.press('ControlOrMeta+K')
  const input = app.page.getByRole('combobox', { name: 'Find a command or a struct' })
  await expect(input).toBeFocused()
  return input
}

test('a command is found by what is typed, and done', async ({ app, isMobile }) => {
  await app.openExample('Session')
  await expect(app.figure('Session', 'Size')).toHaveText(/168.*144\s*B/)
  const input = await open(app, isMobile)
  await input.fill('386')
  await expect(chosenOption(app)).toHaveText(/^Show 386/)
  await app.page.keyboard.press('Enter')
  await expect(input).toBeHidden()
  await expect(app.figure('Session', 'Size')).toHaveText(/112.*104\s*B/)

  await open(app, isMobile)
  await input.fill('dark')
  await options(app).filter({ hasText: 'Dark theme' }).click()
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('arrows go round the list, Esc closes it, and the editor has the focus again', async ({ app }) => {
  await app.paste('type T struct {\n\ta bool\n}\n')
  await app.source.focus()
  await app.page.keyboard.press('ControlOrMeta+K')
  const input = app.page.getByRole('combobox', { name: 'Find a command or a struct' })
  await expect(input).toBeFocused()
  const chosen = chosenOption(app)
  const first = await chosen.innerText()
  await app.page.keyboard.press('ArrowUp')
  await expect(chosen).not.toHaveText(first)
  const id = await chosen.getAttribute('id')
  await expect(input).toHaveAttribute('aria-activedescendant', id!)
  await expect(chosen).toBeInViewport()
  await app.page.keyboard.press('ArrowDown')
  await expect.poll(() => chosen.innerText()).toBe(first)
  await app.page.keyboard.press('Escape')
  await expect(input).toBeHidden()
  await expect(app.source).toBeFocused()
  await app.page.keyboard.press('ControlOrMeta+K')
  await expect(input).toBeFocused()
  await app.page.keyboard.press('ControlOrMeta+K')
  await expect(input).toBeHidden()
})

test('/ goes to one of thousands of structs', async ({ app }) => {
  const structs = Array.from({ length: 3000 }, (_, i) => `type Struct${i} struct {\n\ta bool\n\tb int64\n}\n`)
  await app.paste(
    `package p\n\n${structs.join('\n')}\ntype Needle struct {\n\tok bool\n\tn int64\n\tk bool\n}\n`,
  )
  await expect(app.page.getByText(/^3,001 structs/)).toBeVisible({ timeout: 30_000 })
  await app.source.focus()
  await app.page.keyboard.press('Escape')
  await app.page.keyboard.press('/')
  const input = app.page.getByRole('combobox', { name: 'Go to a struct' })
  await expect(input).toBeFocused()
  await expect(options(app)).toHaveCount(100)
  await expect(app.page.getByText('and 2,901 more')).toBeVisible()
  await input.fill('needle')
  await expect(options(app)).toHaveText(/Needle\s*24.B\s*−8.B/)
  await app.page.keyboard.press('Enter')
  await expect(app.page).toHaveTitle(/^Needle 24/)
  await expect(app.line('type Needle')).toBeInViewport()
  await expect(app.source).not.toBeFocused()
})

test('what a command copies is on the clipboard, and it is said', async ({ app, isMobile }) => {
  await app.paste('type T struct {\n\ta bool\n\tb int64\n\tc bool\n}\n')
  await expect(app.figure('T', 'Size')).toHaveText(/24.*16\s*B/)
  const input = await open(app, isMobile)
  await input.fill('copy the struct')
  await app.page.keyboard.press('Enter')
  await expect(app.status.filter({ hasText: 'Struct copied' })).toBeVisible()
  const text = await app.page.evaluate(() => navigator.clipboard.readText())
  expect(text).toBe('type T struct {\n\ta bool\n\tc bool\n\tb int64\n}\n')
})
