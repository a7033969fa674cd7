/** Structs with C types are laid out as cgo and the compiler do: on amd64 as a program prints them, on 386 as far as go/types knows. */

import { describe, expect, test } from 'vitest'
import { analyze, type Analysis } from '../../engine/index.ts'
import { noAssumptions } from '../../engine/options.ts'
import { targetOf } from '../../engine/target.ts'
import { readCases } from './readCases.ts'

const index = { go: '1.26', packages: {}, tags: {}, notInHeap: [] } as const
const cases = readCases(new URL('../../engine/types/testdata/cgo/', import.meta.url))

function analyzed(source: string, goarch: string): Analysis {
  const target = targetOf(goarch)!
  const options = { target, go: '1.26', index, std: new Map(), assume: noAssumptions } as const
  return analyze([{ path: 'p.go', text: source, package: '' }], options)
}

describe.each(cases.filter(({ file }) => file !== 'unclear.txt'))('$file: $name', ({ source, rows }) => {
  test.each(['amd64', '386'])('%s', (goarch) => {
    const expected = rows.filter((row) => row.startsWith(`${goarch} `))
    expect(expected).not.toEqual([])
    const { structs, diagnostics } = analyzed(source, goarch)
    const said = structs
      .map(({ layout }) => layout)
      .filter(({ name, generic }) => name !== '' && !name.includes('[') && generic === null)
      .map(({ name, size, align, ptrdata, fields }) => {
        const pointers = goarch === 'amd64' ? ` ptrdata=${ptrdata}` : ''
        const places = fields.map((field) => ` ${field.name}@${field.offset}+${field.size}`).join('')
        return `${goarch} ${name} size=${size} align=${align}${pointers}${places}`
      })
    expect(said.filter((row) => expected.some((other) => nameOf(other) === nameOf(row)))).toEqual(expected)
    expect(diagnostics).toEqual([])
  })
})

describe.each(cases.filter(({ file }) => file === 'unclear.txt'))('$file: $name', ({ source, rows }) => {
  test.each(['amd64', '386'])('is not known, and no error: %s', (goarch) => {
    const expected = rows.filter((row) => row.startsWith(`${goarch} `)).map(nameOf)
    const { structs, diagnostics } = analyzed(source, goarch)
    expect(expected).not.toEqual([])
    expect(structs.filter(({ layout }) => layout.size === null).map(({ layout }) => layout.name)).toEqual(
      expected,
    )
    expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(new Set(['note']))
  })
})

const nameOf = (row: string): string => row.split(' ')[1]
