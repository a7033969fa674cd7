/** The cache lines of a struct: what lies on which, who shares one, and what parts them. */

import { useMemo } from 'preact/compat'
import { useStore } from 'zustand'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import { setUse } from '../../state/documentStore.ts'
import { keysOf } from '../../state/structs.ts'
import { viewedTarget } from '../../state/viewedTarget.ts'
import dock from '../dock/Dock.module.css'
import { bytes, counted } from '../format.ts'
import { nameOf } from '../panels/StructTab.tsx'
import { Scrolled } from '../Scrolled.tsx'
import { useStores } from '../stores.ts'
import { ElementLines } from './ElementLines.tsx'
import { LineFields } from './LineFields.tsx'
import { LineList } from './LineList.tsx'
import { linesModel, type Uses } from './linesModel.ts'
import styles from './Lines.module.css'
import { SuggestedLines } from './SuggestedLines.tsx'
import { range } from './wording.ts'

interface Props {
  readonly layout: StructLayout
  /** Why its order is the author's to keep; null where it is free. */
  readonly kept: string | null
  /** Index of the struct in the analysis; negative where what is shown is of an older one. */
  readonly index: number
}

const nothing: Uses = {}

export default function LinesPanel({ layout, kept, index }: Props) {
  const { documents, analyses } = useStores()
  const outcome = useStore(analyses, (state) => state.outcome)
  const answered = outcome?.kind === 'answered' ? outcome : null
  const { goarch, go } = answered?.document ?? documents.getState()
  const view = useStore(documents, (document) => document.view)
  const target = viewedTarget(goarch, view)
  const key = answered && index >= 0 ? keysOf(answered.answer.analysis.structs)[index] : null
  const uses = useStore(documents, (document) =>
    key !== null && Object.hasOwn(document.uses, key) ? document.uses[key] : nothing,
  )
  const model = useMemo(() => linesModel(layout, uses, target, go), [layout, uses, target, go])
  const { line, touched } = model
  const { size } = layout
  return (
    <>
      <p className={dock.tools}>
        {size !== null &&
          `${bytes(size)} on ${counted(Math.ceil(size / line), 'line')} of ${bytes(line)}, if it starts on one`}
        {touched && <span>On the heap {range(touched, 'line')}</span>}
      </p>
      <Scrolled name={`Cache lines of ${nameOf(layout)}`} className={dock.scroll}>
        <div className={styles.panel}>
          <SuggestedLines
            layout={layout}
            kept={kept}
            model={model}
            uses={uses}
            target={target}
            index={index}
          />
          <LineFields
            layout={layout}
            model={model}
            uses={uses}
            index={index}
            onUse={key === null ? null : (name, use) => setUse(documents, key, name, use)}
          />
          <div className={styles.side}>
            <LineList layout={layout} model={model} />
            {model.elements && size !== null && (
              <ElementLines elements={model.elements} size={size} line={line} />
            )}
          </div>
        </div>
      </Scrolled>
    </>
  )
}
