import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTags, isFileChosen, isSatisfied, parseConstraint } from './buildConstraint.ts'

const tags = buildTags('amd64', '1.26', ['goexperiment.greenteagc', 'amd64.v1'])

const holds = (line: string) => {
  const constraint = parseConstraint(line)
  return constraint && isSatisfied(constraint, tags)
}

test.each([
  ['linux', true],
  ['unix && gc', true],
  ['cgo', false],
  ['ignore', false],
  ['go1.1', true],
  ['go1.26', true],
  ['go1.27', false],
  ['386', false],
  ['amd64.v1', true],
  ['amd64.v2', false],
  ['goexperiment.greenteagc', true],
  ['boringcrypto', false],
  ['!windows', true],
  ['!(linux || darwin)', false],
  ['windows || linux && amd64', true],
  ['(windows || linux) && 386', false],
  ['linux&&amd64', true],
  ['größe||linux', true],
  // malformed
  ['', null],
  ['linux &&', null],
  ['!!linux', null],
  ['(linux', null],
  ['linux)', null],
  ['linux amd64', null],
  ['linux & amd64', null],
  ['linux, amd64', null],
  ['()', null],
] as const)('//go:build %s', (text, expected) => {
  expect(holds(`//go:build ${text}`)).toBe(expected)
})

test.each([
  ['linux', true],
  ['windows linux', true],
  ['linux,386', false],
  ['linux,!386', true],
  ['!linux darwin,amd64', false],
  ['', false],
  ['!', false],
  ['!!linux', false],
  ['a-b !c-d', true],
] as const)('// +build %s', (text, expected) => {
  expect(holds(`// +build ${text}`)).toBe(expected)
  expect(holds(`//+build ${text}`)).toBe(expected)
})

test('a line that is no constraint', () => {
  for (const line of [
    '',
    '// build linux',
    '//go:buildlinux',
    '// go:build linux',
    '// +buildlinux',
    'package p',
  ])
    expect(parseConstraint(line)).toBe(null)
})

test('an expression as long and as deep as go/build reads, and no longer', () => {
  const n = 1000
  expect(holds('//go:build ' + 'linux && '.repeat(n - 1) + 'linux')).toBe(true)
  expect(holds('//go:build ' + 'linux && '.repeat(n) + 'linux')).toBe(null)
  expect(holds('//go:build ' + '('.repeat(n - 1) + 'linux' + ')'.repeat(n - 1))).toBe(true)
  expect(holds('//go:build ' + '('.repeat(n) + 'linux' + ')'.repeat(n))).toBe(null)
  expect(holds('//go:build ' + '('.repeat(100_000))).toBe(null)
  expect(holds('// +build ' + 'linux '.repeat(101))).toBe(true)
  expect(holds('// +build ' + 'linux '.repeat(102))).toBe(null)
})

test.each([
  ['a.go', true],
  ['linux.go', true],
  ['windows.go', true],
  ['a_windows.go', false],
  ['a_linux.go', true],
  ['a_linux_amd64.go', true],
  ['a_linux_386.go', false],
  ['a_windows_amd64.go', false],
  ['a_amd64.go', true],
  ['a_arm64.go', false],
  ['a_arm64_test.go', false],
  ['a_linux_test.go', true],
  ['a_test.go', true],
  ['a_unix.go', true],
  ['a_amd64_linux.go', true],
  ['a_386_linux.go', true],
  ['a_sparc64.go', false],
  ['a_windows.x.go', false],
  ['linux_arm64.go', false],
  ['_a.go', false],
  ['.a.go', false],
])('the name %s', (name, expected) => {
  expect(isFileChosen(name, 'package p\n', tags)).toBe(expected)
})

test.each([
  ['//go:build windows\n\npackage p\n', false],
  ['//go:build windows\npackage p\n', false],
  ['\uFEFF//go:build windows\r\n\r\npackage p\r\n', false],
  ['// Copyright\n\n//go:build windows\n\n// Package p\npackage p\n', false],
  ['/* a\n*/ //go:build linux\n\npackage p\n', true],
  ['/* a */\n//go:build windows\n\npackage p\n', false],
  ['/*\n//go:build windows\n*/\npackage p\n', true],
  ['package p\n\n//go:build windows\n', true],
  ['//go:build linux\n//go:build linux\n\npackage p\n', false],
  ['//go:build linux &&\n\npackage p\n', false],
  // +build lines: above a blank line, all of them, and only without //go:build
  ['// +build windows\n\npackage p\n', false],
  ['// +build windows\npackage p\n', true],
  ['// +build linux\n// +build 386\n\npackage p\n', false],
  ['// +build linux\n\n// +build 386\npackage p\n', true],
  ['//go:build linux\n// +build windows\n\npackage p\n', true],
  ['/* a */\n// +build windows\n\npackage p\n', true],
])('the header %j', (text, expected) => {
  expect(isFileChosen('a.go', text, tags)).toBe(expected)
})

test('any line and any file is decided', () => {
  const word = fc.constantFrom(
    '!',
    '(',
    ')',
    '&&',
    '||',
    'linux',
    'windows',
    ' ',
    ',',
    '// +build ',
    '\n',
    '/*',
    '*/',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string())), (words) => {
      const text = words.join('')
      parseConstraint(`//go:build ${text}`)
      parseConstraint(`// +build ${text}`)
      expect(typeof isFileChosen('a.go', `//go:build ${text}`, tags)).toBe('boolean')
    }),
  )
})
