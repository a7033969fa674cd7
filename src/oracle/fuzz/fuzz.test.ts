/** The whole analysis takes mutants of the committed Go: the same few at every run. `npm run fuzz` takes all of GOROOT. */

import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'vitest'
import { checkText } from './check.ts'
import { mutant } from './mutant.ts'

const folders = ['../../ui/examples/', '../../engine/layout/testdata/', '../../engine/types/testdata/']
const texts = folders.flatMap((folder) => {
  const url = new URL(folder, import.meta.url)
  return readdirSync(url)
    .filter((name) => /\.(?:go|txt)$/.test(name))
    .toSorted()
    .map((name) => readFileSync(new URL(name, url), 'utf8'))
})

test('mutants of seeds 1 to 400 are analysed without a throw', { timeout: 120_000 }, () => {
  for (let seed = 1; seed <= 400; seed++) {
    try {
      checkText(mutant(texts, seed), seed)
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error })
    }
  }
})
