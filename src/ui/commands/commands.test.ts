import { expect, test } from 'vitest'
import { keyRows } from '../help/keyRows.ts'
import { commandOf, commands } from './commands.ts'
import { keyOf } from './keys.ts'

const pressed = {
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
}

test.each([
  [{ key: 'l', code: 'KeyL' }, 'L'],
  [{ key: '?', code: 'Slash', shiftKey: true }, '?'],
  [{ key: 'Escape', code: 'Escape' }, 'Esc'],
  [{ key: 'F8', code: 'F8', shiftKey: true }, 'Shift F8'],
  [{ key: 'F', code: 'KeyF', shiftKey: true, altKey: true }, 'Shift Alt F'],
  [{ key: 'k', code: 'KeyK', ctrlKey: true }, 'Mod K'],
  [{ key: 'k', code: 'KeyK', metaKey: true }, ''],
])('%j is %s', (event, name) => {
  expect(keyOf({ ...pressed, ...event }, false)).toBe(name)
})

test('on a Mac Cmd takes the place of Ctrl, and Alt leaves a letter what it is', () => {
  expect(keyOf({ ...pressed, key: 'k', metaKey: true }, true)).toBe('Mod K')
  expect(keyOf({ ...pressed, key: 'k', ctrlKey: true }, true)).toBe('')
  const key = { key: 'Ï', code: 'KeyF', shiftKey: true, altKey: true }
  expect(keyOf({ ...pressed, ...key }, true)).toBe('Shift Alt F')
})

test('a key is that of one command, and a command has a title of its own', () => {
  const keys = commands.flatMap(({ key }) => key ?? [])
  expect(new Set(keys).size).toBe(keys.length)
  const titles = commands.map(({ title }) => title)
  expect(new Set(titles).size).toBe(titles.length)
})

test('every key is in the help', () => {
  expect(commands.filter(({ key, help }) => (key === undefined) !== (help === undefined))).toEqual([])
  const listed = keyRows().flatMap(({ keys }) => keys)
  expect(new Set(listed)).toEqual(new Set(commands.flatMap(({ key }) => key ?? [])))
  expect(keyRows()).toContainEqual({ keys: ['H', 'L'], does: 'previous, next struct' })
})

test('the command of a key', () => {
  expect(commandOf('R')?.title).toBe('Next row width')
  expect(commandOf('Q')).toBeUndefined()
})
