/** A small form that says what to take an unknown type for: a known type, one of Go's own, its numbers, its declaration. */

import { useId, useState, type FormEvent } from 'preact/compat'
import type { Assumed } from '../../engine/index.ts'
import styles from './AssumeForm.module.css'
import { alignments, likes, numbersOf, readNumbers } from './assumption.ts'
import { DeclarationField } from './DeclarationField.tsx'
import { KnownChoices } from './KnownChoices.tsx'

interface Props {
  readonly name: string
  /** What it is taken for now. */
  readonly assumed: Assumed | undefined
  /** Bytes of a pointer on the target. */
  readonly ptrSize: 4 | 8
  /** Null takes back what was assumed. */
  readonly onApply: (assumed: Assumed | null) => void
}

export function AssumeForm({ name, assumed, ptrSize, onApply }: Props) {
  const [numbers, setNumbers] = useState(() => numbersOf(assumed))
  const [problem, setProblem] = useState('')
  const problemId = useId()
  const like = assumed && 'like' in assumed ? assumed.like : null

  function apply(event: FormEvent) {
    event.preventDefault()
    const read = readNumbers(numbers, ptrSize)
    setProblem(read.ok ? '' : read.message)
    if (read.ok) onApply(read.value)
  }

  return (
    <form className={styles.form} aria-label={`What to take ${name} for`} onSubmit={apply} noValidate>
      <KnownChoices name={name} assumed={assumed} ptrSize={ptrSize} onApply={onApply} />
      <div className={styles.row} role="group" aria-label="Like">
        <span className={styles.label}>like</span>
        {likes.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.chip}
            aria-pressed={like === each}
            onClick={() => onApply({ like: each })}
          >
            {each}
          </button>
        ))}
      </div>
      <div className={styles.row}>
        <label className={styles.label}>
          or size{' '}
          <input
            className={styles.input}
            inputMode="numeric"
            size={4}
            value={numbers.size}
            aria-describedby={problem ? problemId : undefined}
            onChange={(event) => setNumbers({ ...numbers, size: event.currentTarget.value })}
          />
        </label>
        <label className={styles.label}>
          align{' '}
          <select
            className={styles.input}
            value={numbers.align}
            onChange={(event) => setNumbers({ ...numbers, align: Number(event.currentTarget.value) })}
          >
            {alignments.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <label className={styles.label}>
          Which words hold pointers (first is 0), empty for none{' '}
          <input
            className={styles.input}
            size={9}
            placeholder="e.g. 0, 2"
            value={numbers.ptrWords}
            onChange={(event) => setNumbers({ ...numbers, ptrWords: event.currentTarget.value })}
          />
        </label>
        <button type="submit" className={styles.apply}>
          Apply
        </button>
        {assumed && (
          <button type="button" className={styles.remove} onClick={() => onApply(null)}>
            Remove
          </button>
        )}
      </div>
      {problem && (
        <p id={problemId} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <DeclarationField name={name} assumed={assumed} onApply={onApply} />
    </form>
  )
}
