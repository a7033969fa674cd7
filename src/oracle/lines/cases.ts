/** Structs whose fields are marked, for what is suggested about their cache lines. */

import type { Use } from '../../engine/lines/use.ts'

export interface LinesCase {
  /** Declares the struct `T` and no other. */
  readonly text: string
  readonly uses: Readonly<Record<string, Use>>
}

export const linesCases: readonly LinesCase[] = [
  { text: 'type T struct {\n\ta, b int64\n\tc int64\n}', uses: { a: 'A', b: 'A', c: 'B' } },
  {
    text: 'type T struct {\n\tname string // read by all\n\tsent uint32\n\treceived uint32\n\tlost uint8\n}',
    uses: { name: 'hot', sent: 'A', received: 'B', lost: 'A' },
  },
  {
    // more than 512 bytes with pointers: the header comes first, so it never starts on a line
    text: 'type T struct {\n\tp *int\n\tbuf [600]byte\n\thead uint64\n\ttail uint64\n}',
    uses: { head: 'A', tail: 'B' },
  },
  {
    // its two ends of a line are on one from byte 8 on: only whole lines between them hold anywhere
    text: 'type T struct {\n\tp *int\n\tbuf [632]byte\n\thead [64]byte\n\ttail uint64\n}',
    uses: { head: 'A', tail: 'B' },
  },
  { text: 'type T struct {\n\ta int32\n\tb int32\n\tc struct{}\n}', uses: { a: 'A', b: 'B', c: 'B' } },
  {
    text: 'type T struct {\n\tok bool\n\tbuf [100]byte\n\tn int64\n\tcold [70]byte\n\tf func()\n}',
    uses: { ok: 'hot', n: 'hot', f: 'hot' },
  },
]
