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

test('with colours forced, what is chosen, marked and padded is still seen', async ({ app, isMobile }) => {
  const { page } = app
  await page.emulateMedia({ forcedColors: 'active' })
  await app.openExample('Session')
  await expect(app.struct('Session')).toBeVisible()

  // Every fill and every edge is one of the two colours that there are.
  const [text, back] = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    const colours = ['CanvasText', 'Canvas'].map((name) => {
      probe.style.color = name
      return getComputedStyle(probe).color
    })
    probe.remove()
    return colours
  })
  const paints = await page
    .getByRole('figure')
    .first()
    .locator('svg :is(path, rect, circle, line, text)')
    .evaluateAll((all) => all.flatMap((each) => [getComputedStyle(each).fill, getComputedStyle(each).stroke]))
  const isSeen = (paint: string) => paint.startsWith('rgb') && paint !== 'rgba(0, 0, 0, 0)'
  expect(paints.filter((paint) => isSeen(paint) && ![text, back].includes(paint))).toEqual([])
  const hatch = page.getByRole('figure').first().locator('pattern rect').last()
  expect(await hatch.evaluate((line) => getComputedStyle(line).fill)).toBe(text)

  const outline = (of: ReturnType<typeof page.locator>) =>
    of.evaluate((element) => getComputedStyle(element).outlineStyle)
  const target = (goarch: string) => page.locator('label').filter({ hasText: new RegExp(`^${goarch}`) })
  expect(await outline(target('amd64'))).toBe('solid')
  expect(await outline(target('386'))).toBe('none')

  await page.keyboard.press('j')
  const field = isMobile ? app.line('closed') : page.locator('tr[data-marked]')
  expect(await outline(field.first())).toBe('solid')
  expect(await outline(app.line('closed').first())).toBe('solid')
  await page.keyboard.press('Tab')
  expect(await outline(page.locator(':focus-visible').first())).toBe('solid')
})
