import { expect, test } from 'vitest'
import { rank, ranked } from './rank.ts'

test.each([
  ['', 'anything', 0],
  ['frame', 'Frame', 0],
  ['fra', 'Frame', 1],
  ['info', 'FileInfo', 2],
  ['386', 'Show 386', 2],
  ['rame', 'Frame', 3],
  ['hw', 'Show', 4],
  ['hw', 'Show 386', null],
  ['show 386', 'Show 386', 3],
  ['386 show', 'Show 386', 3],
  ['frames', 'Frame', null],
])('%j in %j', (query, text, value) => {
  expect(rank(query, text)).toBe(value)
})

test('the best comes first, equals in their order', () => {
  const names = ['subConn', 'Connect', 'x', 'ClientConn', 'Conn', 'ServerConn']
  expect(ranked('conn', names, (name) => name)).toEqual([
    'Conn',
    'Connect',
    'subConn',
    'ClientConn',
    'ServerConn',
  ])
})
