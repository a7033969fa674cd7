/** The source is edited as in an editor, and every line says what it is laid out to. */

import { readFileSync } from 'node:fs'
import { expect, test, type App } from './app.ts'

const session = readFileSync(new URL('../src/ui/examples/session.go', import.meta.url), 'utf8')
const quota = 'type Quota struct {\n\tplan    uint8\n\tlimit   int64\n\tbalance decimal.Decimal\n}\n'

/** What is noted at the end of the line with the text, as it is seen: '' where it is hidden. */
function noteAt(app: App, text: string) {
  return app.page.evaluate((wanted) => {
    const line = [...document.querySelectorAll('.cm-line')].find((each) => each.textContent.includes(wanted))
    const top = line?.getBoundingClientRect().top ?? NaN
    const notes = [...document.querySelectorAll<HTMLElement>('.cm-gutters-after .cm-gutterElement')]
    const note = notes.find((each) => Math.abs(each.getBoundingClientRect().top - top) < 1)
    const figures = note?.querySelector<HTMLElement>('i + span')
    const isCut = !figures || figures.getBoundingClientRect().top > top + 1
    const padding = note?.querySelector<HTMLElement>('[style] > span')
    return `${isCut ? '' : figures.innerText} ${padding?.checkVisibility() ? padding.innerText : ''}`
      .replaceAll('\u2009', ' ')
      .trim()
  }, text)
}

const isMarked = (app: App, text: string) =>
  app.line(text).evaluate((line) => getComputedStyle(line).backgroundColor !== 'rgba(0, 0, 0, 0)')

test('what is typed is laid out', async ({ app }) => {
  await app.source.click()
  await app.page.keyboard.type('ok bool\nn int64')
  await expect.poll(() => noteAt(app, 'ok bool')).toMatch(/^0 · {2}1 ?\+7/)
  await expect.poll(() => noteAt(app, 'n int64')).toBe('8 ·  8')
})

test('fields say where they lie and structs how large they are', async ({ app, isMobile }) => {
  await app.paste(session)
  await app.page.setViewportSize({ width: isMobile ? 390 : 1440, height: 1600 })
  const pad = isMobile ? '+7' : '+7 pad'
  await expect.poll(() => noteAt(app, 'type Session')).toBe(isMobile ? '168 B' : '168 B 25 pad')
  expect(await noteAt(app, 'closed  bool')).toBe(`0 ·  1 ${pad}`)
  expect(await noteAt(app, 'id      int64')).toBe('8 ·  8')
  expect(await noteAt(app, 'opened  time.Time')).toBe('48 · 24')
  expect(await noteAt(app, 'admin   bool')).toBe(`104 ·  1 ${pad}`)
  expect(await noteAt(app, 'bytesIn atomic.Int64')).toBe('160 ·  8')
  await app.line('resets').scrollIntoViewIfNeeded()
  expect(await noteAt(app, 'type Quota')).toBe('size unknown')
  expect(await noteAt(app, 'balance decimal')).toBe('16 ·  ?')
})

test('the figures give way to the text of a long line, the padding does not, and no text is moved', async ({
  app,
  isMobile,
}) => {
  const long = `\tb int64 // ${'a word '.repeat(30)}`
  await app.paste(`type T struct {\n\ta bool\n${long}\n\tc bool // ${'a word '.repeat(30)}\n}\n`)
  await expect.poll(() => noteAt(app, 'a bool')).toMatch(/^0 · {2}1 ?\+7/)
  expect(await noteAt(app, 'b int64')).toBe('')
  expect(await noteAt(app, 'c bool')).toBe(isMobile ? '+7' : '+7 pad')
  const tag = app.page.locator('.cm-gutters-after').getByText('+7').last()
  const edge = (await app.page.getByRole('region', { name: 'Go source' }).boundingBox())!
  for (const left of [0, 5000]) {
    await app.page.locator('.cm-scroller').evaluate((pane, left) => (pane.scrollLeft = left), left)
    const { x, width } = (await tag.boundingBox())!
    expect(x + width).toBeLessThanOrEqual(edge.x + edge.width)
    expect(x).toBeGreaterThan(edge.x + edge.width - 75)
  }
  const heights = await app.page
    .locator('.cm-line')
    .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height))
  expect(new Set(heights)).toEqual(new Set([19]))
})

test('types have the colour of their kind', async ({ app }) => {
  await app.paste('type T struct {\n\tp *T\n\ts string\n}\n')
  const colour = (text: string) =>
    app.line(text).evaluate((line) => getComputedStyle(line.querySelector('span[class]') ?? line).color)
  await expect.poll(() => colour('p *T')).toBe('rgb(36, 72, 180)')
  expect(await colour('s string')).toBe('rgb(11, 101, 143)')
})

test('what was typed can be undone, and done again', async ({ app }) => {
  await app.paste('type Mine struct{}\n')
  await app.page.keyboard.press('ControlOrMeta+End')
  await app.page.keyboard.type('// more')
  await app.page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(app.sourceText).toBe('type Mine struct{}\n')
  await app.page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect.poll(app.sourceText).toBe('type Mine struct{}\n// more')
})

test('undoing ends where another document was opened: none is written over another', async ({
  app,
  visit,
}) => {
  await app.paste(quota)
  const fragment = await app.copyLink()
  const other = await visit('')
  await other.paste('type Mine struct{}')
  await other.page.goto(`./#${fragment}`)
  await expect.poll(other.sourceText).toBe(quota)
  await other.source.focus()
  await other.page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(other.sourceText).toBe(quota)

  await other.page.keyboard.type('// more')
  await other.page.getByRole('button', { name: 'Open it' }).click()
  await expect.poll(other.sourceText).toBe('type Mine struct{}')
  await other.source.focus()
  await other.page.keyboard.press('ControlOrMeta+Z')
  await other.page.keyboard.press('ControlOrMeta+End')
  await other.page.keyboard.type('x')
  await other.page.keyboard.press('ControlOrMeta+Z')
  await other.page.reload()
  await expect.poll(other.sourceText).toBe('type Mine struct{}')
})

test('a paste replaces an untouched example, and nothing of the visitor’s own', async ({ app }) => {
  await app.paste(session)
  await app.page.keyboard.press('ControlOrMeta+Home')
  await pasteHere(app, 'type A struct{ n int }\n')
  await expect.poll(app.sourceText).toBe('type A struct{ n int }\n')
  await app.page.keyboard.press('ControlOrMeta+End')
  await pasteHere(app, 'type B struct{}\n')
  await expect.poll(app.sourceText).toBe('type A struct{ n int }\ntype B struct{}\n')
})

async function pasteHere(app: App, text: string): Promise<void> {
  await app.page.evaluate((string) => navigator.clipboard.writeText(string), text)
  await app.page.keyboard.press('ControlOrMeta+V')
}

test('an error is underlined, with Go’s words under the pointer', async ({ app, isMobile }) => {
  await app.paste('type T struct {\n\tn int64 int64\n}\n')
  const underlined = app.page.locator('.cm-lintRange-error')
  await expect(underlined).toHaveText('int64')
  if (isMobile) return
  await expect(app.diagnostics.first()).toContainText('2:10:')
  await underlined.hover()
  const words = (await app.diagnostics.first().innerText()).replace(/^\S+\s/, '')
  await expect(app.page.locator('.cm-tooltip')).toContainText(words)
})

test('a field is marked by the pointer and by the caret', async ({ app, isMobile }) => {
  await app.paste('type T struct {\n\tfirst bool\n\tsecond int64\n}\n')
  await expect.poll(() => noteAt(app, 'first')).toMatch(/^0/)
  if (isMobile) {
    await app.line('second').tap()
    await expect.poll(() => isMarked(app, 'second')).toBe(true)
    await app.line('first').tap()
    await expect.poll(() => isMarked(app, 'second')).toBe(false)
    return expect.poll(() => isMarked(app, 'first')).toBe(true)
  }
  await app.line('second').hover()
  await expect.poll(() => isMarked(app, 'second')).toBe(true)
  await app.page.mouse.move(1000, 20)
  await expect.poll(() => isMarked(app, 'second')).toBe(false)
  await app.line('first').click()
  await app.page.mouse.move(1000, 20)
  await expect.poll(() => isMarked(app, 'first')).toBe(true)
  await app.page.keyboard.press('ArrowDown')
  await expect.poll(() => isMarked(app, 'second')).toBe(true)
  await app.page.keyboard.press('Escape')
  await expect.poll(() => isMarked(app, 'second')).toBe(false)
})

test('the caret in a struct selects it', async ({ app }) => {
  await app.paste('type A struct {\n\tn int64\n}\n\ntype B struct {\n\tm int32\n}\n')
  await expect(app.page).toHaveTitle(/^A 8/)
  await app.line('m int32').click()
  await expect(app.page).toHaveTitle(/^B 4/)
  await app.line('n int64').click()
  await expect(app.page).toHaveTitle(/^A 8/)
})

test('a type that is not known is taken for what the reader says', async ({ app, visit }) => {
  await app.paste(quota)
  await expect.poll(() => noteAt(app, 'type Quota')).toBe('size unknown')
  const form = app.page.getByRole('form', { name: 'What to take decimal.Decimal for' })
  await expect(form).toBeHidden()
  await app.line('balance').click()
  await expect(form).toBeVisible()
  await expect(app.page.getByText('Quota is exact up to byte 16.')).toBeVisible()

  await form.getByLabel('size').fill('12')
  await form.getByRole('button', { name: 'Apply' }).click()
  await expect(form.getByRole('alert')).toHaveText(
    'The size must be a multiple of the alignment: 12 is not a multiple of 8.',
  )
  await form.getByLabel('size').fill('16')
  await form.getByLabel('Which words hold pointers').fill('0')
  await form.getByRole('button', { name: 'Apply' }).click()
  await expect(form).toBeHidden()
  await expect.poll(() => noteAt(app, 'type Quota')).toMatch(/^32 B/)

  await app.page.reload()
  await expect.poll(() => noteAt(app, 'type Quota')).toMatch(/^32 B/)
  const other = await visit(await app.copyLink())
  await expect.poll(() => noteAt(other, 'balance')).toBe('16 · 16')

  await app.paste('type Known struct {\n\tn int64\n}\n')
  await expect(app.page.getByRole('button', { name: '1 assumed' })).toBeHidden()
  await app.paste(quota)
  await expect.poll(() => noteAt(app, 'type Quota')).toMatch(/^32 B/)

  const assumed = other.page.getByRole('button', { name: '1 assumed' })
  await assumed.click()
  await expect(other.page.getByRole('dialog', { name: 'Assumed types' })).toContainText(
    'decimal.Decimal 16\u2009B, align 8, pointer word 0',
  )
  await other.page.getByRole('button', { name: 'Change' }).click()
  await other.page.getByRole('button', { name: 'string', exact: true }).click()
  await expect(other.page.getByRole('dialog', { name: 'Assumed types' })).toContainText('like string')
  await other.page.getByRole('button', { name: 'Remove decimal.Decimal' }).click()
  await expect(assumed).toBeHidden()
  await expect.poll(() => noteAt(other, 'type Quota')).toBe('size unknown')
})

test('after a paste the struct is in sight, and an example is shown from its top', async ({
  app,
  isMobile,
}) => {
  const scrollTop = () => app.page.locator('.cm-scroller').evaluate((scroller) => scroller.scrollTop)
  await app.openExample('Session')
  await expect(app.page).toHaveTitle(/^Session 168/)
  await expect.poll(() => noteAt(app, 'closed  bool')).toMatch(/^0 ·/)
  // On a phone the struct has no room from there.
  if (!isMobile) expect(await scrollTop()).toBe(0)

  const rest = '\nvar x int\n'.repeat(200)
  await app.paste(`package p\n${rest}\ntype Far struct {\n\tfar bool\n}\n${rest}`)
  await expect.poll(() => noteAt(app, 'far bool')).toMatch(/^0 ·/)
  await expect(app.line('type Far')).toBeInViewport()
  await app.paste('type Other struct {\n\tnear bool\n}\n')
  await expect.poll(() => noteAt(app, 'near bool')).toMatch(/^0 ·/)
  await app.paste(`package p\n\ntype Near struct {\n\tnear bool\n}\n${rest}`)
  await expect.poll(() => noteAt(app, 'near bool')).toMatch(/^0 ·/)
  expect(await scrollTop()).toBe(0)
})

test('while the form of an unknown type is open, its tooltip is not', async ({ app, isMobile }) => {
  test.skip(isMobile, 'there is no pointer that rests')
  await app.paste(quota)
  const unknown = app.page.locator('.cm-lintRange').filter({ hasText: 'decimal' }).first()
  const tooltip = app.page.locator('.cm-tooltip')
  await unknown.hover()
  await expect(tooltip).toBeVisible()
  await unknown.click()
  await expect(app.page.getByRole('form')).toBeVisible()
  await expect(tooltip).toBeHidden()
  await app.page.mouse.move(1000, 20)
  await unknown.hover()
  await app.page.waitForTimeout(600)
  await expect(tooltip).toBeHidden()
})

test('the form is for the keyboard too', async ({ app }) => {
  await app.paste(quota)
  await expect.poll(() => noteAt(app, 'type Quota')).toBe('size unknown')
  await app.page.keyboard.press('Control+.')
  await expect(app.page.getByRole('button', { name: 'int', exact: true })).toBeFocused()
  await app.page.keyboard.press('Escape')
  await expect(app.source).toBeFocused()
  await app.page.keyboard.press('Control+.')
  await app.page.keyboard.press('Tab')
  await app.page.keyboard.press('Enter')
  await expect(app.source).toBeFocused()
  await expect.poll(() => noteAt(app, 'balance')).toBe('16 · 16')
})

test('the status is one line, from which the hint gives way', async ({ app, isMobile }) => {
  test.skip(isMobile, 'there is no hint')
  const line = app.page.locator('footer')
  const hint = line.getByText('Tab inserts a tab')
  const isSeen = () =>
    hint.evaluate((element) => {
      const text = document.createRange()
      text.selectNodeContents(element)
      return text.getBoundingClientRect().top < element.getBoundingClientRect().bottom
    })
  await app.paste('type T struct {\n\tn int64\n}\n')
  await expect.poll(isSeen).toBe(true)

  const wasteful = '{\n\ta bool\n\tn int64\n\tb bool\n}\n'
  await app.page.setViewportSize({ width: 1000, height: 800 })
  await app.paste(`type T struct ${wasteful}type U struct ${wasteful}${quota}type V struct {\n`)
  await expect(line).toContainText('1 error')
  await expect.poll(isSeen).toBe(false)
  expect((await line.boundingBox())?.height).toBe(28)
  await app.page.setViewportSize({ width: 400, height: 800 })
  await expect.poll(async () => (await line.boundingBox())?.width).toBe(400)
  expect((await line.boundingBox())?.height).toBe(28)
})

test('Tab inserts a tab; Esc leaves, and Tab then moves on', async ({ app }) => {
  await app.source.click()
  await app.page.keyboard.press('Tab')
  await app.page.keyboard.type('n int')
  await expect.poll(app.sourceText).toBe('\tn int')
  await app.page.keyboard.press('Escape')
  await app.page.keyboard.press('Tab')
  await expect(app.source).not.toBeFocused()
  await expect.poll(app.sourceText).toBe('\tn int')
})

test('until the editor is there, a text area takes what is typed', async ({ page }) => {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route(/\/Editor-[^/]*\.js$/, async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto('./')
  const area = page.locator('textarea[aria-label="Go source"]')
  await area.click()
  await page.keyboard.type('ok bool\nn in')
  await page.keyboard.press('ArrowLeft')
  arrive()
  const editor = page.locator('[role=textbox][aria-label="Go source"]')
  await expect(editor).toBeFocused()
  await page.keyboard.type('x')
  await expect(page.locator('.cm-line')).toHaveText(['ok bool', 'n ixn'])
})
