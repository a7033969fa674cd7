/** Has the reader choose files, without a button for it on the page. */

import type { OnFiles } from './OpenFiles.tsx'

export function chooseFiles(onFiles: OnFiles): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.addEventListener('change', () => onFiles([...(input.files ?? [])]))
  input.click()
}
