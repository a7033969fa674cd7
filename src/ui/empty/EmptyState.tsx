/** What stands on the right while nothing is pasted: how a layout is read, on a small struct, and the keys. */

import { useId, useMemo, useRef } from 'preact/compat'
import { Picture } from '../../diagram/Picture.tsx'
import { themed } from '../../diagram/palette.ts'
import { scene } from '../../diagram/scene.ts'
import { targetOf } from '../../engine/target.ts'
import { Keys } from '../help/Keys.tsx'
import { Legend } from '../panels/Legend.tsx'
import { useWidth } from '../useWidth.ts'
import styles from './EmptyState.module.css'
import { item } from './item.ts'

const target = targetOf('amd64')!
/** Pixels of a picture whose bytes are as wide as they get; where there is room it is drawn larger. */
const fullWidth = 513
const rowHeight = 36

export function EmptyState() {
  const column = useRef<HTMLDivElement>(null)
  const width = useWidth(column)
  const id = useId()
  const picture = useMemo(
    () =>
      width === null
        ? null
        : scene(item, {
            target,
            bytesPerRow: 8,
            width: Math.min(width, fullWidth),
            before: null,
            rowHeight,
          }),
    [width],
  )
  return (
    <section className={styles.pane} aria-label="How to read a layout">
      <div className={styles.content}>
        <h2 className={styles.title}>Every byte of a Go struct, where the compiler puts it</h2>
        <pre className={styles.source}>
          <b>type</b> Item <b>struct</b> {'{'}
          {'\n    ok   '}
          <span className={styles.bool}>bool</span>
          {'\n    n    '}
          <span className={styles.int}>int64</span>
          {'\n    name '}
          <span className={styles.hdr}>string</span>
          {'\n}'}
        </pre>
        <div className={styles.anatomy}>
          <div ref={column} className={styles.picture}>
            {picture && <Picture scene={picture} palette={themed} id={id} />}
          </div>
          <dl className={styles.notes}>
            <div>
              <dt>Padding</dt>
              <dd>7 bytes, so that n starts at a multiple of 8.</dd>
            </div>
            <div>
              <dt>Pointer word</dt>
              <dd>
                The collector finds a pointer in a word with a dot. The bracket ends at the last one: 24 of 32
                bytes.
              </dd>
            </div>
          </dl>
        </div>
        <Legend cacheLine={target.cacheLine} />
        <div className={styles.keys}>
          <Keys />
        </div>
      </div>
    </section>
  )
}
