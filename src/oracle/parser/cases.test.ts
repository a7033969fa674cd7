/** Holds the parser to the cases in text: what go/parser says of faults, and what is found in function bodies. */

import { describe, expect, test } from 'vitest'
import { positionOf } from '../../engine/diagnostic.ts'
import type { Block, FuncDecl } from '../../engine/syntax/ast.ts'
import { parse } from '../../engine/syntax/parser.ts'
import { readCases } from '../cases/readCases.ts'

const cases = readCases(new URL('../../engine/syntax/testdata/', import.meta.url))

describe('errors', () => {
  for (const { name, source, rows } of cases.filter(({ file }) => file === 'errors.txt')) {
    test(name, () => {
      const { diagnostics } = parse(source, { bodies: 'read', form: 'file' })
      const errors = diagnostics.map(({ from, message }) => `${placeOf(source, from)}: ${message}`)
      expect(errors).toEqual(rows)
    })
  }
})

describe.each(['read', 'skip'] as const)('found in bodies, %s', (bodies) => {
  for (const { name, source, rows } of cases.filter(({ file }) => file === 'found.txt')) {
    test(name, () => {
      const { file, diagnostics } = parse(source, { bodies, form: 'file' })
      expect(diagnostics).toEqual([])
      const outlines = file.decls
        .filter((decl) => decl.kind === 'FuncDecl')
        .map((func) => ({ name: nameOf(source, func), rows: outlineOf(source, func.body!, '  ') }))
        .filter((func) => func.rows.length > 0)
      expect(outlines.flatMap((func) => [func.name, ...func.rows])).toEqual(rows)
    })
  }
})

function outlineOf(source: string, block: Block, indent: string): string[] {
  return block.found.flatMap((item) => {
    const row = `${indent}${placeOf(source, item.from)}`
    switch (item.kind) {
      case 'Block':
        return [`${row} {`, ...outlineOf(source, item, `${indent}  `)]
      case 'StructType':
        return [`${row} struct`]
      case 'GenDecl':
        return item.specs.map((spec) => {
          const name = spec.kind === 'ValueSpec' ? spec.names[0]?.name : spec.name?.name
          return `${row} ${item.token} ${name}`
        })
    }
  })
}

function nameOf(source: string, func: FuncDecl): string {
  const type = func.recv?.[0]?.type
  return type === undefined ? func.name.name : `${source.slice(type.from, type.to)}.${func.name.name}`
}

function placeOf(source: string, at: number): string {
  const { line, column } = positionOf(source, at)
  return `${line}:${column}`
}
