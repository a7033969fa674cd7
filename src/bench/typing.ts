/**
 * Measures typing in a file of 300 lines, in Chromium on the built page: from a key to the frame in which the editor
 * has its letter, and to the one in which the layout is of the new text. Prints a table and keeps it in typing.md.
 */

import { chromium, type Page } from 'playwright'
import { preview } from 'vite'
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { browserArgs, findBrowser } from '../../e2e/browser.ts'

/** Pressed one after the other, faster than anybody types. */
const keyCount = 240
const pauseMs = 50

/** 37 structs, each of 8 lines, that an order makes smaller, with a type of the standard library. */
const source = `package p\n\nimport "time"\n\n${Array.from(
  { length: 37 },
  (_, i) => `type T${i} struct {\n\tok bool\n\tat time.Time\n\tn int64\n\tb bool\n\tname string\n}\n`,
).join('\n')}`

/** Milliseconds from the keys to the frames. */
interface Measured {
  readonly editor: readonly number[]
  readonly layout: readonly number[]
}

const server = await preview({
  build: { outDir: process.argv[2] ?? 'dist' },
  preview: { port: 0 },
  logLevel: 'error',
})
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs })
const context = await browser.newContext({
  viewport: { width: 1440, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
})
const page = await context.newPage()
// What runs this file gives functions their names by a helper that pages do not have.
await page.addInitScript('globalThis.__name = (named) => named')
await page.goto(server.resolvedUrls?.local[0] ?? '')
const table = tableOf(await measure(page), browser.version())
await browser.close()
await server.close()
console.log(table)
writeFileSync(new URL('typing.md', import.meta.url), table)

async function measure(page: Page): Promise<Measured> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), source)
  await page.locator('[role=textbox][aria-label="Go source"].cm-content').focus()
  await page.keyboard.press('ControlOrMeta+V')
  await page.getByRole('tab').first().click()
  await page.locator('tr[data-field="0"]').waitFor()

  // At the end of the name of the first field: each key makes it another.
  await page.locator('.cm-line').filter({ hasText: 'ok bool' }).first().click()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.evaluate(watch)
  for (let i = 0; i < keyCount; i++) {
    await page.keyboard.press(i % 2 === 0 ? 'x' : 'Backspace')
    await sleep(pauseMs)
  }
  await sleep(500)
  return page.evaluate(() => (globalThis as unknown as { measured: Measured }).measured)
}

/** Runs in the page: notes when the frames have been painted that show what the latest key made of the field. */
function watch(): void {
  const measured = { editor: [] as number[], layout: [] as number[] }
  Object.assign(globalThis, { measured })
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', then)
      port1.start()
      port2.postMessage(null)
    })

  let pressed = 0
  let name = ''
  let isAwaited = false
  document.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      pressed = timeStamp
      name = key === 'x' ? 'okx' : 'ok'
      isAwaited = true
      afterPaint(() => measured.editor.push(performance.now() - timeStamp))
    },
    { capture: true },
  )
  new MutationObserver(() => {
    if (!isAwaited || document.querySelector('tr[data-field="0"] th')?.textContent !== name) return
    isAwaited = false
    const from = pressed
    afterPaint(() => measured.layout.push(performance.now() - from))
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}

function tableOf({ editor, layout }: Measured, version: string): string {
  const row = (name: string, times: readonly number[]) => {
    const sorted = times.toSorted((a, b) => a - b)
    const at = (part: number) => `${sorted[Math.floor((sorted.length - 1) * part)].toFixed(1)} ms`
    return [name, `${times.length}`, at(0.5), at(0.95)]
  }
  const rows = [
    ['from a key to', 'keys', 'p50', 'p95'],
    row('the editor painted', editor),
    row('its layout painted', layout),
  ]
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)))
  const lines = rows.map((cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`)
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`)
  return `# Typing

${keyCount} keys, one every ${pauseMs} ms, in a file of ${source.split('\n').length} lines, in Chromium ${version.split('.')[0]}: \`npm run bench\`.

${lines.join('\n')}
`
}
