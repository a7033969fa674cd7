/** What is opened in a struct: it goes with the document, under the key of the struct. */

import { mostOpen } from '../share/document.ts'
import { setView, type DocumentStore } from './documentStore.ts'

/** What is opened in most structs. */
const nothing: readonly string[] = []

/** Paths of what is opened in the struct with the key, as `partsOf` has them. */
export function openIn(documents: DocumentStore, key: string): readonly string[] {
  const { open } = documents.getState().view
  return Object.hasOwn(open, key) ? open[key] : nothing
}

/** Opens the part at the path, unless as many are open as may be. */
export function openPart(documents: DocumentStore, key: string, path: string): void {
  const open = openIn(documents, key)
  if (!open.includes(path) && open.length < mostOpen) setOpen(documents, key, [...open, path])
}

/** Closes the part at the path, and what is opened in it. */
export function closePart(documents: DocumentStore, key: string, path: string): void {
  const isWithin = (each: string) => each.startsWith(`${path}.`) || each.startsWith(`${path}[`)
  setOpen(
    documents,
    key,
    openIn(documents, key).filter((each) => each !== path && !isWithin(each)),
  )
}

/** Has just the parts at the paths open. */
export function setOpen(documents: DocumentStore, key: string, paths: readonly string[]): void {
  const others = Object.entries(documents.getState().view.open).filter(([each]) => each !== key)
  setView(documents, { open: Object.fromEntries(paths.length > 0 ? [...others, [key, paths]] : others) })
}
