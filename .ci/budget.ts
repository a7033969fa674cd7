/**
 * Holds the page to its budgets of JavaScript, gzipped: what it needs before the first layout, its worker's too, and
 * all that it loads without being asked to, which is the editor besides.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { gzipSync } from 'node:zlib'

/** Of 1,024 bytes. */
const mostKilobytes = { 'before the first layout': 130, 'with the editor': 270 }
const folder = process.argv[2] ?? 'dist'
const assets = join(folder, 'assets')

/** Scripts with all that they import before they run. */
function withImports(scripts: readonly string[]): readonly string[] {
  const found = new Set<string>()
  const wanted = [...scripts]
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (found.has(name)) continue
    found.add(name)
    const text = readFileSync(join(assets, name), 'utf8')
    const imports = text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)
    wanted.push(...[...imports].map(([, imported]) => imported))
  }
  return [...found]
}

/** The scripts that the page names, or those whose names begin with `prefix`; an error where there are none. */
function scriptsOf(prefix: string | null): readonly string[] {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const scripts =
    prefix === null
      ? [...html.matchAll(/<(?:script|link)[^>]* (?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(
          ([, name]) => name,
        )
      : readdirSync(assets).filter((name) => name.startsWith(`${prefix}-`) && name.endsWith('.js'))
  if (scripts.length === 0) throw new Error(`${folder} has no ${prefix ?? 'page'}`)
  return scripts
}

// The worker has no imports of that kind.
const first = [...withImports(scriptsOf(null)), ...scriptsOf('worker')]
const all = [...new Set([...first, ...withImports(scriptsOf('Editor'))])]
const sizes = new Map(
  all.map((name) => [name, gzipSync(readFileSync(join(assets, name)), { level: 9 }).length / 1024]),
)
for (const [name, size] of sizes) console.log(`${size.toFixed(1)} KB ${name}`)

for (const [when, scripts] of [
  ['before the first layout', first],
  ['with the editor', all],
] as const) {
  const kilobytes = scripts.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0)
  console.log(`${kilobytes.toFixed(1)} KB of ${mostKilobytes[when]} ${when}`)
  if (kilobytes > mostKilobytes[when]) process.exitCode = 1
}
