/** The panes of the page: which are seen, and how much room each has. */

import { expect, test, type App } from './app.ts'

const line = (app: App, name: string) => app.page.getByRole('separator', { name })
const widthOf = async (app: App) =>
  (await app.page.getByRole('region', { name: 'Go source' }).boundingBox())?.width ?? 0

test('the line between the columns is moved by keys and pointer, stays, and goes back', async ({
  app,
  isMobile,
}) => {
  test.skip(isMobile, 'there the panes are one above the other, which is tested below')
  const { page } = app
  await app.openExample('Session')
  const columns = line(app, 'side by side')
  const usual = await widthOf(app)
  expect(usual).toBeCloseTo(1440 * 0.4, 0)
  await columns.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => widthOf(app)).toBeCloseTo(usual + 16, -1)
  await page.keyboard.press('End')
  await expect.poll(() => widthOf(app)).toBeCloseTo(1440 * 0.6, 0)
  await expect(columns).toHaveAttribute('aria-valuenow', '60')

  await columns.hover()
  await page.mouse.down()
  await page.mouse.move(700, 300, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => widthOf(app)).toBeCloseTo(700, -1)
  await page.reload()
  await expect(app.structs.first()).toBeVisible()
  expect(await widthOf(app)).toBeCloseTo(700, -1)
  await columns.dblclick()
  await expect.poll(() => widthOf(app)).toBeCloseTo(usual, 0)
})

test('the fields get more room from the diagrams', async ({ app, isMobile }) => {
  test.skip(isMobile, 'there the fields are below the diagrams, or alone')
  await app.openExample('Session')
  await expect(app.diagram('Session', 'Declared')).toBeVisible()
  const dock = line(app, 'Diagrams and fields')
  await dock.focus()
  const now = Number(await dock.getAttribute('aria-valuenow'))
  await app.page.keyboard.press('ArrowUp')
  await app.page.keyboard.press('ArrowUp')
  await expect.poll(async () => Number(await dock.getAttribute('aria-valuenow'))).toBeGreaterThan(now)
  await app.page.keyboard.press('End')
  const fields = app.page.getByRole('region', { name: 'Details', exact: true })
  await expect.poll(async () => (await fields.boundingBox())?.height ?? 0).toBeGreaterThan(450)
})

test('the line above the fields of a small struct moves by 16 pixels, there and back', async ({
  app,
  isMobile,
}) => {
  test.skip(isMobile, 'there the fields are below the diagrams, or alone')
  await app.paste('type T struct {\n\ta bool\n\tb int64\n\tc bool\n}\n')
  await expect(app.row('T', 'c').first()).toBeVisible()
  const dock = line(app, 'Diagrams and fields')
  const top = async () => (await dock.boundingBox())?.y ?? 0
  await dock.focus()
  const usual = await top()
  const share = Number(await dock.getAttribute('aria-valuenow'))
  for (const [key, moved] of [
    ['ArrowDown', 16],
    ['ArrowDown', 32],
    ['ArrowUp', 16],
    ['ArrowUp', 0],
    ['ArrowUp', -16],
  ] as const) {
    await app.page.keyboard.press(key)
    await expect.poll(async () => Math.abs((await top()) - usual - moved)).toBeLessThan(1)
    const now = Number(await dock.getAttribute('aria-valuenow'))
    expect(Math.sign(share - now)).toBe(Math.sign(moved))
  }
  await app.page.keyboard.press('End')
  await dock.dblclick()
  await expect.poll(async () => Math.abs((await top()) - usual)).toBeLessThan(1)
})

test('on a phone the tabs are on top, and each pane can have all the room', async ({ app, isMobile }) => {
  test.skip(!isMobile, 'there the panes are side by side')
  const { page } = app
  await app.openExample('Session')
  const tab = page.getByRole('tab', { name: 'Session' })
  const source = page.getByRole('region', { name: 'Go source' })
  const diagram = app.diagram('Session', 'Declared')
  await expect(diagram).toBeVisible()
  const top = async () => ((await tab.boundingBox())?.y ?? 0) < ((await source.boundingBox())?.y ?? 0)
  await expect.poll(top).toBe(true)

  const rows = line(app, 'one above the other')
  const before = (await source.boundingBox())?.height ?? 0
  await rows.focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(async () => (await source.boundingBox())?.height).toBeLessThan(before)

  const choose = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await choose('Fields')
  await expect(page.getByRole('row', { name: /^closed bool/ })).toBeVisible()
  await expect(diagram).toBeHidden()
  await expect(source).toBeHidden()
  await choose('Source')
  await expect(source).toBeVisible()
  await expect(page.getByRole('row', { name: /^closed bool/ })).toBeHidden()
  await page.getByRole('tab', { name: 'Frame' }).click()
  await choose('Layout')
  await expect(app.diagram('Frame', 'Declared')).toBeVisible()
})

test('the hint of the empty page is read whole', async ({ app }) => {
  const hint = app.page.locator('.cm-placeholder')
  await expect(hint).toBeVisible()
  const { x, width } = (await hint.boundingBox())!
  expect(x + width).toBeLessThanOrEqual(app.page.viewportSize()!.width)
})

test('the other offset of a field is its own, also where fields come from C', async ({ app, isMobile }) => {
  test.skip(isMobile, 'there the fields are below the diagrams, or alone')
  await app.paste(`package p

/*
struct s { char a; double d; char b; double e; char c; };
*/
import "C"

type T C.struct_s
`)
  await app.page.getByRole('button', { name: 'Show an order all the same' }).click()
  const cells = app.struct('T').getByRole('row').locator('td:last-child')
  await expect(cells).toHaveText(['0', '8', '1', '16', '24', '25'])
})
