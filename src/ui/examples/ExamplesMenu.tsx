/** The examples behind a button, wherever there is a source already. */

import { useRef } from 'preact/compat'
import { ExampleList } from './ExampleList.tsx'
import styles from './ExamplesMenu.module.css'

export function ExamplesMenu({ className }: { readonly className: string | undefined }) {
  const panel = useRef<HTMLDivElement>(null)

  function close() {
    panel.current?.hidePopover()
    // On a phone it opened out of the menu.
    panel.current?.parentElement?.closest<HTMLElement>('[popover]')?.hidePopover()
  }

  return (
    <>
      <button type="button" className={className} popoverTarget="examples">
        Examples
      </button>
      <div ref={panel} id="examples" popover="auto" className={styles.panel}>
        <ExampleList onOpen={close} />
      </div>
    </>
  )
}
