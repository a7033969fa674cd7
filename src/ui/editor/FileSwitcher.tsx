/** The files of an archive: the one that is looked at is marked, a press goes to another. A list where they are many. */

import type { KeyboardEvent } from 'preact/compat'
import { useLayoutEffect, useRef } from 'preact/compat'
import type { StoreApi } from 'zustand/vanilla'
import { useStore } from 'zustand'
import type { Archived } from '../../state/messages.ts'
import styles from './FileSwitcher.module.css'

interface Props {
  readonly files: readonly Archived[]
  /** Index of the one that is looked at. */
  readonly file: StoreApi<number>
  readonly onChoose: (file: Archived) => void
}

/** More files than this are a list. */
const mostTabs = 8

export function FileSwitcher({ files, file, onChoose }: Props) {
  const index = Math.max(0, useStore(file))
  const unbuilt = files.at(index)?.unbuilt ?? null
  return (
    <nav className={styles.switcher} aria-label="Files">
      {files.length > mostTabs ? (
        <FileList files={files} index={index} onChoose={onChoose} />
      ) : (
        <FileTabs files={files} index={index} onChoose={onChoose} />
      )}
      {unbuilt !== null && <p className={styles.unbuilt}>{unbuilt}</p>}
    </nav>
  )
}

interface ChoiceProps {
  readonly files: readonly Archived[]
  readonly index: number
  readonly onChoose: (file: Archived) => void
}

function FileTabs({ files, index, onChoose }: ChoiceProps) {
  const strip = useRef<HTMLDivElement>(null)

  // The one that is looked at is in view, whatever led to it.
  useLayoutEffect(() => {
    const current = strip.current?.children[index]
    if (!strip.current || !(current instanceof HTMLElement)) return
    const { offsetLeft, offsetWidth } = current
    const { scrollLeft, clientWidth } = strip.current
    if (offsetLeft < scrollLeft) strip.current.scrollLeft = offsetLeft
    else if (offsetLeft + offsetWidth > scrollLeft + clientWidth)
      strip.current.scrollLeft = offsetLeft + offsetWidth - clientWidth
  }, [index, files])

  function onKeyDown({ key, currentTarget }: KeyboardEvent<HTMLButtonElement>) {
    const { previousElementSibling, nextElementSibling } = currentTarget
    const next = { ArrowLeft: previousElementSibling, ArrowRight: nextElementSibling }[key]
    if (next instanceof HTMLElement) next.focus()
  }

  return (
    <div ref={strip} className={styles.strip}>
      {files.map((file, i) => (
        <button
          key={file.marker}
          type="button"
          className={styles.tab}
          title={file.unbuilt === null ? file.path : `${file.path}: ${file.unbuilt}`}
          aria-label={file.unbuilt === null ? undefined : `${file.path}, not built`}
          data-unbuilt={file.unbuilt !== null || undefined}
          aria-current={i === index ? 'true' : undefined}
          tabIndex={i === index ? 0 : -1}
          onClick={() => onChoose(file)}
          onKeyDown={onKeyDown}
        >
          {file.path}
        </button>
      ))}
    </div>
  )
}

function FileList({ files, index, onChoose }: ChoiceProps) {
  return (
    <select
      className={styles.list}
      aria-label="File"
      value={String(index)}
      onChange={(event) => onChoose(files[Number(event.currentTarget.value)])}
    >
      {files.map(({ path, marker, unbuilt }, i) => (
        <option key={marker} value={String(i)}>
          {unbuilt === null ? path : `${path} (${unbuilt.split(':', 1)[0]})`}
        </option>
      ))}
    </select>
  )
}
