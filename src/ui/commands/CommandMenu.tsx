/** The command menu: what is typed finds commands and structs, arrows choose, Enter does it. */

import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/compat'
import type { KeyboardEvent } from 'preact/compat'
import { grouped } from '../../diagram/labels.ts'
import type { Menu, Page } from './command.ts'
import styles from './CommandMenu.module.css'
import { Key } from './Key.tsx'
import { menuItems, type MenuItem } from './menuItems.ts'

interface Props {
  readonly menu: Menu
  readonly page: Page
  readonly onClose: () => void
}

/** Rows that PageUp and PageDown pass. */
const pageRows = 8

export default function CommandMenu({ menu, page, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const { shown, more } = useMemo(() => menuItems(menu, query, page), [menu, query, page])

  useEffect(() => dialog.current?.showModal(), [])
  useLayoutEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at, shown])

  /** The focus is back where it was before the thing is done. */
  function choose(item: MenuItem | undefined) {
    if (!item) return
    dialog.current?.close()
    item.run()
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const last = shown.length - 1
    const to = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at === 0 ? last : at - 1,
      PageDown: Math.min(at + pageRows, last),
      PageUp: Math.max(at - pageRows, 0),
    }[event.key]
    if (event.key === 'Enter') choose(shown[at])
    else if (to !== undefined) setAt(Math.max(to, 0))
    else return
    event.preventDefault()
  }

  const name = nameOf(menu)
  const label = menu.kind === 'commands' ? 'Find a command or a struct' : name
  return (
    // A press on what is around it closes it; keys have Esc.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles.menu}
      aria-label={name}
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <input
        className={styles.query}
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}list`}
        aria-activedescendant={shown[at] && `${id}${at}`}
        placeholder={label}
        autoComplete="off"
        autoCapitalize="off"
        spellcheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}list`} role="listbox" aria-label={name} className={styles.list}>
        {shown.map((item, i) => (
          // The keys are those of the input.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={i}
            id={`${id}${i}`}
            role="option"
            aria-selected={i === at}
            tabIndex={-1}
            className={styles.item}
            onPointerMove={() => setAt(i)}
            onClick={() => choose(item)}
          >
            <span className={styles.title}>{item.title}</span>
            <span className={styles.detail}>{item.detail}</span>
            {item.saving && <span className={styles.saving}>{item.saving}</span>}
            {item.key !== undefined && <Key name={item.key} />}
          </div>
        ))}
      </div>
      <p role="status" className={styles.more}>
        {shown.length === 0 && 'Nothing of that name'}
        {more > 0 && `and ${grouped(more)} more: a letter more finds them`}
      </p>
    </dialog>
  )
}

function nameOf(menu: Menu): string {
  switch (menu.kind) {
    case 'commands':
      return 'Commands'
    case 'structs':
      return 'Go to a struct'
    case 'choices':
      return menu.title
    default:
      return menu satisfies never
  }
}
