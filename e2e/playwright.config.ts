/** Runs the journeys in a real Chromium against the built site, at a path that is not the root. */

import { defineConfig } from '@playwright/test'
import { createServer } from 'node:net'
import process from 'node:process'
import { browserArgs, findBrowser, isPackaged } from './browser.ts'

// This file is read in every process of the run: what the first one finds is left to the others.
const executablePath = (process.env['CHROMIUM_PATH'] ??= await findBrowser())
const port = (process.env['OFFSETOF_PORT'] ??= await freePort())
const base = '/at/some/path/'
const url = `http://localhost:${port}${base}`

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: isPackaged(executablePath) ? 2 : 0,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '../.cache/browser.json' }]],
  use: {
    baseURL: url,
    screenshot: 'only-on-failure', // no trace: it takes a snapshot of the whole page at every step
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: { executablePath, args: browserArgs },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    },
  ],
  webServer: { command: `npx vite preview --port ${port} --strictPort --base ${base}`, cwd: '..', url },
})

function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      server.close(() => resolve(String(typeof address === 'object' ? address?.port : '')))
    })
  })
}
