/** The one layer that explains what is pointed at, beside it. */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/compat'
import type { Page, Told } from '../../explain/topic.ts'
import { useOpening } from '../linking/OpeningContext.ts'
import { explainPart } from './explainPart.ts'
import styles from './ExplanationLayer.module.css'
import { placeBeside } from './place.ts'
import { pointedAt } from './pointedAt.ts'
import { Sentence } from './Sentence.tsx'
import { watchPointing, type Anchor } from './watchPointing.ts'

interface Shown extends Anchor {
  readonly page: Page
  readonly told: readonly Told[]
}

const layerId = 'explanation'

export default function ExplanationLayer({ page }: { readonly page: Page }) {
  const layer = useRef<HTMLDivElement>(null)
  const { paths } = useOpening()
  const latest = useRef({ page, paths })
  const [shown, setShown] = useState<Shown | null>(null)

  useLayoutEffect(() => {
    latest.current = { page, paths }
  }, [page, paths])

  useEffect(
    () =>
      watchPointing(layer.current!, (anchor) => {
        const { page, paths } = latest.current
        const told = anchor ? explainPart(page, pointedAt(anchor.element), paths) : []
        setShown(anchor && told.length > 0 ? { ...anchor, page, told } : null)
      }),
    [],
  )

  // What is said of a source before the one that is shown is not left standing.
  const current = shown?.page === page && shown.element.isConnected ? shown : null

  useLayoutEffect(() => {
    const element = layer.current!
    if (!current) {
      element.hidePopover()
      return undefined
    }
    element.style.maxHeight = ''
    element.showPopover()
    const { width, height } = element.getBoundingClientRect()
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight }
    const anchor = current.element.getBoundingClientRect()
    const { left, top, maxHeight } = placeBeside(anchor, current.at, { width, height }, view)
    Object.assign(element.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` })

    const focused = document.activeElement
    const described = focused && current.element.contains(focused) ? focused : current.element
    described.setAttribute('aria-describedby', layerId)
    return () => described.removeAttribute('aria-describedby')
  }, [current])

  return (
    <div ref={layer} id={layerId} popover="manual" role="tooltip" className={styles.layer}>
      {current?.told.map(({ of, sentence, rule, source }, i, all) => (
        <div key={of}>
          <p className={styles.sentence}>
            {of && <b className={styles.of}>{of}</b>}
            <Sentence text={sentence} />
          </p>
          {rule && i === all.length - 1 && <p className={styles.rule}>{rule}</p>}
          {source && source.label !== all[i + 1]?.source?.label && (
            <p className={styles.source}>
              <a href={source.href} target="_blank" rel="noreferrer" tabIndex={-1}>
                {source.label}
              </a>
            </p>
          )}
        </div>
      ))}
    </div>
  )
}
