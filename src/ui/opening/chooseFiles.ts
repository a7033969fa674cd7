/** Has the reader choose files, or a folder with all that is in it. */

export type OnFiles = (files: readonly File[]) => void

export function chooseFiles(what: 'files' | 'folder', onFiles: OnFiles): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.webkitdirectory = what === 'folder'
  input.addEventListener('change', () => onFiles([...(input.files ?? [])]))
  input.click()
}
