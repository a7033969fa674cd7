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

/** The last version for Node 20. It carries its binary in the package, for Linux on x64. */
const packaged = '@sparticuz/chromium@147.0.0'
const packageFolder = resolve(import.meta.dirname, '../.cache/chromium-147.0.0')

/** Whether a path is that of the packaged Chromium, which now and then crashes as it starts. */
export function isPackaged(path: string): boolean {
  return path.startsWith(packageFolder)
}

/** The path of a Chromium that starts; what is there comes before what is fetched. */
export async function findBrowser(): Promise<string> {
  const ways = [
    () => process.env['CHROMIUM_PATH'],
    installed,
    () => chromium.executablePath(),
    unpacked,
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
  mkdirSync(packageFolder, { recursive: true })
  run('npm', ['install', '--prefix', packageFolder, '--no-save', '--no-package-lock', packaged])
  return unpacked()
}

/** The Chromium of the npm package, where that was fetched before. */
async function unpacked(): Promise<string | undefined> {
  const entry = join(packageFolder, 'node_modules/@sparticuz/chromium/build/esm/index.js')
  if (!existsSync(entry)) return undefined
  // Without a list of fonts of this machine text has no width.
  const fonts = join(packageFolder, 'fonts.conf')
  const folders = ['/usr/share/fonts', join(packageFolder, 'fonts')].map((folder) => `<dir>${folder}</dir>`)
  writeFileSync(
    fonts,
    `<fontconfig>${folders.join('')}<cachedir prefix="xdg">fontconfig</cachedir></fontconfig>`,
  )
  process.env['FONTCONFIG_FILE'] = fonts

  // It unpacks into the temporary folder, where an older one may lie, and its libraries only if it thinks it is there.
  const { TMPDIR } = process.env
  process.env['TMPDIR'] = packageFolder
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x'
  try {
    const found = (await import(pathToFileURL(entry).href)) as {
      default: { executablePath(): Promise<string> }
    }
    return await found.default.executablePath()
  } finally {
    delete process.env['AWS_EXECUTION_ENV']
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
  }
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 300_000 })
}
