/** The store: the document that is open, and nothing that could be computed from it. */

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Goarch } from '../engine/target.ts'
import { noAssumptions, type Document } from '../share/document.ts'
import { newestGo } from './goVersions.ts'

export type DocumentStore = StoreApi<Document>

export const emptyDocument: Document = {
  source: '',
  goarch: 'amd64',
  go: newestGo,
  selection: null,
  assume: noAssumptions,
}

export function createDocumentStore(initial: Document = emptyDocument): DocumentStore {
  return createStore(() => initial)
}

export function setSource(store: DocumentStore, source: string): void {
  store.setState({ source })
}

export function setTarget(store: DocumentStore, goarch: Goarch): void {
  store.setState({ goarch })
}

/** Selects a struct by its name; null selects none. */
export function select(store: DocumentStore, selection: string | null): void {
  store.setState({ selection })
}

/** Takes the package name `name` for the import path `path`. */
export function choosePackage(store: DocumentStore, name: string, path: string): void {
  const { assume } = store.getState()
  store.setState({ assume: { ...assume, packages: { ...assume.packages, [name]: path } } })
}

/** Opens another document in place of the one that is open. */
export function load(store: DocumentStore, document: Document): void {
  store.setState(document, true)
}
