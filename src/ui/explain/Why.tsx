/** How a struct comes to its size, step by step; what a step is about is marked in the diagrams. */

import { useMemo } from 'preact/compat'
import { grouped } from '../../diagram/labels.ts'
import type { GoVersion } from '../../engine/index.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import { structSize } from '../../explain/sources.ts'
import { foldSteps, sumOf, walkOf, walkText, type Step } from '../../explain/walk.ts'
import { CopyButton } from '../copying/CopyButton.tsx'
import { useFieldEvents } from '../linking/useFieldEvents.ts'
import { useMark } from '../linking/useMark.ts'
import { Segments } from '../panels/Segments.tsx'
import { nameOf } from '../panels/StructTab.tsx'
import styles from './Why.module.css'

interface Props {
  readonly layout: StructLayout
  readonly go: GoVersion
  /** Index of the struct in the analysis; negative where what is shown is of an older one. */
  readonly index: number
  /** Null where the declared order is the only one that is shown. */
  readonly choice: {
    readonly order: 'suggested' | 'optimal'
    readonly side: 'declared' | 'other'
    readonly onChoose: (side: 'declared' | 'other') => void
  } | null
}

export default function Why({ layout, go, index, choice }: Props) {
  const walk = useMemo(() => walkOf(layout), [layout])
  const steps = useMemo(() => foldSteps(walk.steps), [walk])
  const [group, handlers] = useFieldEvents<HTMLTableSectionElement>(index, null)
  const name = nameOf(layout)
  const source = structSize(go)
  return (
    <>
      <header className={styles.head}>
        <h2>
          Why {name} {layout.size === null ? 'has no known size' : `is ${grouped(layout.size)} B`}
        </h2>
        {choice && (
          <Segments
            name="Order of the walk"
            choices={[
              ['declared', 'Declared'],
              ['other', choice.order === 'optimal' ? 'Optimal' : 'Suggested'],
            ]}
            chosen={choice.side}
            onChoose={choice.onChoose}
          />
        )}
        <span className={styles.copy}>
          <CopyButton
            label="Copy"
            title="Copies all steps as text"
            make={() => Promise.resolve({ ok: true, text: walkText(name, walk) })}
          />
        </span>
      </header>
      <table className={styles.table}>
        <caption className="srOnly">How {name} comes to its size</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">What</th>
            <th scope="col">Bytes</th>
            <th scope="col">To</th>
          </tr>
        </thead>
        <tbody ref={group} {...handlers}>
          {steps.map((step, i) => (
            <Row key={i} step={step} struct={index} />
          ))}
        </tbody>
      </table>
      <p className={styles.sum}>
        {sumOf(walk)}
        <a href={source.href} target="_blank" rel="noreferrer">
          {source.label}
        </a>
      </p>
    </>
  )
}

function Row({
  step: { kind, from, to, field, text },
  struct,
}: {
  readonly step: Step
  readonly struct: number
}) {
  const isMarked = useMark(struct)?.field === field
  const [name, ...type] = text.split(' ')
  const isPadding = kind === 'padding' || kind === 'guard'
  return (
    <tr
      className={styles[kind]}
      data-field={field ?? undefined}
      data-marked={isMarked || undefined}
      tabIndex={field === null ? undefined : -1}
    >
      <td>{grouped(from)}</td>
      <td>
        {kind === 'field' ? (
          <code>
            <b>{name}</b> {type.join(' ')}
          </code>
        ) : (
          <>
            {isPadding && 'padding: '}
            {text}
          </>
        )}
      </td>
      <td>{kind === 'unknown' ? '?' : grouped(to - from)}</td>
      <td>{kind === 'unknown' ? '?' : grouped(to)}</td>
    </tr>
  )
}
