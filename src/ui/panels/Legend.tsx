/** What the colours and marks of the diagrams stand for. */

import { memo } from 'preact/compat'
import type { Tone } from '../../diagram/palette.ts'
import { bytes } from '../format.ts'
import styles from './Legend.module.css'

const tones: readonly (readonly [Tone, string])[] = [
  ['ptr', 'pointer, map'],
  ['hdr', 'string, slice, interface'],
  ['int', 'integer'],
  ['flt', 'float'],
  ['bool', 'bool, byte'],
  ['sub', 'struct'],
  ['arr', 'array'],
]

export const Legend = memo(function Legend({ cacheLine }: { readonly cacheLine: number }) {
  return (
    <ul className={styles.legend} aria-label="Legend">
      {tones.map(([tone, name]) => (
        <li key={tone}>
          <span
            className={styles.swatch}
            style={{ background: `var(--${tone})`, borderColor: `var(--${tone}-e)` }}
          />
          {name}
        </li>
      ))}
      <li data-explain="padding">
        <span className={styles.hatch} />
        padding
      </li>
      <li className={styles.mark} data-explain="pointerWord">
        <span className={styles.dot} />
        pointer word
      </li>
      <li data-explain="cacheLine">
        <span className={styles.rule} />
        {bytes(cacheLine)} cache line
      </li>
    </ul>
  )
})
