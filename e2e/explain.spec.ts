/** Whatever is shown says why it is so: pointed at, focused or tapped; and a size is walked to, step by step. */

import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { expect, test, type App } from './app.ts'

const session = readFileSync(new URL('../src/ui/examples/session.go', import.meta.url), 'utf8')

const layer = (app: App) => app.page.locator('#explanation')
const walk = (app: App) => app.page.getByRole('dialog', { name: 'Why this size' })
const declared = (app: App, part: string) => app.diagram('Session', 'Declared').locator(part)

/** As a visitor asks: by a pointer that rests, or by a tap. */
async function ask(part: Locator, isMobile: boolean): Promise<void> {
  await part.first().scrollIntoViewIfNeeded()
  if (isMobile) await part.first().tap()
  else await part.first().hover()
}

test('padding, words, figures, cells and orders say why', async ({ app, isMobile }) => {
  await app.paste(session)
  await app.showLayout()
  await expect(app.struct('Session')).toBeVisible()

  await ask(declared(app, '[data-padding="8"]'), isMobile)
  await expect(layer(app)).toContainText(
    '7 bytes of padding: last *Frame starts at a multiple of 8, and admin ends at 105.',
  )
  await expect(layer(app).getByRole('link')).toHaveText('cmd/compile/internal/types/size.go, CalcStructSize')

  // to a finger the word reaches over its number
  const word = app.struct('Session').getByRole('button', { name: 'Size class' })
  await ask(isMobile ? word : app.figure('Session', 'Size class'), isMobile)
  await expect(layer(app)).toContainText(
    '168 bytes are allocated from the class of 176; 8 bytes are lost (4.5 %).',
  )
  await expect(layer(app)).toContainText('144 bytes are allocated from the class of 144; nothing is lost.')

  await ask(declared(app, '[data-explain="pointerWord 64"]'), isMobile)
  await expect(layer(app)).toContainText('The word at byte 64 holds the pointer opened.loc')

  await ask(declared(app, '[role=listitem][data-field="7"]'), isMobile)
  await expect(layer(app)).toContainText('conn net.Conn takes bytes 88 to 103, 16 bytes')

  await ask(declared(app, '[data-explain="pointerBytes"]'), isMobile)
  await expect(layer(app)).toContainText('The last pointer, in buf, ends at byte 144.')

  await app.look('Suggested')
  await ask(app.page.getByRole('button', { name: '3 moves' }), isMobile)
  await expect(layer(app)).toContainText(
    'saves 24 bytes and lowers the pointer bytes from 144 to 112; 3 lines moved; no order is smaller',
  )
})

test('cells and heads of the table say why', async ({ app, isMobile }) => {
  await app.paste(session)
  if (isMobile) await app.page.getByRole('button', { name: 'Fields', exact: true }).click()
  await ask(app.page.locator('tr[data-field="5"] td[data-explain="align"]'), isMobile)
  await expect(layer(app)).toContainText(
    '8: the largest alignment among the fields of time.Time, that of wall uint64.',
  )
  await ask(app.page.getByRole('button', { name: 'Padding after' }), isMobile)
  await expect(layer(app)).toContainText('Bytes that nothing uses')
})

test('an explanation never lies over what it explains, and stays inside the window', async ({
  app,
  isMobile,
}) => {
  await app.paste(session)
  await app.showLayout()
  await expect(app.struct('Session')).toBeVisible()
  for (const part of [
    '[data-padding="0"]',
    '[role=listitem][data-field="12"]',
    '[data-explain="pointerBytes"]',
  ]) {
    await ask(declared(app, part), isMobile)
    await expect(layer(app)).toBeVisible()
    const [of, over, view] = [
      await declared(app, part).first().boundingBox(),
      await layer(app).boundingBox(),
      app.page.viewportSize(),
    ]
    if (!of || !over || !view) throw new Error('nothing is drawn')
    const isApart =
      over.x >= of.x + of.width - 1 ||
      over.x + over.width <= of.x + 1 ||
      over.y >= of.y + of.height - 1 ||
      over.y + over.height <= of.y + 1
    expect(isApart, part).toBe(true)
    expect(
      Math.min(over.x, over.y, view.width - over.x - over.width, view.height - over.y - over.height),
      part,
    ).toBeGreaterThanOrEqual(0)
    await app.page.keyboard.press('Escape')
    await expect(layer(app)).toBeHidden()
  }
})

test('the pointer can go on to the explanation, and Esc closes it', async ({ app, isMobile }) => {
  test.skip(isMobile, 'there is no pointer')
  await app.paste(session)
  await declared(app, '[data-padding="0"]').hover()
  await expect(layer(app)).toBeVisible()
  await layer(app).hover()
  await app.page.waitForTimeout(400)
  await expect(layer(app)).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(layer(app)).toBeHidden()
})

test('by the keys too, and typing closes it', async ({ app, isMobile }) => {
  test.skip(isMobile, 'there are no keys')
  await app.paste(session)
  await expect(app.struct('Session')).toBeVisible()
  await app.page.keyboard.press('Escape')
  await app.page.getByRole('button', { name: 'Pointer bytes' }).first().focus()
  await app.page.keyboard.press('Shift+Tab')
  await expect(app.page.getByRole('button', { name: 'Padding', exact: true })).toBeFocused()
  await expect(layer(app)).toContainText('25 bytes in 4 places: 7 + 7 + 4 + 7')
  await expect(app.page.getByRole('button', { name: 'Padding', exact: true })).toHaveAccessibleDescription(
    /25 bytes in 4 places/,
  )
  await app.page.keyboard.press('J')
  await expect(layer(app)).toBeHidden()
  await expect(app.page.locator('tr[data-marked]')).toHaveCount(1)
})

test('why a struct has its size is walked through, its fields marked, and copied', async ({
  app,
  isMobile,
}) => {
  await app.paste(session)
  await app.showLayout()
  await app.page.getByRole('button', { name: 'Why 168?' }).click()
  const rows = walk(app).locator('tbody tr')
  await expect(rows).toHaveCount(19)
  await expect(rows.nth(1)).toHaveText(/^1\s*padding: id int64 starts at a multiple of 8\s*7\s*8$/)
  await expect(walk(app)).toContainText('168 = 143 of fields + 25 of padding')
  await ask(rows.nth(11), isMobile)
  await expect(declared(app, 'svg[aria-hidden] text[text-anchor=end]')).toHaveText(['104'])

  await walk(app).getByRole('button', { name: 'Copy' }).click()
  await expect(walk(app).getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await app.page.evaluate(() => navigator.clipboard.readText())).toContain(
    '168 = 143 of fields + 25 of padding',
  )

  await walk(app).getByText('Suggested').click()
  await expect(walk(app)).toContainText('144 = 143 of fields + 1 of padding')
  await app.page.keyboard.press('Escape')
  await expect(walk(app)).toBeHidden()
})

test('W opens the walk and closes it; what is not known ends it', async ({ app, isMobile }) => {
  test.skip(isMobile, 'there are no keys')
  await app.paste(session)
  await app.select('Quota')
  await expect(app.struct('Quota')).toBeVisible()
  await app.page.keyboard.press('w')
  await expect(walk(app)).toContainText('the size of decimal.Decimal is not known')
  await app.page.keyboard.press('w')
  await expect(walk(app)).toBeHidden()
})

test('a long struct is folded to its padded steps', async ({ app }) => {
  const fields = Array.from({ length: 60 }, (_, i) => `\tf${i} int64\n`)
  await app.paste(`type T struct {\n\tok bool\n${fields.join('')}}\n`)
  await app.showLayout()
  await app.page.getByRole('button', { name: 'Why 488?' }).click()
  await expect(walk(app).locator('tbody tr')).toHaveCount(6)
  await expect(walk(app)).toContainText('58 fields without padding')
})
