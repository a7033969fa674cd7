/**
 * Has Lighthouse look at the built page on its mobile setting. Prints the figures of each run, their medians, and what
 * is loaded. Lighthouse is fetched when it is asked for.
 */

import { execFile } from 'node:child_process'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { createGzip } from 'node:zlib'
import { browserArgs, findBrowser } from '../../e2e/browser.ts'
import { markdownTable } from '../base/markdownTable.ts'
import { median } from './median.ts'

/** What is read of a report. */
interface Report {
  readonly categories: { readonly performance: { readonly score: number } }
  readonly configSettings: { readonly throttling: { readonly cpuSlowdownMultiplier: number } }
  readonly environment: { readonly benchmarkIndex: number }
  readonly audits: Readonly<Record<string, Audit>>
}

interface Audit {
  readonly numericValue?: number
  readonly details?: { readonly items: readonly Readonly<Record<string, unknown>>[] }
}

const runs = Number(process.argv[2] ?? 5)
const figures = [
  ['FCP', 'first-contentful-paint', 1],
  ['LCP', 'largest-contentful-paint', 1],
  ['speed index', 'speed-index', 1],
  ['TBT', 'total-blocking-time', 1],
  ['CLS', 'cumulative-layout-shift', 1000],
] as const

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** The built page, compressed as hosts of static pages do. */
const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname))
  const file = join('dist', path.endsWith('/') ? `${path}index.html` : path)
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end()
    return
  }
  const type = types[extname(file)] ?? 'application/octet-stream'
  const isPacked = type !== types['.woff2']
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'max-age=31536000',
    ...(isPacked && { 'content-encoding': 'gzip' }),
  })
  const content = createReadStream(file)
  if (isPacked) content.pipe(createGzip({ level: 9 })).pipe(response)
  else content.pipe(response)
})
await new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', resolve)
})
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
const chrome = await findBrowser()

const reports: Report[] = []
for (let run = 0; run < runs; run++) reports.push(await look())
server.close()

const rows = reports.map((report, run) => [`${run + 1}`, ...figuresOf(report).map(written)])
const medians = figuresOf(reports[0]).map((_, i) => median(reports.map((report) => figuresOf(report)[i])))
console.log(
  markdownTable([
    ['run', 'performance', ...figures.map(([name]) => name)],
    ...rows,
    ['median', ...medians.map(written)],
  ]),
)
const { configSettings, environment, audits } = reports[0]
console.log(
  `\nMobile: processor slowed ${configSettings.throttling.cpuSlowdownMultiplier} times; this machine's index is ${environment.benchmarkIndex}.\n`,
)
for (const name of ['bootup-time', 'long-tasks', 'network-requests']) {
  console.log(name)
  for (const item of audits[name].details?.items ?? []) {
    const { url: of = '', ...rest } = item
    const numbers = Object.entries(rest).filter(([, value]) => typeof value === 'number')
    const told = numbers
      .filter(([key]) => ['scripting', 'total', 'duration', 'startTime', 'transferSize'].includes(key))
      .map(([key, value]) => `${key} ${Math.round(Number(value))}`)
    console.log(`  ${String(of).replace(url, '')} ${told.join(', ')}`)
  }
}

/** A run in a browser of its own. */
async function look(): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      '--yes',
      'lighthouse@12.8.2',
      url,
      '--quiet',
      '--output=json',
      '--only-categories=performance',
      `--chrome-flags=--headless=new ${browserArgs.join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: chrome }, maxBuffer: 2 ** 28 },
  )
  return JSON.parse(stdout) as Report
}

/** Of 100 the performance, then milliseconds, and thousandths of shift. */
function figuresOf({ categories, audits }: Report): readonly number[] {
  return [
    categories.performance.score * 100,
    ...figures.map(([, id, unit]) => (audits[id].numericValue ?? NaN) * unit),
  ]
}

function written(figure: number): string {
  return Math.round(figure).toLocaleString('en')
}
