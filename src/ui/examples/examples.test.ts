import { describe, expect, test } from 'vitest'
import { analyzeWithStd } from '../../cli/analyzeWithStd.ts'
import { loadStdIndex } from '../../cli/stdData.ts'
import { slotOf } from '../../engine/heap/slot.ts'
import type { StructAnalysis } from '../../engine/index.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import { withOrder } from '../../engine/layout/withOrder.ts'
import { noAssumptions } from '../../engine/options.ts'
import { targetOf, targets, type Goarch } from '../../engine/target.ts'
import { readCases } from '../../oracle/cases/readCases.ts'
import { goVersions } from '../../state/goVersions.ts'
import { keysOf, selectedStruct } from '../../state/structs.ts'
import { examples, exampleOf, isExample, type Example } from './examples.ts'
import { isTaught } from './isTaught.ts'

const index = loadStdIndex('1.26')
const cases = readCases(new URL('../../engine/layout/testdata/', import.meta.url))

function exampleNamed(name: string): Example {
  return examples.find((example) => example.name === name)!
}

function structs({ source }: Example, goarch: Goarch, go: (typeof goVersions)[number] = '1.26') {
  const file = { path: 'a.go', text: source, package: '' }
  const options = { target: targetOf(goarch)!, go, assume: noAssumptions }
  return analyzeWithStd([file], { ...options, index: go === '1.26' ? index : loadStdIndex(go) }).structs
}

/** The layout that is shown beside the declared one; the declared one where there is no other. */
function reordered({ order }: Example, struct: StructAnalysis): StructLayout {
  const { layout, kept } = struct
  const proposal = struct[order]
  return proposal === null || kept !== null ? layout : withOrder(layout, proposal.order)
}

/** As the oracle writes it. */
function row(goarch: Goarch, { name, size, align, ptrdata, fields }: StructLayout): string {
  const places = fields.map((field) => ` ${field.name}@${field.offset}+${field.size}`)
  return `${goarch} ${name} size=${size} align=${align} ptrdata=${ptrdata}${places.join('')}`
}

const padding = ({ fields }: StructLayout) => fields.reduce((sum, field) => sum + field.padding!, 0)

/** What the lesson of each example says, its numbers taken from the layouts. */
const lessons: Readonly<
  Record<string, (all: Readonly<Record<string, StructAnalysis>>, example: Example) => string>
> = {
  Session({ Session }, example) {
    const after = reordered(example, Session)
    const { layout, suggested } = Session
    return (
      `${padding(layout)} of its ${layout.size} bytes are padding. ` +
      `Moving ${suggested?.moved} fields leaves ${padding(after)} of them, and ${after.size} bytes.`
    )
  },
  Node({ Node }, example) {
    const after = reordered(example, Node)
    expect([Node.suggested?.size, Node.suggested?.proved, after.size]).toEqual([72, true, 72])
    return (
      `No order makes it smaller. Pointers first, its pointer bytes end at ${after.ptrdata} instead of ` +
      `${Node.layout.ptrdata}: the collector may count less of it, but follows the same ` +
      `${after.fields.filter(({ type }) => type.startsWith('*')).length}.`
    )
  },
  Guard({ Guard, Free }, example) {
    expect(reordered(example, Guard).size).toBe(Free.layout.size)
    return (
      'A zero-size last field costs a word, or its address would be past the end of the struct. First, it costs ' +
      `nothing: ${Free.layout.size} bytes instead of ${Guard.layout.size}.`
    )
  },
  Stat({ Stat }) {
    const [, total, hits] = Stat.layout.fields
    return (
      `On 386 an int64 starts at a multiple of ${total.align}, as total does at ${total.offset}. ` +
      `An atomic.Int64 starts at a multiple of ${hits.align}: so ${total.padding} bytes of padding come before ` +
      `hits, at ${hits.offset}.`
    )
  },
  Counters({ Counters, Shared }, { goarch }) {
    const { cacheLine } = targetOf(goarch)!
    const lines = ({ layout }: StructAnalysis) =>
      ['sent', 'received'].map((name) => {
        const { offset } = layout.fields.find((field) => field.name === name)!
        return Math.floor(offset! / cacheLine)
      })
    expect(lines(Shared)).toEqual([0, 0])
    const [sent, received] = lines(Counters)
    const blanks = Counters.layout.fields.filter(({ name }) => name === '_').map(({ size }) => size)
    expect(new Set(blanks).size).toBe(1)
    return (
      'Two goroutines that write to one cache line take it from each other, as in Shared. Blank fields of ' +
      `${blanks[0]} bytes keep sent and received on lines ${sent} and ${received}.`
    )
  },
  Tile({ Tile }, example) {
    const after = reordered(example, Tile)
    const saved = Tile.layout.size! - after.size!
    const block = slotOf(after.size!, after.ptrdata!, targetOf(example.goarch)!).bytes
    return (
      `The heap has blocks of few sizes: ${Tile.layout.size} bytes take one of ${Tile.slot?.bytes}, ${after.size} ` +
      `bytes one of ${block}. The ${saved} bytes that the order saves come to ${Tile.slot!.bytes - block}.`
    )
  },
  User({ User, Base, Flat }) {
    expect(User.suggested?.size).toBe(User.layout.size)
    return (
      `The last ${padding(Base.layout)} bytes of Base are padding, and stay so where it is embedded: User takes ` +
      `${User.layout.size} bytes, Flat with the same fields ${Flat.layout.size}.`
    )
  },
  Entry({ Names, Ports }) {
    const [wide, narrow] = [Names.layout, Ports.layout]
    return (
      'One declaration, a layout for each list of type arguments: of its bytes, ' +
      `${padding(wide)} of ${wide.size} are padding as Names, and ${padding(narrow)} of ${narrow.size} as Ports.`
    )
  },
}

describe.each(examples)('$name', (example) => {
  const { name, struct, goarch, figure, source, lesson } = example
  const all = structs(example, goarch)
  const about = all[keysOf(all).indexOf(struct)]

  test('has the figure that is said of it', () => {
    const { layout, suggested, kept } = about
    const better = kept === null && suggested && suggested.size < layout.size! ? ` to ${suggested.size}` : ''
    expect(`${layout.size}${better} B`).toBe(figure)
  })

  test('is about the struct that is looked at first', () => {
    expect(selectedStruct(all, struct)?.layout).toEqual(about.layout)
  })

  test('was laid out by the compiler: npm run oracle', () => {
    const oracle = cases.find((each) => each.file === 'examples.txt' && each.name === name)!
    expect(oracle.rows).toContain(row(goarch, about.layout))
    for (const [declaration] of oracle.source.matchAll(/^type .*\n(\t.*\n)*/gm)) {
      expect(source).toContain(declaration)
    }
  })

  test('was laid out by the compiler in the order beside it too', () => {
    const after = reordered(example, about)
    if (after.fields.every((field, i) => field.index === about.layout.fields[i].index)) return
    const oracle = cases.find((each) => each.file === 'examples.txt' && each.name === `${name}, reordered`)!
    expect(oracle.rows).toContain(row(goarch, after))
  })

  const taught = targets.map((target) => target.goarch).filter((other) => isTaught(example, other))
  const everywhere = taught.flatMap((other) =>
    [goVersions[0], goVersions.at(-1)!].map((go) => [other, go] as const),
  )
  test.each(everywhere)('teaches what is true on %s with Go %s', (other, go) => {
    const found = structs(example, other, go)
    const byKey = Object.fromEntries(keysOf(found).map((key, i) => [key, found[i]]))
    expect(lessons[name](byKey, example)).toBe(lesson)
  })
})

test('what the topics say is true', () => {
  const named = (name: string, struct: string) => {
    const all = structs(exampleNamed(name), 'amd64')
    return all[keysOf(all).indexOf(struct)]
  }
  const node = named('Node', 'Node')
  expect([node.layout.ptrdata, node.optimal?.ptrdata, node.suggested?.moved]).toEqual([56, 16, 0])

  const tile = named('Tile', 'Tile')
  expect([tile.layout.size, tile.slot?.bytes, tile.suggested?.size]).toEqual([264, 288, 256])

  expect(named('Counters', 'Counters').kept).not.toBeNull()
  expect(named('User', 'Flat').layout.size).toBe(40)
  expect(named('Entry', 'Ports').layout.size).toBe(6)
  expect(named('Guard', 'Guard').layout.size! - named('Guard', 'Free').layout.size!).toBe(8)
})

test('a lesson is of the targets on which its numbers are the same', () => {
  const on = (name: string) =>
    (['amd64', 'arm64', '386', 'arm', 'ppc64'] as const).filter((goarch) =>
      isTaught(exampleNamed(name), goarch),
    )
  expect([on('Session'), on('Stat')]).toEqual([['amd64', 'arm64'], ['386']])
})

test('an example that was changed is the visitor\u2019s own', () => {
  const { source } = exampleNamed('Node')
  expect([isExample(source), isExample(`${source}\n`), isExample('')]).toEqual([true, false, false])
  expect(exampleOf(source)?.name).toBe('Node')
})
