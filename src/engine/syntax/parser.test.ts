import { describe, expect, test } from 'vitest'
import { childrenOf } from './children.ts'
import type { Node } from './children.ts'
import { parse } from './parser.ts'
import type { ParseOptions } from './parser.ts'

function read(text: string, form: ParseOptions['form'] = 'file') {
  return parse(text, { bodies: 'read', form })
}

function messages(text: string, form: ParseOptions['form'] = 'file') {
  return read(text, form).diagnostics.map(({ from, message }) => `${from} ${message}`)
}

/** A tree as nested kinds with what they stand for. */
function outline(text: string, node: Node): string {
  const children = childrenOf(node)
  if (children.length === 0) return text.slice(node.from, node.to)
  return `${node.kind}(${children.map((child) => outline(text, child)).join(' ')})`
}

function outlineOfType(type: string): string {
  const text = `type T${type}`
  const parsed = read(text, 'declarations')
  expect(parsed.diagnostics).toEqual([])
  return outline(text, parsed.file.decls[0]).slice('GenDecl(TypeSpec(T '.length, -'))'.length)
}

describe('forms', () => {
  test('declarations take imports in any place', () => {
    const { file, diagnostics } = read('type A int\nimport "fmt"\nfunc f()\nimport "os"', 'declarations')
    expect(diagnostics).toEqual([])
    expect(file.name).toBeNull()
    expect(file.decls.map(({ kind }) => kind)).toEqual(['GenDecl', 'GenDecl', 'FuncDecl', 'GenDecl'])
  })

  test('a struct by itself', () => {
    const text = '\nstruct {\n\ta int // first\n\tb, c string\n}\n'
    const { file, loose, diagnostics } = read(text, 'struct')
    expect(diagnostics).toEqual([])
    expect(loose).toMatchObject({ from: 1, to: text.length - 1 })
    expect(loose?.fields.map(({ names }) => names.map(({ name }) => name))).toEqual([['a'], ['b', 'c']])
    expect(file).toMatchObject({ decls: [], name: null, comments: [{ from: 17, to: 25 }] })
  })

  test('what follows the struct is an error at its place', () => {
    expect(messages('struct { a int } x', 'struct')).toEqual(["17 expected 'EOF', found x"])
    expect(messages('struct { a int }\n;', 'struct')).toEqual(["17 expected 'EOF', found ';'"])
  })

  test('field lines', () => {
    const text = 'a int; B\n\n*p.C `tag`\nd [2]G[int]'
    const { loose, diagnostics } = read(text, 'fields')
    expect(diagnostics).toEqual([])
    expect(loose).toMatchObject({ from: 0, to: text.length })
    expect(loose?.fields.map(({ from, to }) => text.slice(from, to))).toEqual([
      'a int',
      'B',
      '*p.C `tag`',
      'd [2]G[int]',
    ])
  })

  test('field lines go on after a fault', () => {
    const text = 'a int\n}\nb = 1\n+ c string\nd int'
    expect(messages(text, 'fields')).toEqual([
      "6 expected field name or embedded type, found '}'",
      "10 expected type, found '='",
      "14 expected field name or embedded type, found '+'",
    ])
    expect(read(text, 'fields').loose?.fields.at(-1)).toMatchObject({ from: text.length - 5 })
  })

  test('a file goes on after the error at which go/parser stops, without more of them', () => {
    const { file, diagnostics } = read('pakage p\ntype T struct{\n')
    expect(diagnostics.map(({ message }) => message)).toEqual(["expected 'package', found pakage"])
    expect(file.decls).toHaveLength(1)
  })
})

test('where bodies are passed over, elements of nothing but literals are left out and counted', () => {
  const literal = (text: string) => {
    const { file } = parse(`var _ = ${text}`, { bodies: 'skip', form: 'declarations' })
    const [decl] = file.decls
    const value = decl?.kind === 'GenDecl' && decl.specs[0]?.kind === 'ValueSpec' && decl.specs[0].values[0]
    return value && value.kind === 'CompositeLit' && [value.elts.map(({ from }) => from - 8), value.leftOut]
  }
  expect(literal('[]int{1, {2, -3}, n, 4: "5"}')).toEqual([[18], 3])
  expect(literal('[]any{func() { type T struct{ a int } }}')).toEqual([[6], 0])
  expect(literal('[...]int{1, 2, n, 3, 4: 5}')).toEqual([[15, 18, 21], 2])
  expect(literal('[...]int{1, 2: 3, 4}')).toEqual([[12, 18], 1])
})

describe('text', () => {
  test('a byte order mark is accepted at the start only', () => {
    expect(messages('\ufeffpackage p')).toEqual([])
    expect(messages('package p\nvar \ufeffx int')).toEqual(['14 illegal byte order mark'])
    expect(messages('package p // \ufeff')).toEqual(['13 illegal byte order mark'])
  })

  test('NUL is wrong wherever it stands', () => {
    expect(messages('package p\nvar x = "\0"')).toEqual(['19 illegal character NUL'])
    expect(messages('package p // \0')).toEqual(['13 illegal character NUL'])
    expect(parse('package p\nfunc f() { "\0" }', { bodies: 'skip', form: 'file' }).diagnostics).toHaveLength(
      1,
    )
  })

  test('lines may end in a carriage return and a line feed', () => {
    const text = 'package p // x\r\ntype T struct {\r\n\ta int `x\r\n`\r\n}\r\n'
    const { file, diagnostics } = read(text)
    expect(diagnostics).toEqual([])
    expect(file.comments).toEqual([{ kind: 'Comment', from: 10, to: 14 }])
  })

  test('errors show a raw string without its carriage returns', () => {
    expect(messages('package p\r\nvar x int `a\r\n`')).toEqual(["21 expected ';', found `a\n`"])
  })

  test('names beyond the basic plane', () => {
    const { file, diagnostics } = read('type 𝒳1 struct { 𐐀 int; é世 𝒳1٣ }', 'declarations')
    expect(diagnostics).toEqual([])
    expect(file.decls[0]).toMatchObject({ specs: [{ name: { name: '𝒳1', from: 5, to: 8 } }] })
  })

  test('comments keep their places', () => {
    const text =
      '/* a */ type /* b */ T /* c */ struct { // d\n\tx int /* e */ `t` // f\n\n\t/* g\n*/ y int /* h\n*/} // i'
    const { file, diagnostics } = read(text, 'declarations')
    expect(diagnostics).toEqual([])
    const comments = [
      '/* a */',
      '/* b */',
      '/* c */',
      '// d',
      '/* e */',
      '// f',
      '/* g\n*/',
      '/* h\n*/',
      '// i',
    ]
    expect(file.comments.map(({ from, to }) => text.slice(from, to))).toEqual(comments)
  })

  test('a comment with a line end in it ends a line', () => {
    expect(messages('type T /*\n*/ struct{}', 'declarations')).toEqual([
      '9 expected type, found newline',
      "13 expected declaration, found 'struct'",
    ])
  })
})

describe('types', () => {
  test('type parameters or an array length', () => {
    expect(outlineOfType('[N]int')).toBe('ArrayType(N int)')
    expect(outlineOfType('[P any]int')).toBe('Field(P any) int')
    expect(outlineOfType('[P *C]int')).toBe('ArrayType(BinaryExpr(P C) int)')
    expect(outlineOfType('[P *C,]int')).toBe('Field(P StarExpr(C)) int')
    expect(outlineOfType('[P *[]int]int')).toBe('Field(P StarExpr(ArrayType(int))) int')
    expect(outlineOfType('[P (C)]int')).toBe('ArrayType(CallExpr(P C) int)')
    expect(outlineOfType('[P *C|~D]int')).toBe('Field(P BinaryExpr(StarExpr(C) UnaryExpr(D))) int')
    expect(outlineOfType('[P *C|D|E,]int')).toBe('Field(P BinaryExpr(BinaryExpr(StarExpr(C) D) E)) int')
    expect(outlineOfType('[P, Q any] = int')).toBe('Field(P Q any) int')
    expect(outlineOfType('[P []E, E any]int')).toBe('Field(P ArrayType(E)) Field(E any) int')
    expect(outlineOfType('[len("x")]int')).toBe('ArrayType(CallExpr(len "x") int)')
    expect(outlineOfType('[N*2]int')).toBe('ArrayType(BinaryExpr(N 2) int)')
  })

  test('a field that is an array, or an embedded instance', () => {
    expect(outlineOfType(' struct { a [N]int; G[N]; p.G[N]; b [N]p.T; H[A, B]; c []int }')).toBe(
      'StructType(Field(a ArrayType(N int)) Field(IndexExpr(G N)) Field(IndexExpr(SelectorExpr(p G) N)) ' +
        'Field(b ArrayType(N SelectorExpr(p T))) Field(IndexExpr(H A B)) Field(c ArrayType(int)))',
    )
  })

  test('an arrow belongs to the leftmost channel', () => {
    const { file } = read('var x = (<-chan chan<- <-chan int)(nil)', 'declarations')
    expect(
      JSON.stringify(file)
        .match(/"dir":"\w+"/g)
        ?.join(),
    ).toBe('"dir":"recv","dir":"send","dir":"recv"')
  })

  test('methods may have type parameters, as from Go 1.27 on', () => {
    const text = 'func (t T[A]) m[P any, Q ~[]P](x P) Q'
    const { file, diagnostics } = read(text, 'declarations')
    expect(diagnostics).toEqual([])
    expect(file.decls[0]).toMatchObject({
      type: {
        typeParams: [
          { from: 16, to: 21 },
          { from: 23, to: 29 },
        ],
      },
    })
  })

  test('names of a line share one field, each parameter type is one', () => {
    const { file } = read('func f(a, b int, c string, _ ...T) (int, error)', 'declarations')
    const func = file.decls[0]
    expect(func).toMatchObject({ type: { params: [{}, {}, {}], results: [{ names: [] }, { names: [] }] } })
  })
})
