/** Go comes in many forms; each is taken as it comes. */

import { readFileSync } from 'node:fs'
import { expect, test } from './app.ts'

const archive = readFileSync(new URL('../public/std/1.26/text/tabwriter.txt', import.meta.url), 'utf8')

test('a whole file of the standard library, as it is reduced', async ({ app }) => {
  await app.paste(archive.slice(archive.indexOf('package tabwriter')))
  await expect(app.structs).toHaveText([/^Writer/, /^cell/])
  await app.select('Writer')
  await expect(app.figure('Writer', 'Size')).toHaveText(/168\s*B/)
  await expect(app.figure('Writer', 'Pointer bytes')).toHaveText(/152\s*B/)
  await expect(app.diagnostics).toHaveCount(0)
})

const declarations = 'type T struct {\n\tok bool\n\tstarted time.Time\n}\n\ntype U struct {\n\tt T\n}\n'

test('declarations without a package clause or imports', async ({ app }) => {
  await app.paste(declarations)
  await expect(app.structs).toHaveText([/^T/, /^U/])
  await expect(app.figure('T', 'Size')).toHaveText(/32\s*B/)
})

test('a bare struct type', async ({ app }) => {
  await app.paste('struct {\n\tok bool\n\tn  int64\n}\n')
  await expect(app.structs).toHaveCount(1)
  await expect(app.structs).toContainText(/16\s*B/)
})

test('field lines', async ({ app }) => {
  await app.paste('\tok bool `json:"ok"`\n\tn, m int64 // two\n')
  await expect(app.structs).toHaveCount(1)
  await expect(app.structs).toContainText(/24\s*B/)
  await expect(app.page.getByRole('rowheader', { name: 'm', exact: true })).toBeAttached()
})

test('a Markdown fence with prose around it', async ({ app }) => {
  await app.paste(`Look at this:\n\n\`\`\`go\n${declarations}\`\`\`\n\nIt is large.\n`)
  await expect(app.structs).toHaveText([/^T/, /^U/])
  await expect(app.figure('T', 'Size')).toHaveText(/32\s*B/)
})
