/** Loads Go's own formatter. */

import load, { format } from '@wasm-fmt/gofmt/vite'
import type { Format } from './formatPart.ts'

/** Rejects where it can not be loaded. */
export async function loadGofmt(): Promise<Format> {
  await load()
  return format
}
