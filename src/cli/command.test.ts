import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from './command.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layout-'))
  mkdirSync(join(folder, 'sub'))
  writeFileSync(join(folder, 'go.mod'), 'module example.com/m\n')
  writeFileSync(
    join(folder, 'a.go'),
    `package m

import (
	"sync/atomic"

	"example.com/elsewhere"
	"example.com/m/sub"
)

type A struct {
	ok   bool
	n    atomic.Int64
	s    sub.S
	a, b bool
}

type B struct {
	A
	t elsewhere.T
	z bool
}
`,
  )
  writeFileSync(join(folder, 'sub', 'sub.go'), 'package sub\n\ntype S struct{ _ [3]uintptr }\n')
  writeFileSync(join(folder, 'sub', 'bad_amd64.go'), 'package sub\n\ntype T struct{ x Undefined }\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command; `.` stands for the folder, in the arguments and in what is printed. */
function layout(args: readonly string[], input = '') {
  const argv = args.map((arg) => (arg === '.' || arg.startsWith('./') ? folder + arg.slice(1) : arg))
  const result = runCommand(argv, () => input, false)
  return { ...result, stderr: result.stderr.replaceAll(folder, '.') }
}

/** Expected numbers are the compiler's, of go1.26.8. */
test('a tree as JSON', () => {
  const { stdout, stderr, exitCode } = layout(['--json', '--arch', '386', '.'])
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(rows[0]).toEqual({
    package: 'example.com/m',
    name: 'A',
    scope: null,
    size: 32,
    align: 8,
    ptrdata: 0,
    known: true,
    class: 32,
    fields: [
      { name: 'ok', type: 'bool', offset: 0, size: 1, align: 1, padding: 7 },
      { name: 'n', type: 'atomic.Int64', offset: 8, size: 8, align: 8, padding: 0 },
      { name: 's', type: 'sub.S', offset: 16, size: 12, align: 4, padding: 0 },
      { name: 'a', type: 'bool', offset: 28, size: 1, align: 1, padding: 0 },
      { name: 'b', type: 'bool', offset: 29, size: 1, align: 1, padding: 2 },
    ],
    suggested: { size: 24, ptrdata: 0, moved: 1, order: [1, 2, 0, 3, 4], proved: true },
    optimal: { size: 24, ptrdata: 0, moved: 1, order: [1, 2, 0, 3, 4], proved: true },
  })
  expect(rows[1]).toMatchObject({
    name: 'B',
    size: null,
    align: null,
    ptrdata: null,
    known: false,
    fields: [
      { name: 'A', offset: 0, size: 32 },
      { name: 't', offset: 32, size: null },
      { name: 'z', offset: null },
    ],
    suggested: null,
    optimal: null,
  })
  expect(rows[2]).toMatchObject({
    package: 'example.com/m/sub',
    name: 'S',
    size: 12,
    fields: [{ name: '_' }],
  })
  expect(rows).toHaveLength(3)
  expect(stderr).toMatch(/^\.\/a\.go:19:4: note: elsewhere\.T .*\n$/)
  expect(exitCode).toBe(0)
})

test('errors have places and end with 1', () => {
  const { stdout, stderr, exitCode } = layout(['--arch=amd64', '--json', '--module', 'x', './sub'])
  expect(stdout.split('\n').map((line) => line.slice(0, 26))).toEqual(['{"package":"x","name":"T",', '{"package":"x","name":"S",', '']) // prettier-ignore
  expect(stderr).toBe('./sub/bad_amd64.go:3:18: undefined: Undefined\n')
  expect(exitCode).toBe(1)
})

test('standard input as a table', () => {
  const { stdout, stderr, exitCode } = layout(['-'], '> ID int64\n> T time.Time\n> ok bool\n')
  expect(stdout).toBe(
    [
      'struct  <standard input>:1:1',
      '40 bytes · align 8 · 32 pointer bytes · size class 48',
      'no order is smaller',
      'optimal: 24 pointer bytes, 8 fewer · 1 line moved',
      '  T; ID; ok',
      '',
      '  offset  size  align  padding  field  type',
      '       0     8      8           ID     int64',
      '       8    24      8           T      time.Time',
      '      32     1      1           ok     bool',
      '      33                     7         padding',
      '',
    ].join('\n'),
  )
  expect(stderr).toBe('<standard input>:1:1: note: the quote mark “>” was taken off every line\n')
  expect(exitCode).toBe(0)
})

test.each([['--arch', 'vax', '.'], ['nowhere']])('wrong usage ends with 2: %s', (...args) => {
  const { stdout, stderr, exitCode } = layout(args)
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 })
  expect(stderr).toMatch(/^layout: .*\nusage: .*\n$/)
})
