/** Opens files that are dropped on the page or chosen: they take the place of the source, as one change. */

import { useCallback, useEffect, useState } from 'preact/compat'
import type { SourceHandle } from '../editor/sourceHandle.ts'
import type { Session } from '../../state/session.ts'

export interface Opening {
  /** Files are being dragged over the page. */
  readonly isOver: boolean
  readonly open: (dropped: readonly (FileSystemEntry | File)[]) => void
}

export function useOpening(handle: SourceHandle, session: Session): Opening {
  const [isOver, setOver] = useState(false)

  const open = useCallback(
    (dropped: readonly (FileSystemEntry | File)[]) => {
      if (dropped.length > 0)
        openInPlace(dropped, handle, session).catch(() => session.say('The files could not be read.'))
    },
    [handle, session],
  )

  useEffect(() => {
    function onDrag(event: DragEvent) {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault() // or the browser would leave the page for the file
      event.stopPropagation() // the editor puts in where they are dropped what it is given
      event.dataTransfer.dropEffect = 'copy'
      setOver(event.type === 'dragover')
      if (event.type === 'drop') open(entriesOf(event.dataTransfer))
    }
    function onLeave({ relatedTarget }: DragEvent) {
      if (relatedTarget === null) setOver(false)
    }
    addEventListener('dragover', onDrag, true)
    addEventListener('drop', onDrag, true)
    addEventListener('dragleave', onLeave)
    return () => {
      removeEventListener('dragover', onDrag, true)
      removeEventListener('drop', onDrag, true)
      removeEventListener('dragleave', onLeave)
    }
  }, [open])

  return { isOver, open }
}

/** They can be had only as long as the event lasts. */
function entriesOf({ items }: DataTransfer): readonly (FileSystemEntry | File)[] {
  return [...items].flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? [])
}

async function openInPlace(
  dropped: readonly (FileSystemEntry | File)[],
  handle: SourceHandle,
  session: Session,
): Promise<void> {
  const { openFiles } = await import('./openFiles.ts')
  const opened = await openFiles(dropped)
  if (!opened.ok) {
    session.say(opened.message)
    return
  }
  const { source, notice } = opened.value
  // without an editor there is nothing to undo it by: what was there is kept as the other draft
  if (!handle.replace(source)) session.openExample({ source })
  session.say(notice)
}
