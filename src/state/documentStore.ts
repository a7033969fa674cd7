/** The store: the document that is open, and nothing that could be computed from it. */

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Assumed, Assumptions, GoVersion } from '../engine/index.ts'
import type { Use } from '../engine/lines/use.ts'
import type { Goarch } from '../engine/target.ts'
import { noAssumptions } from '../engine/options.ts'
import { usualView, type Document, type View } from '../share/document.ts'
import { newestGo } from './goVersions.ts'

export type DocumentStore = StoreApi<Document>

export const emptyDocument: Document = {
  source: '',
  goarch: 'amd64',
  go: newestGo,
  selection: null,
  view: usualView,
  assume: noAssumptions,
  instances: {},
  uses: {},
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

export function setGo(store: DocumentStore, go: GoVersion): void {
  store.setState({ go })
}

/** Selects a struct by its key (see structs.ts); null leaves it to the page which one. */
export function select(store: DocumentStore, selection: string | null): void {
  store.setState({ selection })
}

export function setView(store: DocumentStore, view: Partial<View>): void {
  store.setState({ view: { ...store.getState().view, ...view } })
}

/** Takes the type written as `name` for what is said of it; null takes that back. */
export function assumeType(store: DocumentStore, name: string, assumed: Assumed | null): void {
  store.setState({ assume: withAssumed(store.getState().assume, name, assumed) })
}

export function withAssumed(assume: Assumptions, name: string, assumed: Assumed | null): Assumptions {
  return { ...assume, types: withEntry(assume.types, name, assumed) }
}

/** Lays the generic struct `name` out for these type arguments; null for those that are usual. */
export function chooseTypeArgs(store: DocumentStore, name: string, args: readonly string[] | null): void {
  const { assume } = store.getState()
  store.setState({ assume: { ...assume, typeArgs: withEntry(assume.typeArgs, name, args) } })
}

/** Takes the package name `name` for the import path `path`. */
export function choosePackage(store: DocumentStore, name: string, path: string): void {
  const { assume } = store.getState()
  store.setState({ assume: { ...assume, packages: withEntry(assume.packages, name, path) } })
}

/** Says how many there are of the struct with the key; null for one, as where nothing is said. */
export function setInstances(store: DocumentStore, key: string, count: number | null): void {
  store.setState({ instances: withEntry(store.getState().instances, key, count) })
}

/** Says how the field `name` of the struct with the key is used; null where nothing is to be said. */
export function setUse(store: DocumentStore, key: string, name: string, use: Use | null): void {
  const { uses } = store.getState()
  const fields = withEntry(Object.hasOwn(uses, key) ? uses[key] : {}, name, use)
  store.setState({ uses: withEntry(uses, key, Object.keys(fields).length > 0 ? fields : null) })
}

/** Opens another document in place of the one that is open. Its line ends become those of the editor, or places shift. */
export function load(store: DocumentStore, document: Document): void {
  store.setState({ ...document, source: document.source.replace(/\r\n?/g, '\n') }, true)
}

/** `record` with `value` under `key`, or without it where that is null. A key may be `__proto__`. */
function withEntry<T>(record: Readonly<Record<string, T>>, key: string, value: T | null) {
  const others = Object.entries(record).filter(([name]) => name !== key)
  return Object.fromEntries(value === null ? others : [...others, [key, value]])
}
