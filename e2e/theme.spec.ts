/** Light, dark, or as the system has it. */

import { expect, test, type App } from './app.ts'

const paper = (app: App) => app.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const light = 'rgb(255, 255, 255)'
const dark = 'rgb(18, 20, 22)'

test('the theme follows the system until one is chosen, which is kept', async ({ app }) => {
  const { page } = app
  expect(await paper(app)).toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await paper(app)).toBe(dark)

  await app.openMenu()
  await page.getByRole('button', { name: 'Theme: system' }).click()
  expect(await paper(app)).toBe(light)
  await page.getByRole('button', { name: 'Theme: light' }).click()
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await paper(app)).toBe(dark)

  // Before any of the page's own scripts has run.
  await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.reload({ waitUntil: 'domcontentloaded' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
