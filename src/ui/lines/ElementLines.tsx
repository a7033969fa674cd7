/** How the elements of an array or a slice of a struct fall on cache lines. */

import { roundUp } from '../../engine/layout/place.ts'
import type { Elements } from '../../engine/lines/elements.ts'
import { grouped } from '../../diagram/labels.ts'
import { bytes, counted } from '../format.ts'
import styles from './Lines.module.css'
import { range, span } from './wording.ts'

interface Props {
  readonly elements: Elements
  /** Bytes of an element. */
  readonly size: number
  /** Bytes of a cache line. */
  readonly line: number
}

export function ElementLines({ elements, size, line }: Props) {
  const { period, lines, spans, touched, sharing } = elements
  const more = roundUp(size, line) - size
  return (
    <section className={styles.elements}>
      <h2>In an array or a slice that starts on a line</h2>
      <p>
        {period === 1
          ? `Every element starts on a line and has ${counted(lines, 'line')} for itself.`
          : `${counted(period, 'element')} take ${counted(lines, 'line')}, then it repeats. An element is on ${range(touched, 'line')}; ` +
            `${sharing === period ? 'each shares' : `${grouped(sharing)} of ${grouped(period)} share`} a line with another element.`}
        {more > 0 && ` With ${bytes(more)} more, ${bytes(size + more)}, none would.`}
      </p>
      {period > 1 && (
        <ol className={styles.spans} start={0} aria-label="Lines of the elements">
          {spans.map(({ first, last }, i) => (
            <li key={i}>
              <code>[{i}]</code> {span(first, last)}
            </li>
          ))}
          {period > spans.length && <li>…</li>}
        </ol>
      )}
    </section>
  )
}
