/** What stands under the line of an unknown type: what is known all the same, and the form to say the rest. */

import { useLayoutEffect, useRef } from 'preact/compat'
import { useStore } from 'zustand'
import { targetOf } from '../../engine/target.ts'
import { assumeType } from '../../state/documentStore.ts'
import { useStores } from '../stores.ts'
import { AssumeForm } from './AssumeForm.tsx'
import styles from './UnknownType.module.css'
import type { OpenForm } from './unknownTypes.ts'

interface Props {
  readonly form: OpenForm
  /** Called whenever it may have another height. */
  readonly onHeight: () => void
  readonly onClose: () => void
}

export function UnknownType({ form: { name, known, isAsked }, onHeight, onClose }: Props) {
  const { documents } = useStores()
  const types = useStore(documents, ({ assume }) => assume.types)
  const ptrSize = useStore(documents, ({ goarch }) => targetOf(goarch)!.ptrSize)
  const box = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      onHeight()
      box.current?.scrollIntoView({ block: 'nearest' })
    })
    observer.observe(box.current!)
    return () => observer.disconnect()
  }, [onHeight])
  useLayoutEffect(() => {
    // not on what may be loaded before it
    if (isAsked) box.current?.querySelector<HTMLElement>('[aria-label=Like] button')?.focus()
  }, [isAsked])

  const assumed = Object.hasOwn(types, name) ? types[name] : undefined
  return (
    <div ref={box} className={styles.box} data-unknown-type>
      <p className={styles.text}>
        <b className={styles.name}>{name}</b>{' '}
        {assumed ? 'has no declaration here: it is taken for what you say.' : `has no known layout. ${known}`}
      </p>
      <AssumeForm
        name={name}
        assumed={assumed}
        ptrSize={ptrSize}
        onApply={(assumed) => {
          assumeType(documents, name, assumed)
          onClose()
        }}
      />
    </div>
  )
}
