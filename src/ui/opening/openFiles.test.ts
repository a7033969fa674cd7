import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openFiles } from './openFiles.ts'

const go = (name: string, text = 'package p\n') => new File([text], name)
const zip = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))
const zipFile = (files: Readonly<Record<string, string>>) => new File([zipSync(zip(files))], 'm.zip')

test('a single file is its text, whatever it is called', async () => {
  const text = '```go\ntype T struct{}\n```\n'
  expect(await openFiles([go('README.md', text)])).toEqual({
    ok: true,
    value: { source: text, notice: null },
  })
  expect(await openFiles([go('a_test.go')])).toMatchObject({ value: { source: 'package p\n' } })
  expect(await openFiles([go('a.png', '\x89PNG\0')])).toMatchObject({ ok: false })
})

test('of several files those of Go are an archive', async () => {
  expect(await openFiles([go('b.go'), go('a.txt'), go('a.go')])).toEqual({
    ok: true,
    value: { source: '-- a.go --\npackage p\n-- b.go --\npackage p\n', notice: null },
  })
  expect(await openFiles([go('a.txt'), go('a_test.go')])).toMatchObject({
    message: 'There is no Go file in it. Tests, vendor, testdata and hidden folders are left out.',
  })
})

test('a folder that was chosen is an archive of its Go files, whatever it is called', async () => {
  const chosen = (path: string, text = 'package p\n') =>
    Object.defineProperty(go(path.slice(path.lastIndexOf('/') + 1), text), 'webkitRelativePath', {
      value: `testdata/${path}`,
    })
  const files = [
    chosen('a.go'),
    chosen('.git/b.go'),
    chosen('vendor/v/v.go'),
    chosen('m.zip', 'no zip'),
    chosen('go.mod', 'module m\n'),
    chosen('b/b.go'),
  ]
  expect(await openFiles(files)).toEqual({
    ok: true,
    value: {
      source: '-- go.mod --\nmodule m\n-- a.go --\npackage p\n-- b/b.go --\npackage p\n',
      notice: null,
    },
  })
  expect(await openFiles([chosen('README.md'), chosen('a_test.go')])).toMatchObject({
    message: 'There is no Go file in it. Tests, vendor, testdata and hidden folders are left out.',
  })
})

test('the Go files of a zip are an archive', async () => {
  const files = {
    'repo-main/go.mod': 'module m\n',
    'repo-main/README.md': '',
    'repo-main/a/a.go': 'package a\n',
    'repo-main/vendor/v/v.go': 'package v\n',
  }
  expect(await openFiles([zipFile(files)])).toMatchObject({
    value: { source: '-- go.mod --\nmodule m\n-- a/a.go --\npackage a\n' },
  })
})

test('what cannot be in an archive is said', async () => {
  const odd = go('b.go', 'package p\n\nvar s = `\n-- x --\n`\n')
  expect(await openFiles([go('a.go'), odd])).toMatchObject({
    value: {
      source: '-- a.go --\npackage p\n',
      notice: 'Left out: b.go, with a line “-- … --”, which begins another file here.',
    },
  })
})

test('what is no zip is said', async () => {
  expect(await openFiles([go('a.zip', 'no zip')])).toEqual({
    ok: false,
    message: 'It could not be read: invalid zip data.',
  })
})

test('more than 4 MB are too much, and a zip of more is not unpacked', async () => {
  const large = 'x'.repeat(5 * 2 ** 20)
  const message = 'That is more than 4 MB of Go, more than fits here. Open a part of it.'
  expect(await openFiles([go('a.go', large)])).toEqual({ ok: false, message })
  expect(await openFiles([go('a.go'), go('b.go', large)])).toEqual({ ok: false, message })
  expect(await openFiles([zipFile({ 'a.go': 'package a\n', 'b.go': large })])).toEqual({ ok: false, message })
  expect(await openFiles([zipFile({ 'a.go': 'package a\n', 'b.txt': large })])).toMatchObject({ ok: true })
})

test('a zip that says too little of its size is read to that', async () => {
  const packed = zipSync(zip({ 'a.go': 'package a // '.padEnd(2 ** 20, 'x') }))
  const view = new DataView(packed.buffer)
  const directory = view.getUint32(packed.length - 6, true)
  view.setUint32(directory + 24, 12, true)
  expect(await openFiles([new File([packed], 'm.zip')])).toMatchObject({
    value: { source: 'package a //' },
  })
})
