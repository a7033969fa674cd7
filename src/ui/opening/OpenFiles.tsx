/** A button that has files chosen, for where nothing can be dropped. */

import { useRef } from 'preact/compat'

export type OnFiles = (files: readonly File[]) => void

interface Props {
  readonly className: string | undefined
  readonly onFiles: OnFiles
}

export function OpenFiles({ className, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        className={className}
        title="Or drop files, a folder or a zip anywhere on the page"
        onClick={() => input.current?.click()}
      >
        Open files
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])])
          currentTarget.value = '' // the same ones may be chosen again
        }}
      />
    </>
  )
}
