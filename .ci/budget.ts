/** Holds the page to its budget: the JavaScript it needs before the first layout, its worker's too, gzipped. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { gzipSync } from 'node:zlib'

/** Of 1,024 bytes. */
const maxKilobytes = 130
const folder = process.argv[2] ?? 'dist'
const assets = join(folder, 'assets')

/** The scripts of the page, with all that they import before they run; the worker has no imports of that kind. */
function staticScripts(): readonly string[] {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const found = new Set<string>()
  const wanted = [...html.matchAll(/<(?:script|link)[^>]* (?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(
    ([, name]) => name,
  )
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (found.has(name)) continue
    found.add(name)
    const text = readFileSync(join(assets, name), 'utf8')
    const imports = text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)
    wanted.push(...[...imports].map(([, imported]) => imported))
  }
  return [...found]
}

const scripts = staticScripts()
const workers = readdirSync(assets).filter((name) => /^worker.*\.js$/.test(name))
if (scripts.length === 0 || workers.length === 0) throw new Error(`${folder} has no page, or no worker`)

const sizes = [...scripts, ...workers].map(
  (name) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length,
)
const kilobytes = sizes.reduce((sum, size) => sum + size) / 1024
for (const [i, name] of [...scripts, ...workers].entries())
  console.log(`${(sizes[i] / 1024).toFixed(1)} KB ${name}`)
console.log(`${kilobytes.toFixed(1)} KB of ${maxKilobytes} before the first layout`)
if (kilobytes > maxKilobytes) process.exitCode = 1
