import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTxtar } from './txtar.ts'

test('a comment and files', () => {
  const archive = 'made by hand\n-- a.go --\npackage a\n\n-- dir/b.go --\n-- c.go --\nlast'
  expect(parseTxtar(archive)).toEqual({
    comment: 'made by hand\n',
    files: [
      { name: 'a.go', text: 'package a\n\n', marker: 13, from: 24 },
      { name: 'dir/b.go', text: '', marker: 35, from: 50 },
      { name: 'c.go', text: 'last', marker: 50, from: 61 },
    ],
  })
})

test('CRLF, spaces round a name, and lines that are no marker', () => {
  const { comment, files } = parseTxtar('-- --\r\n--  --\r\n--  a.go  --\r\n -- b --\r\n-- b --x\r\n')
  expect(comment).toBe('-- --\r\n--  --\r\n')
  expect(files).toEqual([{ name: 'a.go', text: ' -- b --\r\n-- b --x\r\n', marker: 15, from: 29 }])
})

test('a text without a marker is all comment', () => {
  expect(parseTxtar('type T struct{}')).toEqual({ comment: 'type T struct{}', files: [] })
})

test('any text splits into its files and marker lines, offsets true', () => {
  const line = fc.oneof(
    fc.constantFrom('-- a --', '-- --', '--  --', '-- b', 'package p', '', '-- c --\r'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const archive = lines.join('\n')
      const { comment, files } = parseTxtar(archive)
      expect(archive.startsWith(comment)).toBe(true)
      let at = comment.length
      for (const file of files) {
        expect(file.marker).toBe(at)
        expect(archive.slice(at, file.from)).toMatch(/^-- [^\n]* --\r?\n?$/)
        expect(archive.slice(file.from, file.from + file.text.length)).toBe(file.text)
        at = file.from + file.text.length
      }
      expect(at).toBe(archive.length)
    }),
  )
})
