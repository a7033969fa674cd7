/** Every screen fits: nothing scrolls the page sideways, nothing lies over another, and a finger hits what it presses. */

import { expect, test, type App } from './app.ts'

/** What is done to get to a screen. */
const screens: Readonly<Record<string, (app: App) => Promise<void>>> = {
  empty: (app) => expect(app.page.getByRole('list', { name: 'Examples' })).toBeVisible(),
  example,
  async layout(app) {
    await example(app)
    await app.showLayout()
  },
  async fields(app) {
    await example(app)
    await app.showTab('Fields')
  },
  async 'all structs'(app) {
    await example(app)
    await app.showTab('All structs')
    await expect(app.page.getByRole('table', { name: 'All structs' })).toBeVisible()
  },
  async menu(app) {
    await example(app)
    await app.openMenu()
  },
  async commands(app) {
    await example(app)
    await app.openMenu()
    await app.page.getByRole('button', { name: 'All commands' }).click()
    await expect(app.page.getByRole('listbox')).toBeVisible()
  },
  async help(app) {
    await example(app)
    await app.openMenu()
    await app.page.getByRole('button', { name: 'Help' }).click()
    await expect(app.page.getByRole('dialog')).toBeVisible()
  },
  async why(app) {
    await example(app)
    await app.page.getByRole('button', { name: /^Why/ }).click()
  },
  async generic(app) {
    await app.openExample('Entry')
    await app.select('Entry')
    await expect(app.struct('Entry')).toBeVisible()
  },
  async unknown(app) {
    await example(app)
    await app.select('Quota')
    await expect(app.struct('Quota')).toBeVisible()
  },
  async 'long names'(app) {
    const name = 'Extraordinarily'.repeat(6)
    await app.paste(
      `type ${name} struct {\n\t${name}Field map[string]func(${name}, int) error\n\tok bool\n\tlarge [1 << 40]int64\n\tlast bool\n}\n`,
    )
    await expect(app.struct(name)).toBeVisible()
  },
  async 'many structs'(app) {
    const structs = Array.from({ length: 2000 }, (_, i) => `type S${i} struct {\n\tok bool\n\tn int64\n}\n`)
    await app.paste(structs.join(''))
    await expect(app.page.getByText('2,000 structs')).toBeVisible()
  },
}

const sizes: readonly (readonly [width: number, height: number])[] = [
  [320, 640],
  [390, 844],
  [844, 390],
  [768, 1024],
  [1024, 768],
  [1440, 900],
]

for (const [name, enter] of Object.entries(screens)) {
  test(`nothing scrolls the page sideways: ${name}`, async ({ app }) => {
    await enter(app)
    for (const [width, height] of sizes) {
      await app.page.setViewportSize({ width, height })
      const overflow = () => app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      await expect.poll(overflow, `${width} px`).toBeLessThanOrEqual(0)
    }
  })

  test(`a finger hits what it is to press: ${name}`, async ({ app, isMobile }) => {
    test.skip(!isMobile, 'where there is a pointer, that hits less')
    await enter(app)
    await expect.poll(() => tooSmall(app)).toEqual([])
    await app.page.setViewportSize({ width: 1024, height: 768 })
    await expect.poll(() => tooSmall(app), 'on a tablet').toEqual([])
  })
}

for (const example of ['Session', 'Node', 'Stat']) {
  test(`no figure lies over another: ${example}`, async ({ app }) => {
    await app.openExample(example)
    for (const view of ['Both', 'Layout']) {
      const choice = app.page.getByRole('button', { name: view, exact: true })
      if (await choice.isVisible()) await choice.click()
      for (const [width, height] of sizes) {
        await app.page.setViewportSize({ width, height })
        await expect.poll(() => overlapping(app), `${view}, ${width} px`).toEqual([])
      }
    }
  })
}

test('a phone on its side has the source and the bytes beside each other', async ({ app }) => {
  await example(app)
  await app.page.setViewportSize({ width: 844, height: 390 })
  const source = (await app.source.boundingBox())!
  const layout = (await app.struct('Session').boundingBox())!
  expect(source.x + source.width).toBeLessThanOrEqual(layout.x)
  await expect(app.line('type Session struct')).toBeInViewport()
  await app.page.getByRole('figure').first().scrollIntoViewIfNeeded()
  await expect(app.page.getByRole('figure').first()).toBeInViewport()
})

async function example(app: App): Promise<void> {
  await app.openExample('Session')
  await expect(app.struct('Session')).toBeVisible()
}

/** The figures, names and numbers, that share pixels. */
function overlapping(app: App): Promise<string[]> {
  return app.page.evaluate(() => {
    const parts = document.querySelectorAll('dl[aria-label=Figures] :is(dt > *, dd, dd > *)')
    const boxes = [...parts].flatMap((part) => {
      const range = document.createRange()
      range.selectNodeContents(part)
      const { left, right, top, bottom, width } = range.getBoundingClientRect()
      return width > 2 ? [{ part, left, right, top, bottom, text: part.textContent }] : []
    })
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => !a.part.contains(b.part) && !b.part.contains(a.part))
        .filter((b) => a.left < b.right - 1 && b.left < a.right - 1)
        .filter((b) => a.top < b.bottom - 6 && b.top < a.bottom - 6) // lines are higher than their letters
        .map((b) => `${a.text} over ${b.text}`),
    )
  })
}

/**
 * What can be pressed and is lower or narrower than 44 pixels, but for what WCAG 2.5.5 excepts: words in a line of text,
 * the sizes on other targets, which the bar chooses too, the source and the picture, whose parts are where they are, and a
 * line between panes, which is as long as they are.
 */
function tooSmall(app: App): Promise<string[]> {
  return app.page.evaluate(() => {
    const pressed = 'button, a[href], input, select, summary, [role=button], [role=tab], [role=option]'
    const excepted = 'p *, dd *, td a, .cm-editor *, svg *, [role=separator]'
    return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
      if (element.matches(excepted) || !element.checkVisibility({ visibilityProperty: true })) return []
      // what is pressed in place of a small field is its label
      const label = element.matches('[type=radio], [type=checkbox]') && element.closest('label')
      const target = label || element
      // what reaches over its edge is a part of it
      const reach = getComputedStyle(target, '::after')
      const box = target.getBoundingClientRect()
      if (box.width <= 1) return []
      const isReaching = reach.position === 'absolute' && reach.content !== 'none'
      const width = Math.max(box.width, isReaching ? parseFloat(reach.width) : 0)
      const height = Math.max(box.height, isReaching ? parseFloat(reach.height) : 0)
      if (width > 43.5 && height > 43.5) return []
      const name = target.getAttribute('aria-label') ?? target.textContent
      return [`${name.slice(0, 40)}: ${Math.round(width)} by ${Math.round(height)}`]
    })
  })
}
