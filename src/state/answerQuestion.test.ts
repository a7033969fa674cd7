import { describe, expect, test } from 'vitest'
import { readFile } from 'node:fs/promises'
import { answerQuestion } from './answerQuestion.ts'
import { emptyDocument } from './documentStore.ts'
import { newestGo } from './goVersions.ts'
import { write } from './write.ts'
import { createStdLibrary } from './stdLibrary.ts'

const folder = new URL('../../public/std/', import.meta.url)

/** The library in this repository, without the files that `isLost`; and what is read of it. */
function library(isLost: (path: string) => boolean = () => false) {
  const reads: string[] = []
  const std = createStdLibrary(async (path) => {
    reads.push(path)
    if (isLost(path)) throw new Error('404')
    return readFile(new URL(path, folder), 'utf8')
  })
  return { std, reads }
}

const question = {
  ...emptyDocument,
  source: 'type T struct {\n\topened time.Time\n\tmu sync.Mutex\n\tn int\n}\n',
}

describe('answerQuestion', () => {
  test('places what unsafe.Sizeof comes to where the archive has it', async () => {
    const file = 'package a\n\nimport "unsafe"\n\nconst n = unsafe.Sizeof(int32(0))\n'
    const source = `-- go.mod --\nmodule m\n-- a/a.go --\n${file}-- b/b.go --\n${file.replace('package a', 'package b')}`
    const { analysis } = await answerQuestion({ ...question, source }, library().std)
    const ends = [...source.matchAll(/\(int32\(0\)\)/g)].map((match) => match.index + match[0].length)
    expect(analysis.unsafeValues.map(({ at, value }) => [at, value])).toEqual(ends.map((at) => [at, 4]))
  })

  test('reads a declaration that is assumed, and says what is wrong with it', async () => {
    const declared = (declaration: string) => {
      const assume = { ...question.assume, types: { 'x.D': { declaration } } }
      const source = 'type T struct { d x.D }'
      return write({ kind: 'declare', name: 'x.D', question: { ...question, source, assume } }, library().std)
    }
    expect(await declared('type D struct { t time.Time }')).toEqual({ ok: true, text: '' })
    expect(await declared('type E struct{}\ntype F int')).toEqual({
      ok: false,
      why: 'line 1 of its declaration: it does not declare D',
    })
  })

  test('of a question that is the one before but for a letter, the rest is not analysed anew', async () => {
    const { std } = library()
    const structs = Array.from({ length: 80 }, (_, i) => `type T${i} struct {\n\tb bool\n\tat time.Time\n}\n`)
    const source = `package p\n\nimport "time"\n\n${structs.join('\n')}`
    const ask = (source: string) => answerQuestion(structuredClone({ ...question, source }), std)
    await ask(source)
    const { structs: before } = (await ask(source.replace('b bool', 'bx bool'))).analysis
    const { structs: after } = (await ask(source.replace('b bool', 'by bool'))).analysis
    expect(after[0].layout.fields[0].name).toBe('by')
    expect(after[1]).toBe(before[1])
  })

  test('loads the packages that are needed, each once', async () => {
    const { std, reads } = library()
    let loads = 0
    const { analysis, notLoaded } = await answerQuestion(question, std, { onLoaded: () => loads++ })
    expect(analysis.structs.map(({ layout }) => layout.size)).toEqual([40])
    expect(notLoaded).toEqual([])
    expect(reads).toEqual(
      expect.arrayContaining(['index.json', 'time.txt', 'sync.txt'].map((path) => `${newestGo}/${path}`)),
    )
    expect(loads).toBeGreaterThan(1)

    const before = reads.length
    await answerQuestion(question, std)
    expect(reads).toHaveLength(before)
  })

  test('a package that cannot be loaded is said and only what depends on it is unknown', async () => {
    const { std } = library((path) => path.endsWith('/time.txt'))
    const source = `${question.source}\ntype U struct {\n\tmu sync.Mutex\n}\n`
    const { analysis, notLoaded } = await answerQuestion({ ...question, source }, std)
    expect(notLoaded).toEqual(['time'])
    expect(analysis.structs.map(({ layout }) => layout.size)).toEqual([null, 8])
  })

  test('without the index what needs no package is laid out all the same', async () => {
    const { std } = library(() => true)
    const { analysis, notLoaded } = await answerQuestion(
      { ...question, source: 'type T struct {\n\ts string\n\tb bool\n}\n' },
      std,
    )
    expect(analysis.structs.map(({ layout }) => layout.size)).toEqual([24])
    expect(notLoaded).toEqual(['the list of its packages'])
  })

  test('what could not be loaded is tried again at the next question', async () => {
    let offline = true
    const { std } = library(() => offline)
    await answerQuestion(question, std)
    offline = false
    const { analysis, notLoaded } = await answerQuestion(question, std)
    expect(notLoaded).toEqual([])
    expect(analysis.structs[0]?.layout.size).toBe(40)
  })
})

describe('write', () => {
  const { std } = library()
  const source = 'type T struct {\n\tok bool // is it\n\tn time.Duration\n}\n'

  test('a declaration in another order', async () => {
    const [{ layout }] = (await answerQuestion({ ...question, source }, std)).analysis.structs
    expect(await write({ kind: 'rewrite', source, place: layout, lineOrder: [1, 0] }, std)).toEqual({
      ok: true,
      text: 'type T struct {\n\tn time.Duration\n\tok bool // is it\n}',
    })
  })

  test('a program that asks Go', async () => {
    const [{ layout }] = (await answerQuestion({ ...question, source }, std)).analysis.structs
    const asked = { ...question, source }
    expect(await write({ kind: 'check', question: asked, place: layout }, std)).toMatchObject({
      ok: true,
      text: expect.stringContaining('package main') as string,
    })
  })

  test('instances of the standard library are none of the structs that were pasted', async () => {
    const { std } = library()
    const source = 'type G[P any] struct { p P }\ntype T struct { p atomic.Pointer[int]; g G[time.Time] }\n'
    const { analysis } = await answerQuestion({ ...question, source }, std)
    expect(analysis.structs.map(({ layout }) => layout.name)).toEqual(['G', 'T', 'G[time.Time]'])
  })
})
