/** Loads the standard library's types, each package once. */

import type { GoVersion, StdIndex, StdPackage } from '../engine/index.ts'

export interface StdLibrary {
  /** The index of a version's packages; null if it could not be loaded. */
  index(go: GoVersion): Promise<StdIndex | null>
  /** A package; null if it could not be loaded. */
  package(go: GoVersion, path: string): Promise<StdPackage | null>
}

/** `read` gets a file below the data's folder and rejects if it cannot. What failed is tried again when next asked for. */
export function createStdLibrary(read: (path: string) => Promise<string>): StdLibrary {
  const loaded = new Map<string, Promise<unknown>>()

  function once<T>(path: string, parse: (text: string) => T): Promise<T | null> {
    let promise = loaded.get(path) as Promise<T | null> | undefined
    if (!promise) {
      promise = read(path)
        .then(parse)
        .catch(() => {
          loaded.delete(path)
          return null
        })
      loaded.set(path, promise)
    }
    return promise
  }

  return {
    index: (go) => once(`${go}/index.json`, (text) => JSON.parse(text) as StdIndex),
    package: (go, path) => once(`${go}/${path}.txt`, (archive) => ({ path, archive })),
  }
}
