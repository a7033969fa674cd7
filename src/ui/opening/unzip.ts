/** Reads the Go files of a zip, and no more of it than a page takes. */

import { unzipSync } from 'fflate'
import { isGathered, type GatheredFile } from './gatherFiles.ts'

/**
 * The files; null where they are more than `maxBytes` of text. What an entry unpacks to past the size that the zip
 * gives for it is not read. Throws where it is no zip.
 */
export function unzip(zip: Uint8Array, maxBytes: number): readonly GatheredFile[] | null {
  let bytes = 0
  const unpacked = unzipSync(zip, {
    filter({ name, size, originalSize }) {
      if (!isGathered(name)) return false
      // packed it is hardly larger: what says so would take more time than its text is worth
      bytes += Math.max(originalSize, size)
      return bytes <= maxBytes
    },
  })
  if (bytes > maxBytes) return null
  return Object.entries(unpacked).map(([path, data]) => ({ path, text: new TextDecoder().decode(data) }))
}
