import { expect, test } from 'vitest'
import { readArgs } from './args.ts'

test('defaults', () => {
  expect(readArgs(['a.go', '-'])).toMatchObject({
    target: { goarch: 'amd64' },
    go: null,
    json: false,
    module: undefined,
    paths: ['a.go', '-'],
  })
})

test('every option', () => {
  expect(readArgs(['--json', '--arch', '386', 'a', '--go=go1.26.8', '--module', '', 'b'])).toMatchObject({
    target: { goarch: '386' },
    go: '1.26',
    json: true,
    module: '',
    paths: ['a', 'b'],
  })
})

test('help', () => {
  expect(readArgs(['--help'])).toBe(null)
})

test.each([
  [[], 'no PATH'],
  [['--json'], 'no PATH'],
  [['--arch', 'vax', '.'], '--arch vax: gc has no such target'],
  [['--go', '2', '.'], '--go 2: a Go version is written 1.26'],
  [['--nope', '.'], /^Unknown option '--nope'/],
  [['--arch'], /^Option '--arch <value>' argument missing/],
  [['--json=yes', '.'], /^Option '--json' does not take an argument/],
])('wrong usage: %j', (argv, message) => {
  expect(() => readArgs(argv)).toThrow(message)
})
