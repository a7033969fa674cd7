/** A button that has files or a folder chosen, for where nothing can be dropped. */

import { chooseFiles, type OnFiles } from './chooseFiles.ts'

interface Props {
  readonly className: string | undefined
  readonly what: 'files' | 'folder'
  readonly onFiles: OnFiles
}

export function OpenFiles({ className, what, onFiles }: Props) {
  return (
    <button
      type="button"
      className={className}
      title="Or drop files, a folder or a zip anywhere on the page"
      onClick={() => chooseFiles(what, onFiles)}
    >
      {what === 'files' ? 'Open files' : 'Open a folder'}
    </button>
  )
}
