/** An analysis that remembers those before it gives what one from scratch gives. */

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadStdIndex, loadStdPackage } from '../cli/stdData.ts'
import { analyze, type SourceFile } from './index.ts'
import { noAssumptions, type Options } from './options.ts'
import { createProposer } from './order/proposer.ts'
import { targetOf } from './target.ts'

const index = loadStdIndex('1.26')
const std = new Map(['time', 'sync', 'sync/atomic'].map((path) => [path, loadStdPackage('1.26', path)]))
const options: Options = { target: targetOf('amd64')!, go: '1.26', index, std, assume: noAssumptions }

/** Types and constants of real packages, as one paste each. */
const texts = ['net/http', 'go/ast', 'runtime'].map((path) =>
  readFileSync(new URL(`../../public/std/1.26/${path}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !/^(?:-- |package |import |\/\/go:build )/.test(line))
    .slice(0, 400)
    .join('\n'),
)

/** Where a text is cut, in thousandths of it, how many characters are cut out, and what is put there. */
const edit = fc.record({
  at: fc.nat(999),
  cut: fc.constantFrom(0, 0, 1, 5, 60),
  put: fc.constantFrom(
    '',
    'x',
    '\n',
    '{',
    '}',
    '"',
    '`',
    '/*',
    '\n\tb bool\n\tn int64\n',
    '\ntype N struct { b bool; p *N; c byte }\n',
  ),
})

const pasteOf = (text: string): SourceFile => ({ path: 'paste.go', text, package: '' })

test('edits of a text, one after the other', { timeout: 60_000 }, () => {
  const propose = createProposer()
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 }), (start, edits) => {
      let text = start
      for (const { at, cut, put } of edits) {
        const from = Math.floor((at * text.length) / 1000)
        text = text.slice(0, from) + put + text.slice(from + cut)
        const file = pasteOf(text)
        expect(analyze([file], options, propose)).toEqual(analyze([pasteOf(text)], options))
        // the same file once more is not parsed anew
        expect(analyze([file], options, propose)).toEqual(analyze([pasteOf(text)], options))
      }
    }),
    { numRuns: 15 },
  )
})
