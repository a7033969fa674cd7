import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPaste } from './paste.ts'

/** What is left of a paste, each line without the blanks around it, and without blank lines. */
function read(text: string) {
  const { form, text: rest, notes } = readPaste(text)
  expect(rest).toHaveLength(text.length)
  const lines = rest.split('\n').map((line) => line.trim())
  return { form, lines: lines.filter((line) => line !== ''), notes: notes.map((note) => note.message) }
}

const session = 'type Session struct {\n\tID int64\n\n\tName string // shown\n}\n'
const sessionLines = ['type Session struct {', 'ID int64', 'Name string // shown', '}']

test.each([
  ['package p', 'file'],
  ['// a comment\n/* and\nanother */ package p', 'file'],
  ['type T struct{}', 'declarations'],
  ['var x int', 'declarations'],
  ['const c = 1', 'declarations'],
  ['func f() {}', 'declarations'],
  ['import "time"', 'declarations'],
  ['struct { a int }', 'struct'],
  ['struct{}', 'struct'],
  ['a int', 'fields'],
  ['*T', 'fields'],
  ['types string', 'fields'],
  ['structure int', 'fields'],
  ['größe int', 'fields'],
  ['', 'declarations'],
  ['// only a comment', 'declarations'],
  ['/* not closed', 'declarations'],
])('the form of %j', (text, form) => {
  expect(readPaste(text)).toEqual({ form, text, notes: [] })
})

test('a byte order mark', () => {
  expect(read('\uFEFFtype T struct{}')).toEqual({
    form: 'declarations',
    lines: ['type T struct{}'],
    notes: ['a byte order mark was taken off'],
  })
})

const quote = 'the quote mark “>” was taken off every line'
const numbers = 'line numbers were taken off'

test.each<[string, (line: string, i: number) => string, string]>([
  ['a quote mark', (line) => `> ${line}`, quote],
  ['quote marks, bare on empty lines', (line) => (line === '' ? '>' : `> ${line}`), quote],
  ['two quote marks', (line) => `> > ${line}`, quote],
  ['quote marks without a space', (line) => `>${line}`, quote],
  ['plus', (line) => `+${line}`, 'the “+” was taken off every line'],
  ['plus but on empty lines', (line) => (line === '' ? '' : `+${line}`), 'the “+” was taken off every line'],
  ['minus', (line) => `-${line}`, 'the “-” was taken off every line'],
  ['a list', (line) => `- ${line}`, 'the “-” was taken off every line'],
  ['numbers', (line, i) => `${i + 8} ${line}`, numbers],
  ['numbers, bare on empty lines', (line, i) => (line === '' ? `${i + 8}` : `${i + 8} ${line}`), numbers],
  ['numbers and tabs', (line, i) => `${i + 8}\t${line}`, numbers],
  ['numbers and colons', (line, i) => `${i + 8}:${line}`, numbers],
  ['grep -n', (line, i) => `${i + 8}${i === 0 ? ':' : '-'}${line}`, numbers],
  ['numbers and dots', (line, i) => `${i + 8}. ${line}`, numbers],
  ['numbers and bars', (line, i) => `${String(i + 8).padStart(4)} | ${line}`, numbers],
  ['numbers of bat', (line, i) => `${String(i + 8).padStart(4)} │ ${line}`, numbers],
  [
    'numbers of delve',
    (line, i) => `${i === 1 ? '=>' : '  '}${String(i + 8).padStart(4)}:\t${line}`,
    numbers,
  ],
  ['numbers with L', (line, i) => `L${i + 8} ${line}`, numbers],
  ['numbers with L and colons', (line, i) => `L${i + 8}: ${line}`, numbers],
  ['CRLF', (line, i) => `${i + 8}: ${line}\r`, numbers],
])('%s on every line', (_, prefix, note) => {
  const text = session.trimEnd().split('\n').map(prefix).join('\n')
  expect(read(text)).toEqual({ form: 'declarations', lines: sessionLines, notes: [note] })
})

test('prefixes inside each other', () => {
  const { lines, notes } = read('> 12 +type T struct {\n> 13 +\ta int\n> 14 +}')
  expect(lines).toEqual(['type T struct {', 'a int', '}'])
  expect(notes).toEqual([quote, numbers, 'the “+” was taken off every line'])
})

test('the span of a note is the prefix of the first line', () => {
  expect(readPaste('\n\n  12: a int').notes).toEqual([{ from: 2, to: 8, message: numbers }])
})

test.each([
  ['a line without it', '> a int\nb int'],
  ['fields that look numbered', 'L1 int\nL2 string\n'],
  ['a field of function type', 'L1 func()\nL2 func()\n'],
  ['signs in an expression', 'const c = 1 -\n2 +\n3'],
  ['a raw string of numbered lines', 'const s = `\n1: a\n2: b\n`'],
  ['a fence in a block comment', '/*\n```go\ntype U struct{}\n```\n*/\ntype T struct{}'],
  ['a fence in line comments', '// ```go\n// x\n// ```\ntype T struct{}'],
  ['a fence in a raw string', 'const s = `\n~~~\nx\n~~~\n`\ntype T struct{}'],
  ['a diff in a raw string', 'const s = `\n@@ -1,2 +1,2 @@\n-a\n+b\n`\n'],
  ['a diff in a comment', '/*\n@@ -1,2 +1,2 @@\n-a\n+b\n*/ type T struct{}\n'],
  ['a sum over lines', ' const c = a +\n-b *c +\n+d\n'],
  ['elements with signs', ' var x = []int{\n-1,\n-a *b,\n+f(x),\n }\n'],
  ['signs in a comment', ' /*\n- a field\n+ B bool\n */\n type T struct{}\n'],
])('%s is left alone', (_, text) => {
  expect(readPaste(text)).toMatchObject({ text, notes: [] })
})

const one = 'the code block was read; what stands around it was left out'

test.each([
  ['alone', `\`\`\`go\n${session}\`\`\``],
  ['with text around it', `Here's \`Session\`:\n\n\`\`\`go\n${session}\`\`\`\n\nWhy 32 bytes?\n`],
  ['without a language', `\`\`\`\n${session}\`\`\`\n`],
  ['of tildes', `~~~ go\n${session}~~~\n`],
  ['of four backticks', `\`\`\`\`go {linenos=true}\n${session}\`\`\`\`\n`],
  ['indented', `1. See\n\n   \`\`\`go\n   ${session.replaceAll('\n', '\n   ')}\`\`\`\n`],
  ['not closed', `See:\n\`\`\`go\n${session}`],
  ['with CRLF', `See:\r\n\`\`\`go\r\n${session.replaceAll('\n', '\r\n')}\`\`\`\r\n`],
  [
    'beside one that is no Go',
    `\`\`\`sh\ngo vet\n\`\`\`\n\n\`\`\`go\n${session}\`\`\`\n`,
    '1 of 2 code blocks were read; what stands around them was left out',
  ],
])('a code block %s', (_, text, note = one) => {
  expect(read(text)).toEqual({ form: 'declarations', lines: sessionLines, notes: [note] })
})

test('a code block that only ends', () => {
  const notes = ['the end of a code block and what follows it were left out']
  expect(read(`${session}\`\`\`\nWhy 32 bytes?`)).toEqual({
    form: 'declarations',
    lines: sessionLines,
    notes,
  })
  expect(read('a int\nb int\n```\n')).toEqual({ form: 'fields', lines: ['a int', 'b int'], notes })
})

test('several code blocks', () => {
  const block = (code: string) => `Text.\n\n\`\`\`go\n${code}\n\`\`\`\n\n`
  const declarations =
    block('package p') + block('type A struct{}') + block('a int') + block('type B struct{}')
  expect(read(declarations)).toEqual({
    form: 'file',
    lines: ['package p', 'type A struct{}', 'type B struct{}'],
    notes: ['3 of 4 code blocks were read; what stands around them was left out'],
  })
  expect(read(block('a int') + block('type A struct{}')).lines).toEqual(['a int'])
  expect(read('Text.\n\n```\n\n```\n' + block('a int')).lines).toEqual(['a int'])
})

test('a quoted code block of a numbered diff', () => {
  const { lines } = read(
    '> See:\n>\n> ```diff\n> 1  type T struct {\n> 2 -\tb bool\n> 3 +\tb, c bool\n> 4  }\n> ```',
  )
  expect(lines).toEqual(['type T struct {', 'b, c bool', '}'])
})

const newSide = 'a diff: its new side was read'

test('a unified diff is read as its new side', () => {
  const diff = [
    'commit 0123456789',
    "    Don't waste bytes",
    'diff --git a/a.go b/a.go',
    'index 123..456 100644',
    '--- a/a.go',
    '+++ b/a.go',
    '@@ -1,6 +1,6 @@ package p',
    ' type T struct {',
    '-\tok bool',
    ' \tn  int64',
    '',
    '\tcopied string',
    '+\tok bool',
    ' }',
    '\\ No newline at end of file',
    'diff --git a/b.go b/b.go',
    '--- a/b.go',
    '+++ b/b.go',
    '@@ -1 +1 @@',
    '-type U int',
    '+type U struct{}',
    '-- ',
    '2.43.0',
  ]
  const lines = ['type T struct {', 'n  int64', 'copied string', 'ok bool', '}', 'type U struct{}']
  expect(read(diff.join('\n'))).toEqual({ form: 'declarations', lines, notes: [newSide] })
})

test('a hunk without its header', () => {
  expect(read(' type T struct {\n-\tok bool\n \tn int64\n+\tok bool\n }')).toEqual({
    form: 'declarations',
    lines: ['type T struct {', 'n int64', 'ok bool', '}'],
    notes: [newSide],
  })
  expect(read(' type T struct {\n-\tnext *T\n \tn int64\n+\tnext *T\n }').lines).toHaveLength(4)
  expect(read(' n int64\n+ok bool').lines).toEqual(['n int64', 'ok bool'])
})

test('a diff that only removes is read as its old side', () => {
  expect(read('@@ -1,3 +0,0 @@\n-type T struct {\n-\tok bool\n-}\n')).toEqual({
    form: 'declarations',
    lines: ['type T struct {', 'ok bool', '}'],
    notes: ['a diff: its old side was read'],
  })
})

const piece = fc.oneof(
  fc.constantFrom(
    '```',
    '```go',
    '~~~',
    '> ',
    '+',
    '-',
    ' ',
    '\t',
    '12',
    ': ',
    ' | ',
    'L3',
    '@@ -1 +1 @@',
    '/*',
    '*/',
  ),
  fc.constantFrom(
    '`',
    '"',
    "'",
    '\\',
    'type T struct {',
    'a int',
    '}',
    '\n',
    '\n',
    '\n',
    '\r\n',
    '\uFEFF',
    '+++ b',
    '-- ',
  ),
  fc.string({ unit: 'binary' }),
)
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

test('what is read is the paste with blanks in it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { text: rest, notes } = readPaste(text)
      expect(rest).toHaveLength(text.length)
      for (let i = 0; i < text.length; i++)
        if (rest[i] !== text[i]) {
          expect(rest[i]).toBe(' ')
          expect('\r\n').not.toContain(text[i])
        }
      if (notes.length === 0) expect(rest).toBe(text)
      for (const { from, to } of notes) expect(0 <= from && from <= to && to <= text.length).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('every prefix comes off any struct', () => {
  const field = fc.stringMatching(/^[a-z]{1,5} (int|\*T|\[\]byte|string `x:"y"`)$/)
  const prefix = fc.constantFrom('> ', '+', '- ', '+\t', '7 ', '7:', '7\t', '  7 | ', '7. ')
  fc.assert(
    fc.property(fc.array(field), prefix, (fields, start) => {
      const lines = ['type T struct {', ...fields.map((line) => `\t${line}`), '}']
      const { text, form } = readPaste(lines.map((line) => start + line).join('\n'))
      expect(form).toBe('declarations')
      const expected = lines.map((line) => ' '.repeat(start.length) + line).join('\n')
      expect(text.replaceAll('\t', ' ')).toBe(expected.replaceAll('\t', ' '))
    }),
  )
})

test.each([' ', '>', '> ', '1', '`', '\n', '- a\n', '/*', '```\n'])('200,000 times %j ends', (piece) => {
  const text = piece.repeat(200_000)
  expect(readPaste(text).text).toHaveLength(text.length)
})
