import { expect, test } from 'vitest'
import { fixesOf } from './fixes.ts'

const packages = {
  'math/rand': 'rand',
  'crypto/rand': 'rand',
  time: 'time',
  'internal/time': 'time',
  'math/rand/v2': 'rand',
}

/** What the fixes make of the source, for what is complained of at the first place of `word`. */
function fixed(source: string, word: string, message: string, names: readonly string[] = []) {
  const from = source.indexOf(word)
  const file = { from: Math.max(0, source.indexOf('package')), to: source.length }
  const fixes = fixesOf({ message, from, to: from + word.length }, { source, file, names, packages })
  return fixes.map(({ title, change }) => [
    title,
    source.slice(0, change.from) + change.insert + source.slice(change.to),
  ])
}

test('a package that is not imported is', () => {
  expect(fixed('package p\n\ntype T struct{ at time.Time }\n', 'time', 'undefined: time')).toEqual([
    ['Import "time"', 'package p\n\nimport "time"\n\ntype T struct{ at time.Time }\n'],
  ])
  expect(fixed('-- a.go --\npackage p\nvar x rand.Rand\n', 'rand', 'undefined: rand')).toEqual([
    ['Import "crypto/rand"', '-- a.go --\npackage p\n\nimport "crypto/rand"\nvar x rand.Rand\n'],
    ['Import "math/rand"', '-- a.go --\npackage p\n\nimport "math/rand"\nvar x rand.Rand\n'],
    ['Import "math/rand/v2"', '-- a.go --\npackage p\n\nimport "math/rand/v2"\nvar x rand.Rand\n'],
  ])
})

test('a name that is near one that is declared is changed to it', () => {
  const note = 'Fram has no known layout: Fram is not declared in this source'
  expect(fixed('type T struct{ f Fram }', 'Fram', note, ['T', 'Frame'])).toEqual([
    ['Change Fram to Frame', 'type T struct{ f Frame }'],
  ])
  expect(fixed('type T struct{ f strng }', 'strng', 'undefined: strng')).toEqual([
    ['Change strng to string', 'type T struct{ f string }'],
  ])
})

test('what Go has another name for is changed to that', () => {
  const message = 'undefined: time.duration (but have Duration)'
  expect(fixed('var t time.duration', 'duration', message)).toEqual([
    ['Change duration to Duration', 'var t time.Duration'],
  ])
})

test.each([
  ['type T struct{ q Quota }', 'Quota', 'Quota has no known layout: Quota is not declared in this source'],
  ['var x uuid.UUID', 'uuid', 'undefined: uuid'],
  ['var a int int', 'int', "expected ';', found int"],
])('%j has no fix', (source, word, message) => {
  expect(fixed(source, word, message)).toEqual([])
})
