/** The examples: each teaches one thing in one look. Their figures are held to the engine's by a test. */

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
  readonly lesson: string
  /** Its size on amd64, and that of the suggested order. */
  readonly figure: string
  readonly source: string
}

export const examples: readonly Example[] = [
  {
    name: 'Session',
    struct: 'Session',
    lesson: 'one live connection, padded',
    figure: '168 to 144 B',
    source: session,
  },
  {
    name: 'Node',
    struct: 'Node',
    lesson: 'pointers first: 56 to 16 pointer bytes',
    figure: '72 B',
    source: node,
  },
  {
    name: 'Guard',
    struct: 'Guard',
    lesson: 'a zero-size last field costs a word',
    figure: '16 to 8 B',
    source: guard,
  },
  {
    name: 'Stat',
    struct: 'Stat',
    lesson: 'atomic.Int64 stays 8-aligned on 386',
    figure: '32 to 24 B',
    source: stat,
  },
  {
    name: 'Counters',
    struct: 'Counters',
    lesson: 'two atomics, a cache line each',
    figure: '128 B',
    source: counters,
  },
  {
    name: 'Tile',
    struct: 'Tile',
    lesson: '8 B less is 32 B less on the heap',
    figure: '264 to 256 B',
    source: tile,
  },
  {
    name: 'User',
    struct: 'User',
    lesson: 'embedding keeps padding: flat it takes 40',
    figure: '48 B',
    source: user,
  },
  {
    name: 'Entry',
    struct: 'Names',
    lesson: 'generic: as Ports it takes 6 B',
    figure: '48 to 40 B',
    source: entry,
  },
]

/** Whether a source is an example that nobody has changed. */
export function isExample(source: string): boolean {
  return examples.some((example) => example.source === source)
}
