/** The right side: every struct of the source in order, or what there is instead. */

import { useRef } from 'react'
import { targetOf } from '../../engine/target.ts'
import type { Answer } from '../../state/messages.ts'
import type { Outcome } from '../../state/workerClient.ts'
import { Boundary } from '../Boundary.tsx'
import { useWidth } from '../useWidth.ts'
import styles from './LayoutPane.module.css'
import { Legend } from './Legend.tsx'
import { StructPanel } from './StructPanel.tsx'

interface Props {
  readonly outcome: Outcome | null
}

/** Up to so many structs all start open; of more, only the first few do. */
const mostAllOpen = 50
const openOfMany = 10

export function LayoutPane({ outcome }: Props) {
  const content = useRef<HTMLDivElement>(null)
  const width = useWidth(content)
  return (
    <section className={styles.pane} aria-label="Layout">
      <div ref={content} className={styles.content}>
        {width !== null && outcome !== null && <Content outcome={outcome} width={width} />}
      </div>
    </section>
  )
}

function Content({ outcome, width }: { outcome: Outcome; width: number }) {
  switch (outcome.kind) {
    case 'stopped':
      return (
        <p className={styles.notice}>
          The analysis took longer than {outcome.seconds} seconds and was stopped. Change the source to try
          again.
        </p>
      )
    case 'failed':
      return <p className={styles.notice}>The analysis failed, a fault of ours: {outcome.message}</p>
    case 'answered':
      break
    default:
      return outcome satisfies never
  }
  const { document, answer } = outcome
  const { structs } = answer.analysis
  // What was just pasted is not read yet.
  if (document.source.trim() === '') return null
  if (structs.length === 0) return <p className={styles.notice}>No struct type in this source.</p>
  const open = structs.length > mostAllOpen ? openOfMany : structs.length
  return (
    <>
      <NotLoaded answer={answer} />
      {structs.map((struct, i) => (
        <Boundary key={`${i} ${struct.layout.name}`}>
          <StructPanel
            struct={struct}
            target={targetOf(document.goarch)!}
            width={width}
            startsOpen={i < open}
          />
        </Boundary>
      ))}
      <Legend />
    </>
  )
}

function NotLoaded({ answer }: { answer: Answer }) {
  if (answer.notLoaded.length === 0) return null
  return (
    <p className={styles.notice}>
      Of the standard library, {answer.notLoaded.join(', ')} could not be loaded. What depends on it is
      unknown; the next change tries again.
    </p>
  )
}
