/** Takes a picture of every state, in both themes, on a desktop and a phone, into `screenshots/`. */

import { chromium, type Browser, type Page } from 'playwright'
import { preview } from 'vite'
import process from 'node:process'
import { encodeLink } from '../src/share/link.ts'
import { emptyDocument } from '../src/state/documentStore.ts'
import { browserArgs, findBrowser } from './browser.ts'

const folder = 'screenshots'
const devices = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
}

/** What is done to get there from the empty page. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  empty: async () => {},
  session: (page) => openExample(page, 'Session'),
  async marked(page) {
    await openExample(page, 'Session')
    for (let i = 0; i < 9; i++) await page.keyboard.press('j')
  },
  async '386'(page) {
    await openExample(page, 'Session')
    await page.getByRole('radio', { name: '386' }).check()
  },
  async wasm(page) {
    await openExample(page, 'Stat')
    await openMenu(page)
    await page.getByRole('combobox', { name: 'More architectures' }).first().selectOption('wasm')
    await page.keyboard.press('Escape')
  },
  async unknown(page) {
    await openExample(page, 'Session')
    await page.getByRole('tab', { name: /Quota/ }).click()
  },
  node: (page) => openExample(page, 'Node'),
  kept: (page) => openExample(page, 'Counters'),
  generic: (page) => openExample(page, 'Entry'),
  'zero-size': (page) => openExample(page, 'Guard'),
  async error(page) {
    await paste(page, 'type T struct {\n\tok bool\n\tn  int64\n}\n')
    await page.getByRole('tab').first().waitFor()
    await paste(page, 'type T struct {\n\tok bool\n\tn  int64 x[\n}\n')
  },
  'no-struct': (page) => paste(page, 'package p\n\nfunc f() {}\n'),
  async 'broken-link'(page) {
    await page.goto(`${page.url()}#1.AAAA`)
  },
  async link(page) {
    await paste(page, 'type Mine struct {\n\tok bool\n}\n')
    await page.getByRole('tab').first().waitFor()
    const source = 'type Theirs struct {\n\tok   bool\n\tn    int64\n\tdone bool\n}\n'
    await page.goto(`${page.url()}#${await encodeLink({ ...emptyDocument, source })}`)
  },
  async help(page) {
    await openExample(page, 'Session')
    await openMenu(page)
    await page.getByRole('button', { name: 'Help' }).click()
  },
  async commands(page) {
    await openExample(page, 'Session')
    await page.keyboard.press('ControlOrMeta+K')
    await page.getByRole('combobox').fill('fra')
  },
  async examples(page) {
    await openExample(page, 'Session')
    await openMenu(page)
    await page.getByRole('button', { name: 'Examples' }).click()
  },
  async menu(page) {
    await openExample(page, 'Session')
    await openMenu(page)
  },
  async targets(page) {
    await openExample(page, 'Session')
    await showTab(page, 'Targets')
    await page.getByRole('table', { name: 'Targets' }).waitFor()
  },
  async 'all-structs'(page) {
    await openExample(page, 'Session')
    await page.getByRole('button', { name: /^3 structs/ }).click()
    await page.getByRole('table', { name: 'All structs' }).waitFor()
  },
  async layout(page) {
    await openExample(page, 'Session')
    const only = page.getByRole('button', { name: 'Layout', exact: true })
    if (await only.isVisible()) await only.click()
  },
}

async function openExample(page: Page, name: string): Promise<void> {
  await page
    .getByRole('list', { name: 'Examples' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
  await page.getByRole('tab').first().waitFor()
}

async function showTab(page: Page, name: string): Promise<void> {
  const choice = page.getByRole('navigation', { name: 'View' }).getByRole('button', { name })
  if (await choice.isVisible()) await choice.click()
  else await page.getByRole('tablist', { name: 'Details' }).getByRole('tab', { name }).click()
}

async function openMenu(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Menu' })
  if (await button.isVisible()) await button.click()
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((string) => navigator.clipboard.writeText(string), text)
  await page.locator('.cm-content').focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+V')
}

async function take(browser: Browser, url: string): Promise<void> {
  for (const [device, options] of Object.entries(devices)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [name, enter] of Object.entries(states)) {
        const context = await browser.newContext({
          ...options,
          colorScheme,
          permissions: ['clipboard-read', 'clipboard-write'],
        })
        const page = await context.newPage()
        await page.goto(url)
        await page.locator('.cm-content').waitFor()
        await enter(page)
        await page.waitForTimeout(600) // sizes on the other targets, and what dims late
        await page.screenshot({ path: `${folder}/${device}-${colorScheme}-${name}.png` })
        await context.close()
      }
    }
  }
}

const server = await preview({
  build: { outDir: process.argv[2] ?? 'dist' },
  preview: { port: 0 },
  logLevel: 'error',
})
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs })
try {
  await take(browser, server.resolvedUrls?.local[0] ?? '')
} finally {
  await browser.close()
  await server.close()
}
