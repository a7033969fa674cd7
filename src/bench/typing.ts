/**
 * Measures typing in Chromium on the built page, beside the same keys in a text area and in a bare CodeMirror. Prints a
 * table and keeps it in typing.md.
 */

import { chromium, type Page } from 'playwright'
import { build, preview, type PreviewServer } from 'vite'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { browserArgs, findBrowser } from '../../e2e/browser.ts'
import { markdownTable } from '../base/markdownTable.ts'
import { watchFrames, type Measured } from './frames.ts'
import { heapsOf } from './heap.ts'

/** Rounds by turns, so that what else the machine does falls on all alike. */
const rounds = Number(process.argv[2] ?? 4)
const keysOfRound = 30
/** Between a key's last frame and the next key, so that keys fall anywhere in a frame. */
const pauseMs = () => 20 + Math.random() * 20

/** Structs of 8 lines, that an order makes smaller, with a type of the standard library. */
const sourceOf = (lines: number) =>
  `package p\n\nimport "time"\n\n${Array.from(
    { length: Math.floor((lines - 4) / 8) },
    (_, i) => `type T${i} struct {\n\tok bool\n\tat time.Time\n\tn int64\n\tb bool\n\tname string\n}\n`,
  ).join('\n')}`

interface Subject {
  readonly name: string
  readonly lines: number
  readonly page: Page
  readonly hasLayout: boolean
  /** Milliseconds of processor time of the page's thread. */
  spent: number
  keys: number
}

const bareFolder = fileURLToPath(new URL('bare', import.meta.url))
const bareBuild = resolve('.cache/bare')
await build({
  root: bareFolder,
  configFile: false,
  base: './',
  logLevel: 'error',
  build: { outDir: bareBuild, emptyOutDir: true },
})
const servers = [await serve('dist'), await serve(bareBuild)]
const [site, bare] = servers.map(({ resolvedUrls }) => resolvedUrls?.local[0] ?? '')
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs })

const subjects: readonly Subject[] = [
  await openBare('a text area, empty', 'textarea', 0),
  await openBare('CodeMirror alone', 'codemirror', 300),
  await openSite(300),
  await openBare('CodeMirror alone', 'codemirror', 20_000),
  await openSite(20_000),
]
for (let round = 0; round < rounds; round++) for (const subject of subjects) await typeIn(subject)
const heaps = await heapsOf(subjects[4].page)
const rows = await Promise.all(subjects.map(rowsOf))
const text = reportOf(rows.flat())
await browser.close()
for (const server of servers) await server.close()
console.log(text)
writeFileSync(new URL('typing.md', import.meta.url), text)

function serve(outDir: string): Promise<PreviewServer> {
  return preview({
    configFile: false,
    base: './',
    build: { outDir },
    preview: { port: 0 },
    logLevel: 'error',
  })
}

/** A page with a storage of its own: a draft of another would be opened in it. */
async function newPage(): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  // What runs this file gives functions their names by a helper that pages do not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  return page
}

async function openBare(name: string, kind: string, lines: number): Promise<Subject> {
  const page = await newPage()
  await page.goto(bare)
  const source = lines === 0 ? '' : sourceOf(lines)
  await page.evaluate(
    ([kind, source, before]) =>
      (globalThis as unknown as { show: (...args: string[]) => void }).show(kind, source, before),
    [kind, source, lines === 0 ? '' : '\tok'] as const,
  )
  await page.evaluate(watchFrames)
  return { name, lines, page, hasLayout: false, spent: 0, keys: 0 }
}

async function openSite(lines: number): Promise<Subject> {
  const page = await newPage()
  await page.goto(site)
  await page.evaluate((text) => navigator.clipboard.writeText(text), sourceOf(lines))
  await page.locator('[role=textbox][aria-label="Go source"].cm-content').focus()
  await page.keyboard.press('ControlOrMeta+V')
  await page.getByRole('tab').first().click({ timeout: 60_000 })
  await page.locator('tr[data-field="0"]').waitFor()
  // At the end of the name of the first field: each key makes it another.
  await page.locator('.cm-line').filter({ hasText: 'ok bool' }).first().click()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.evaluate(watchFrames)
  return { name: 'offsetof', lines, page, hasLayout: true, spent: 0, keys: 0 }
}

/** Each key comes when all that the one before it led to was seen. */
async function typeIn(subject: Subject): Promise<void> {
  const { page, hasLayout } = subject
  await page.bringToFront()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000
  }
  const before = await spent()
  for (let i = 0; i < keysOfRound; i++) {
    subject.keys++
    await page.keyboard.press(i % 2 === 0 ? 'x' : 'Backspace')
    await page.waitForFunction(
      ([keys, hasLayout]) => {
        const { editor, layout } = (globalThis as unknown as { measured: Measured }).measured
        return editor.length >= keys && (!hasLayout || layout.length >= keys)
      },
      [subject.keys, hasLayout] as const,
      { polling: 10 },
    )
    await sleep(pauseMs())
  }
  subject.spent += (await spent()) - before
  await session.detach()
}

async function rowsOf({ name, lines, page, hasLayout, spent, keys }: Subject): Promise<readonly string[][]> {
  const { editor, layout } = await page.evaluate(
    () => (globalThis as unknown as { measured: Measured }).measured,
  )
  const row = (what: string, times: readonly number[], processor: string) => {
    const sorted = times.toSorted((a, b) => a - b)
    const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)].toFixed(1)
    return [lines.toLocaleString('en'), what, `${times.length}`, at(0), at(0.5), at(0.95), processor]
  }
  const processor = (spent / keys).toFixed(1)
  return [row(name, editor, processor), ...(hasLayout ? [row(`${name}, its layout`, layout, '')] : [])]
}

function reportOf(rows: readonly (readonly string[])[]): string {
  const head = ['lines', 'of', 'keys', 'least', 'p50', 'p95', 'processor']
  return `# Typing

Milliseconds from the time stamp of a key's event to the end of the first frame that shows what it did, in Chromium
${browser.version().split('.')[0]} without a graphics card: \`npm run bench\`. A key falls anywhere in a frame of 16.7 ms and cannot be
seen before that ends, so that half a frame is the least at p50, and a whole one at p95, for any editor: what a text area and
CodeMirror take in the same run stand beside. \`processor\` is what the page's thread worked for each key, all frames and the
measuring included, in milliseconds of processor time.

${markdownTable([head, ...rows])}

JavaScript heap with 20,000 lines, after a forced collection: ${heaps.page.toFixed(1)} MB of the page, ${heaps.worker.toFixed(1)} MB of the worker.
`
}
