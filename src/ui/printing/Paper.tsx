/** The selected struct on paper: its figures, its diagrams whole, their legend, and all its fields. */

import { withOrder } from '../../engine/layout/withOrder.ts'
import { usedTypes } from '../../share/unused.ts'
import { assumedText } from '../editor/assumption.ts'
import { Legend } from '../panels/Legend.tsx'
import { nameOf } from '../panels/StructTab.tsx'
import type { Shown } from '../../state/shown.ts'
import { viewedTarget } from '../../state/viewedTarget.ts'
import { DiagramsOnPaper } from './DiagramsOnPaper.tsx'
import { FieldsOnPaper } from './FieldsOnPaper.tsx'
import { FiguresOnPaper } from './FiguresOnPaper.tsx'
import styles from './Paper.module.css'

export function Paper({ shown }: { readonly shown: Shown }) {
  const { struct, document, isOld, key } = shown
  const { layout, kept } = struct
  const { go, view } = document
  const target = viewedTarget(document.goarch, view)
  const proposal = struct[view.order]
  const reordered = proposal && proposal.moved > 0 && kept === null ? withOrder(layout, proposal.order) : null
  const otherName = view.order === 'optimal' ? 'Optimal' : 'Suggested'
  return (
    <article className={styles.paper}>
      <header className={styles.header}>
        <h1 className={styles.name}>{nameOf(layout)}</h1>
        <p>
          linux/{target.goarch}, go{go}, gc
        </p>
        <p className={styles.brand}>offsetof</p>
      </header>
      {isOld && <p>From the last valid source.</p>}
      {layout.unknown !== null && <p>Not known as a whole: {layout.unknown}.</p>}
      {Object.entries(usedTypes(document)).map(([name, assumed]) => (
        <p key={name}>
          <code>{name}</code> is taken for a type {assumedText(assumed, target.ptrSize)}.
        </p>
      ))}
      <FiguresOnPaper layout={layout} reordered={reordered} otherName={otherName} target={target} />
      {kept !== null && <p>{kept}</p>}
      <DiagramsOnPaper
        layout={layout}
        reordered={reordered}
        otherName={otherName}
        target={target}
        view={view}
        open={Object.hasOwn(view.open, key) ? view.open[key] : []}
      />
      <Legend cacheLine={target.cacheLine} />
      <FieldsOnPaper layout={layout} reordered={reordered} otherName={otherName} base={view.base} />
    </article>
  )
}
