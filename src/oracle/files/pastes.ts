/**
 * Pastes every Go file of GOROOT, that of nothing that is Go anything is taken off.
 * Run by hand: `npx tsx src/oracle/files/pastes.ts`.
 */

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { readPaste } from '../../engine/syntax/paste.ts'

const root = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim()
const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.go'))
let files = 0
let touched = 0
for (const path of paths.map((path) => join(root, path))) {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    continue // a folder named like a file
  }
  files++
  const { notes } = readPaste(text)
  if (notes.length === 0) continue
  touched++
  console.log(path, ...notes.map((note) => note.message))
}
console.log(`${files} files, something taken off ${touched}`)
process.exitCode = touched === 0 ? 0 : 1
