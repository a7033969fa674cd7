/** The page as a visitor meets it, and tests that fail on anything the browser complains of. */

import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'

export type App = ReturnType<typeof appOf>

interface Fixtures {
  /** The page, just opened. */
  readonly app: App
  /** Opens a link (what follows the `#`) as another visitor would, without the drafts of the first. */
  readonly visit: (fragment: string) => Promise<App>
  /** Everything a browser complained of. */
  readonly complaints: string[]
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({}, use) => {
      const complaints: string[] = []
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],

  app: async ({ page, complaints }, use) => {
    watch(page, complaints)
    await page.goto('./')
    await use(appOf(page))
  },

  visit: async ({ browser, contextOptions, complaints }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (fragment) => {
      const context = await browser.newContext(contextOptions)
      contexts.push(context)
      const page = await context.newPage()
      watch(page, complaints)
      await page.goto(`./#${fragment}`)
      return appOf(page)
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
})

function watch(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
}

function appOf(page: Page) {
  const struct = (name: string) => page.getByRole('tabpanel', { name: `Layout of ${name}`, exact: true })
  /** The source as it is shown: of a long one, the lines on screen. */
  const sourceText = async () => {
    await page.locator('[role=textbox][aria-label="Go source"]').waitFor()
    const lines = await page
      .locator('.cm-line')
      .evaluateAll((all) =>
        all.map((line) => (line.querySelector('.cm-placeholder') ? '' : line.textContent)),
      )
    return lines.join('\n')
  }
  /** On a phone the rest of the bar is behind a button. */
  const openMenu = async () => {
    const button = page.getByRole('button', { name: 'Menu' })
    const isOpen = await page.locator('#menu').evaluate((menu) => menu.matches(':popover-open'))
    if (!isOpen && (await button.isVisible())) await button.click()
  }
  return {
    page,
    /** The editor, once it has taken the place of the text area that is there first. */
    source: page.locator('[role=textbox][aria-label="Go source"]'),
    /** The line of the editor that has the text. */
    line: (text: string | RegExp) => page.locator('.cm-line').filter({ hasText: text }),
    /** The tabs of the structs: of many those in view. */
    structs: page.getByRole('tablist', { name: 'Structs' }).getByRole('tab'),
    /** Shows the struct. */
    select: (name: string) =>
      page
        .getByRole('tablist', { name: 'Structs' })
        .getByRole('tab')
        .filter({ hasText: name })
        .first()
        .click(),
    diagnostics: page.getByRole('list', { name: 'Diagnostics' }).getByRole('button'),
    status: page.getByRole('status'),
    /** What is shown of the struct, if it is the one that is selected. */
    struct,
    figure: (name: string, figure: string) =>
      struct(name)
        .locator('dl > div')
        .filter({ has: page.getByText(figure, { exact: true }) })
        .locator('dd')
        .first(),
    diagram: (name: string, which: 'Declared' | 'Suggested' | 'Optimal') =>
      struct(name).getByRole('figure', { name: which }),
    /** Brings the diagram into view where only one has room. */
    async look(which: 'Declared' | 'Suggested' | 'Optimal') {
      await page.getByRole('figure').first().waitFor()
      const choice = page.getByRole('group', { name: 'Diagram', exact: true }).getByText(which)
      if ((await choice.count()) > 0) await choice.click()
    },
    row: (name: string, field: string) =>
      struct(name)
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: field, exact: true }) })
        .getByRole('cell'),
    /** As a visitor does it; typing tens of thousands of lines takes a browser minutes. */
    async paste(text: string) {
      await page.evaluate((string) => navigator.clipboard.writeText(string), text)
      await page.locator('[role=textbox][aria-label="Go source"]').focus()
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.press('ControlOrMeta+V')
    },
    sourceText,
    chooseTarget: (goarch: string) => page.getByRole('radio', { name: goarch, exact: true }).check(),
    openMenu,
    /** Gives the layout all the room where it shares it with the source. */
    async showLayout() {
      const choice = page.getByRole('button', { name: 'Layout', exact: true })
      if (await choice.isVisible()) await choice.click()
    },
    /** Shows a panel of the dock, on a phone alone. */
    async showTab(name: string) {
      const choice = page.getByRole('navigation', { name: 'View' }).getByRole('button', { name })
      if (await choice.isVisible()) await choice.click()
      else await page.getByRole('tablist', { name: 'Details' }).getByRole('tab', { name }).click()
      return page.getByRole('tabpanel', { name, exact: true })
    },
    /** Opens an example, from the empty page or from the bar. */
    async openExample(name: string) {
      const examples = page.getByRole('list', { name: 'Examples' })
      if ((await examples.count()) === 0) {
        await openMenu()
        await page.getByRole('button', { name: 'Examples' }).click()
      }
      await examples.getByRole('button', { name: new RegExp(`^${name}`) }).click()
    },
    /** Presses the button and returns what the link has after its `#`. */
    async copyLink() {
      await openMenu()
      await page.getByRole('button', { name: 'Share' }).click()
      await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
      const link = await page.evaluate(() => navigator.clipboard.readText())
      expect(link.split('#')[0]).toBe(page.url().split('#')[0])
      return link.split('#')[1] ?? ''
    },
  }
}

export { expect }
