/** All structs of the source as tabs in its order, of which a bounded number is drawn, and a filter where they are many. */

import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'preact/compat'
import type { StructAnalysis } from '../../engine/index.ts'
import { counted } from '../format.ts'
import { nameOf, StructTab } from './StructTab.tsx'
import styles from './StructStrip.module.css'
import { useScrolledRange } from './useScrolledRange.ts'

interface Props {
  readonly structs: readonly StructAnalysis[]
  /** The selected one as it last could be read, where it cannot be now. */
  readonly old: StructAnalysis | null
  /** Index of the selected one. */
  readonly selected: number
  readonly onSelect: (index: number) => void
  /** Id of the panel that the tabs are of. */
  readonly panel: string
}

/** More structs than this have a filter. */
const mostUnfiltered = 5

export function StructStrip({ structs, old, selected, onSelect, panel }: Props) {
  const [filter, setFilter] = useState('')
  const wanted = filter.trim().toLowerCase()
  const filterable = structs.length > mostUnfiltered
  const shown = useMemo(() => {
    const all = [...structs.keys()]
    if (wanted === '' || !filterable) return all
    return all.filter((i) => nameOf(structs[i].layout).toLowerCase().includes(wanted))
  }, [structs, wanted, filterable])

  const scroller = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const [range, tabWidth] = useScrolledRange(scroller)
  const at = shown.indexOf(selected)
  const stop = at >= 0 ? at : 0

  // The tab that is selected is in view, whoever selected it.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || at < 0) return
    const left = at * tabWidth
    const right = left + tabWidth - element.clientWidth
    if (element.scrollLeft > left) element.scrollLeft = left
    else if (element.scrollLeft < right) element.scrollLeft = right
    if (wantsFocus.current) element.querySelector<HTMLElement>('[aria-selected=true]')?.focus()
    wantsFocus.current = false
  }, [at, tabWidth])

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const steps: Record<string, number> = {
      ArrowLeft: stop - 1,
      ArrowRight: stop + 1,
      Home: 0,
      End: shown.length - 1,
    }
    const next = steps[event.key]
    if (next === undefined || shown[next] === undefined) return
    event.preventDefault()
    wantsFocus.current = true
    onSelect(shown[next])
  }

  const drawn = shown.slice(range.from, range.to).map((index, i) => [index, range.from + i] as const)
  if (shown.length > 0 && (stop < range.from || stop >= range.to)) drawn.push([shown[stop], stop])
  return (
    <div className={styles.strip}>
      <div ref={scroller} className={styles.scroller}>
        <div
          role="tablist"
          aria-label="Structs"
          className={styles.tabs}
          style={{ width: shown.length * tabWidth }}
        >
          {drawn.map(([index, place]) => (
            <StructTab
              key={index}
              struct={structs[index]}
              old={index === selected ? old : null}
              index={index}
              isSelected={index === selected}
              isStop={place === stop}
              left={place * tabWidth}
              width={tabWidth}
              count={shown.length}
              place={place}
              panel={panel}
              onSelect={onSelect}
              onKeyDown={onKeyDown}
            />
          ))}
        </div>
        {shown.length === 0 && <p className={styles.none}>No struct of that name</p>}
      </div>
      {filterable && (
        <input
          type="search"
          className={styles.filter}
          aria-label={`Filter ${counted(structs.length, 'struct')}`}
          placeholder={`Filter ${counted(structs.length, 'struct')}`}
          spellcheck={false}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && shown[0] !== undefined) onSelect(shown[0])
            if (event.key === 'Escape') setFilter('')
          }}
        />
      )}
    </div>
  )
}
