/** Where it is typed in how many instances there are of a struct. */

import { useState } from 'preact/compat'
import { grouped } from '../../diagram/labels.ts'
import { setInstances } from '../../state/documentStore.ts'
import type { StructRow } from '../../state/structRows.ts'
import { useStores } from '../stores.ts'
import { readInstances } from './instances.ts'
import styles from './StructsTable.module.css'

interface Props {
  readonly row: StructRow
  /** Whether the Tab key stops at it. */
  readonly isStop: boolean
}

export function InstancesField({ row, isStop }: Props) {
  const { documents } = useStores()
  /** What is being typed, and of which struct: the row may come to show another one. */
  const [typing, setTyping] = useState<{ readonly key: string; readonly text: string } | null>(null)
  const typed = typing?.key === row.key ? typing.text : null
  const isWrong = typed !== null && typed.trim() !== '' && readInstances(typed) === null

  /** The table is sorted anew when it is left, not at every digit. */
  function take() {
    if (typed === null) return
    const count = typed.trim() === '' ? 1 : readInstances(typed)
    setTyping(null)
    if (count !== null && count !== row.instances)
      setInstances(documents, row.key, count === 1 ? null : count)
  }

  return (
    <input
      className={styles.instances}
      inputMode="decimal"
      autocomplete="off"
      spellcheck={false}
      aria-label={`Instances of ${row.name}`}
      aria-invalid={isWrong || undefined}
      title={isWrong ? 'A number up to 1,000,000,000,000, such as 250000, 250k or 2.5M' : undefined}
      tabIndex={isStop ? 0 : -1}
      value={typed ?? grouped(row.instances)}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => setTyping({ key: row.key, text: event.currentTarget.value })}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyping(null)
      }}
    />
  )
}
