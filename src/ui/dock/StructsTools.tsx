/** What the table of all structs is narrowed by, and how it is copied. */

import type { StructRow } from '../../state/structRows.ts'
import { csvOf, markdownOf } from '../../share/tableText.ts'
import { CopyButton } from '../copying/CopyButton.tsx'
import { counted } from '../format.ts'
import { grouped } from '../../diagram/labels.ts'
import dock from './Dock.module.css'
import { structCells } from './structCells.ts'
import { isOf, type StructQuery, type Which } from './structQuery.ts'
import styles from './StructsTable.module.css'

interface Props {
  readonly rows: readonly StructRow[]
  /** Those of them that are shown. */
  readonly shown: readonly StructRow[]
  readonly query: StructQuery
  readonly onQuery: (query: StructQuery) => void
}

const chips: readonly (readonly [Exclude<Which, 'all'>, string])[] = [
  ['shrinking', 'can shrink'],
  ['crossing', 'cross a size class'],
  ['unknown', 'unknown'],
]

export function StructsTools({ rows, shown, query, onQuery }: Props) {
  const { which } = query
  return (
    <div className={dock.tools}>
      {chips.map(([each, name]) => {
        const count = rows.filter(isOf[each]).length
        return (
          <button
            key={each}
            type="button"
            className={styles.chip}
            aria-pressed={each === which}
            disabled={count === 0 && each !== which}
            onClick={() => onQuery({ ...query, which: each === which ? 'all' : each })}
          >
            {grouped(count)} {name}
          </button>
        )
      })}
      <input
        type="search"
        className={styles.filter}
        aria-label="Filter the table"
        placeholder={`Filter ${counted(rows.length, 'struct')}`}
        spellcheck={false}
        value={query.text}
        onInput={(event) => onQuery({ ...query, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onQuery({ ...query, text: '' })
        }}
      />
      <CopyButton
        label="Copy Markdown"
        title="Copies the rows that are shown as a table in Markdown"
        make={() => Promise.resolve({ ok: true, text: markdownOf(structCells(shown)) })}
      />
      <CopyButton
        label="Copy CSV"
        title="Copies the rows that are shown as comma-separated values"
        make={() => Promise.resolve({ ok: true, text: csvOf(structCells(shown)) })}
      />
    </div>
  )
}
