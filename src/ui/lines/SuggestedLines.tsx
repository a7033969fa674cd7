/** What is to be done about fields of different use on one cache line, as a picture and a declaration to copy. */

import { useMemo, useRef } from 'preact/compat'
import { slotOf } from '../../engine/heap/slot.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import type { LineSuggestion } from '../../engine/lines/suggestion.ts'
import type { Target } from '../../engine/target.ts'
import { themed } from '../../diagram/palette.ts'
import { Picture } from '../../diagram/Picture.tsx'
import { scene } from '../../diagram/scene.ts'
import { CopyButton } from '../copying/CopyButton.tsx'
import { paddedDeclarationOf } from './paddedDeclaration.ts'
import { bytes, counted, signed } from '../format.ts'
import { Scrolled } from '../Scrolled.tsx'
import { useStores } from '../stores.ts'
import { useWidth } from '../useWidth.ts'
import { usageOf, type LinesModel, type Uses } from './linesModel.ts'
import styles from './Lines.module.css'

interface Props {
  readonly layout: StructLayout
  /** Why its order is the author's to keep: then none is suggested; null where it is free. */
  readonly kept: string | null
  readonly model: LinesModel
  readonly uses: Uses
  readonly target: Target
  /** Index of the struct in the analysis; negative where what is shown is of an older one. */
  readonly index: number
}

export function SuggestedLines({ layout, kept, model, uses, target, index }: Props) {
  const { suggested } = model
  if (!suggested.ok) {
    return (
      <p className={styles.verdict}>
        {suggested.why}{' '}
        {layout.fields.every(({ name }) => usageOf(uses, name) === null) &&
          'Say of fields which are hot, or written by which goroutine: no declaration tells. Then this says which share a cache line, and what parts them.'}
      </p>
    )
  }
  if (kept !== null) return <p className={styles.verdict}>{kept}</p>
  return (
    <Found
      layout={layout}
      suggestion={suggested.suggestion}
      line={model.line}
      target={target}
      index={index}
    />
  )
}

interface FoundProps {
  readonly layout: StructLayout
  readonly suggestion: LineSuggestion
  readonly line: number
  readonly target: Target
  readonly index: number
}

function Found({ layout, suggestion, line, target, index }: FoundProps) {
  const stores = useStores()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const after = suggestion.layout
  const slot = (of: StructLayout) => slotOf(of.size!, of.ptrdata!, target).bytes
  const padding = suggestion.pads.reduce((sum, pad) => sum + pad.size, 0)
  const picture = useMemo(
    () => (width === null ? null : scene(after, { target, bytesPerRow: 64, width, before: null })),
    [after, target, width],
  )
  return (
    <section className={styles.suggestion} aria-label="Suggestion for cache lines">
      <p className={styles.verdict}>
        <strong>{suggestion.kind === 'part' ? 'Parted' : 'Hot fields first'}:</strong> {bytes(layout.size!)} →{' '}
        {bytes(after.size!)} ({signed(after.size! - layout.size!)}), size class {bytes(slot(layout))} →{' '}
        {bytes(slot(after))}
        {suggestion.moved > 0 && `, ${counted(suggestion.moved, 'line')} to move`}
        {padding > 0 && `, ${bytes(padding)} of padding written out`}.{' '}
        {whereItHolds(suggestion, target, line)}{' '}
        {target.ptrSize === 4 &&
          'A 64-bit integer that functions of sync/atomic work on must lie at a multiple of 8 here: see that it still does, or use atomic.Int64. '}
        <CopyButton
          label="Copy struct"
          title="Copies the declaration in this order and with this padding, every comment and tag with its field, formatted"
          refusal={index < 0 ? 'Not while the source cannot be read' : null}
          make={() => paddedDeclarationOf(stores, layout, suggestion)}
        />
      </p>
      <div ref={box}>
        {picture && (
          <Scrolled name="Suggested cache lines">
            <Picture scene={picture} palette={themed} id="suggested-lines" interactive={false} />
          </Scrolled>
        )}
      </div>
    </section>
  )
}

function whereItHolds(
  { kind, anywhere }: LineSuggestion,
  { goarch, cacheLine }: Target,
  line: number,
): string {
  if (kind === 'gather') return 'It is on fewer lines where the struct starts on one.'
  if (!anywhere) return 'Holds for each that is allocated by itself, and where one starts on a line.'
  // golang.org/x/sys/cpu: cacheLineSize of cpu_<arch>.go
  const pad = goarch === 'arm64' ? 128 : goarch === 'wasm' ? 0 : cacheLine
  return `Holds for its own fields wherever it starts: ${bytes(line)} are between them. cpu.CacheLinePad of golang.org/x/sys/cpu has ${bytes(pad)} on ${goarch}.`
}
