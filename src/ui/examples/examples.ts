/** The examples: each teaches one thing in one look. What they say is held to the engine by a test, and that to Go. */

import type { Goarch } from '../../engine/target.ts'
import type { View } from '../../share/document.ts'
import counters from './counters.go?raw'
import entry from './entry.go?raw'
import guard from './guard.go?raw'
import node from './node.go?raw'
import session from './session.go?raw'
import stat from './stat.go?raw'
import tile from './tile.go?raw'
import user from './user.go?raw'

export interface Example {
  readonly name: string
  /** Key of the struct that it is about. */
  readonly struct: string
  /** What it is about, in the list. */
  readonly topic: string
  /** Its size on its target, and that of the suggested order. */
  readonly figure: string
  /** What is to be seen, while it is open. True on the targets where `isTaught`. */
  readonly lesson: string
  /** The target that it opens on. */
  readonly goarch: Goarch
  /** The order that it opens with. */
  readonly order: View['order']
  readonly source: string
}

const usual = { goarch: 'amd64', order: 'suggested' } as const

export const examples: readonly Example[] = [
  {
    name: 'Session',
    struct: 'Session',
    topic: 'one live connection, padded',
    figure: '168 to 144 B',
    lesson: '25 of its 168 bytes are padding. Moving 3 fields leaves 1 of them, and 144 bytes.',
    ...usual,
    source: session,
  },
  {
    name: 'Node',
    struct: 'Node',
    topic: 'pointers first: 56 to 16 pointer bytes',
    figure: '72 B',
    lesson:
      'No order makes it smaller. Pointers first, its pointer bytes end at 16 instead of 56: the collector may ' +
      'count less of it, but follows the same 2.',
    ...usual,
    order: 'optimal',
    source: node,
  },
  {
    name: 'Guard',
    struct: 'Guard',
    topic: 'a zero-size last field costs a word',
    figure: '16 to 8 B',
    lesson:
      'A zero-size last field costs a word, or its address would be past the end of the struct. First, it costs ' +
      'nothing: 8 bytes instead of 16.',
    ...usual,
    source: guard,
  },
  {
    name: 'Stat',
    struct: 'Stat',
    topic: 'atomic.Int64 stays 8-aligned on 386',
    figure: '32 to 24 B',
    lesson:
      'On 386 an int64 starts at a multiple of 4, as total does at 4. An atomic.Int64 starts at a multiple of 8: so ' +
      '4 bytes of padding come before hits, at 16.',
    goarch: '386',
    order: 'suggested',
    source: stat,
  },
  {
    name: 'Counters',
    struct: 'Counters',
    topic: 'two atomics, a cache line each',
    figure: '128 B',
    lesson:
      'Two goroutines that write to one cache line take it from each other, as in Shared. Blank fields of 56 bytes ' +
      'keep sent and received on lines 0 and 1.',
    ...usual,
    source: counters,
  },
  {
    name: 'Tile',
    struct: 'Tile',
    topic: '8 B less is 32 B less on the heap',
    figure: '264 to 256 B',
    lesson:
      'The heap has blocks of few sizes: 264 bytes take one of 288, 256 bytes one of 256. The 8 bytes that the order ' +
      'saves come to 32.',
    ...usual,
    source: tile,
  },
  {
    name: 'User',
    struct: 'User',
    topic: 'embedding keeps padding: flat it takes 40',
    figure: '48 B',
    lesson:
      'The last 7 bytes of Base are padding, and stay so where it is embedded: User takes 48 bytes, Flat with the ' +
      'same fields 40.',
    ...usual,
    source: user,
  },
  {
    name: 'Entry',
    struct: 'Names',
    topic: 'generic: as Ports it takes 6 B',
    figure: '48 to 40 B',
    lesson:
      'One declaration, a layout for each list of type arguments: of its bytes, 14 of 48 are padding as Names, and 1 ' +
      'of 6 as Ports.',
    ...usual,
    source: entry,
  },
]

/** The example that a source is, or undefined if it is none, or one that somebody has changed. */
export function exampleOf(source: string): Example | undefined {
  return examples.find((example) => example.source === source)
}

/** Whether a source is an example that nobody has changed. */
export function isExample(source: string): boolean {
  return exampleOf(source) !== undefined
}
