/** The right side: the structs of the source as tabs, and the one that is selected; or what there is instead. */

import { useId, useState } from 'preact/compat'
import { useStore } from 'zustand'
import { select } from '../../state/documentStore.ts'
import { pin } from '../../state/markStore.ts'
import type { Answer } from '../../state/messages.ts'
import { shownStruct } from '../../state/shown.ts'
import { keysOf, selectedIndex } from '../../state/structs.ts'
import type { Outcome } from '../../state/workerClient.ts'
import { Boundary } from '../Boundary.tsx'
import { createPointing } from '../linking/pointing.ts'
import { PointingContext } from '../linking/PointingContext.ts'
import { Lesson } from '../examples/Lesson.tsx'
import { useStores } from '../stores.ts'
import styles from './LayoutPane.module.css'
import { NoStruct } from './NoStruct.tsx'
import { StructPanel } from './StructPanel.tsx'
import { StructStrip } from './StructStrip.tsx'

export function LayoutPane({ outcome }: { readonly outcome: Outcome | null }) {
  const { documents, analyses, marks } = useStores()
  const [pointing] = useState(() => createPointing(marks))
  const valid = useStore(analyses, (state) => state.valid)
  const selection = useStore(documents, (document) => document.selection)
  const panel = useId()

  const structs = outcome?.kind === 'answered' ? outcome.answer.analysis.structs : []
  const shown = shownStruct({ outcome, valid }, selection)

  function selectIndex(index: number) {
    pin(marks, null)
    select(documents, keysOf(structs)[index])
  }

  return (
    <PointingContext value={pointing}>
      {structs.length > 0 && (
        <StructStrip
          structs={structs}
          old={shown?.isOld ? shown.struct : null}
          selected={selectedIndex(structs, selection)}
          onSelect={selectIndex}
          panel={panel}
        />
      )}
      <section className={styles.pane} aria-label="Layout">
        <Lesson />
        {outcome && <Notice outcome={outcome} />}
        {!shown && outcome?.kind === 'answered' && <NoStruct outcome={outcome} />}
        {shown && (
          <Boundary of={shown.struct.layout.name}>
            <StructPanel shown={shown} id={panel} />
          </Boundary>
        )}
      </section>
    </PointingContext>
  )
}

/** What is to be said besides what is shown. */
function Notice({ outcome }: { outcome: Outcome }) {
  const text = noticeOf(outcome)
  return text && <p className={styles.notice}>{text}</p>
}

function noticeOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'stopped':
      return `The analysis took longer than ${outcome.seconds} seconds and was stopped. Change the source to try again.`
    case 'failed':
      return `The analysis failed, a fault of ours: ${outcome.message}`
    case 'answered':
      return notLoadedNotice(outcome.answer)
    default:
      return outcome satisfies never
  }
}

function notLoadedNotice({ notLoaded }: Answer): string {
  if (notLoaded.length === 0) return ''
  return (
    `Of the standard library, ${notLoaded.join(', ')} could not be loaded. What depends on it is unknown; ` +
    'the next change tries again.'
  )
}
