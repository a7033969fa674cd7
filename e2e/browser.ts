/** Finds a Chromium to test with, or fetches one: tests should run on a fresh machine too. */

import { chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

/** Quiet, alike on every machine, and able to run as root. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--font-render-hinting=none',
]

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const bundled = '@sparticuz/chromium@147.0.0' // the last one for Node 20; carries the binary in the package
const cache = resolve(import.meta.dirname, '../.cache')

/** The path of a Chromium that starts; the ways to one are tried from the cheapest to the dearest. */
export async function findBrowser(): Promise<string> {
  const ways = [
    () => process.env['CHROMIUM_PATH'],
    installed,
    () => chromium.executablePath(),
    downloaded,
    fromPackageManager,
    fromNpm,
  ]
  for (const way of ways) {
    const path = await way()
    if (path && starts(path)) return path
  }
  throw new Error(
    'No Chromium was found and none could be fetched: install one, or set CHROMIUM_PATH to one.',
  )
}

function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  paths.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  return paths.find((path) => existsSync(path))
}

function downloaded(): string {
  run('npx', ['playwright', 'install', 'chromium'])
  return chromium.executablePath()
}

function fromPackageManager(): string | undefined {
  if (process.getuid?.() !== 0) return undefined
  run('apt-get', ['update'])
  run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'])
  return installed()
}

async function fromNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = join(cache, 'chromium-147.0.0')
  mkdirSync(folder, { recursive: true })
  run('npm', ['install', '--prefix', folder, '--no-save', '--no-package-lock', bundled])

  // It unpacks into the temporary folder whatever is not there yet, its libraries only if this is set, and its own
  // list of fonts is of another machine: without one text has no width.
  process.env['TMPDIR'] = folder
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x'
  const fonts = join(folder, 'fonts.conf')
  writeFileSync(
    fonts,
    '<fontconfig><dir>/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>',
  )
  process.env['FONTCONFIG_FILE'] = fonts
  try {
    const entry = join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js')
    const found = (await import(pathToFileURL(entry).href)) as {
      default: { executablePath(): Promise<string> }
    }
    return await found.default.executablePath()
  } catch {
    return undefined
  }
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 300_000 })
}
