import { expect, test } from 'vitest'
import { analyze } from '../index.ts'
import { noAssumptions } from '../options.ts'
import { targetOf } from '../target.ts'

/** What `go tool compile -lang=go1.N` of go1.22.12, go1.23.12, go1.24.13, go1.25.14, go1.26.11 and go1.27.4 say. */
const said = {
  'type A[P any] = []P': {
    22: ['generic type cannot be alias'],
    23: ['generic type alias requires GOEXPERIMENT=aliastypeparams'],
    24: [],
    27: [],
  },
  'type F struct{}\nfunc (F) m[P any](p P) {}': {
    22: ['method must have no type parameters'],
    26: ['method must have no type parameters'],
    27: [],
  },
  'import "unsafe"\nconst n = unsafe.Sizeof(new(1))': {
    22: ['1 is not a type'],
    25: ['1 is not a type'],
    26: [],
    27: [],
  },
  'type T[P T[P]] struct{ p *P }': {
    22: ['invalid recursive type: T refers to itself'],
    25: ['invalid recursive type: T refers to itself'],
    26: [],
    27: [],
  },
  'type A[P B[P]] interface{ m(P) }\ntype B[P A[P]] interface{ m(P) }': {
    22: ['invalid recursive type A'],
    25: ['invalid recursive type A'],
    26: [],
    27: [],
  },
  'import "unsafe"\ntype T struct{ a [unsafe.Sizeof((*T)(nil))]byte }': {
    22: [],
    25: [],
    26: ['invalid recursive type: T refers to itself'],
    27: [],
  },
}

const cases = Object.entries(said).flatMap(([source, byVersion]) =>
  Object.entries(byVersion).map(([minor, messages]) => ({ minor: Number(minor), source, messages })),
)

test.each(cases)('go1.$minor: $source', ({ minor, source, messages }) => {
  const go = `1.${minor}` as const
  const { diagnostics } = analyze([{ path: 'p.go', text: `package p\n${source}\n`, package: 'p' }], {
    target: targetOf('amd64')!,
    go,
    index: { go, packages: {}, tags: {}, notInHeap: [] },
    std: new Map(),
    assume: noAssumptions,
  })
  expect(diagnostics.flatMap(({ message, severity }) => (severity === 'error' ? message : []))).toEqual(
    messages,
  )
})
