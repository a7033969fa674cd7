/**
 * A document as the fragment of a link, and back.
 *
 * `1.` and the document's JSON, deflated, as base64url. `deflate` rather than `deflate-raw`: its checksum costs
 * 8 characters, and without it one link in five that lost or changed a character opens as other source.
 */

import type { Result } from '../base/result.ts'
import { readDocument, writeDocument, type Document } from './document.ts'

const version = '1'
const maxUnpackedBytes = 4 * 2 ** 20

/** The part of a link after the `#`. */
export async function encodeLink(document: Document): Promise<string> {
  const json = new Blob([writeDocument(document)])
  const packed = json.stream().pipeThrough(new CompressionStream('deflate'))
  return `${version}.${toBase64url(new Uint8Array(await new Response(packed).arrayBuffer()))}`
}

/** The document in a link's fragment (without the `#`); a sentence for the visitor if it is not one. */
export async function decodeLink(fragment: string): Promise<Result<Document>> {
  const [, format, packed] = /^([1-9]\d{0,3})\.(.*)$/s.exec(fragment) ?? []
  if (format === undefined || packed === undefined) return failure('This link was not made by offsetof.')
  if (format !== version) {
    return failure(
      `This link has format ${format}; this page reads format ${version}. Reload the page to update it.`,
    )
  }
  const json = await inflate(fromBase64url(packed))
  if (!json.ok) return json
  const document = readDocument(json.value)
  return document.ok ? document : failure(`This link does not hold what it should: ${document.message}.`)
}

/** Whether a link with the document can be opened again: links are not inflated to more than 4 MB. */
export function fitsInLink(document: Document): boolean {
  return new Blob([writeDocument(document)]).size <= maxUnpackedBytes
}

function failure(message: string): Result<never> {
  return { ok: false, message }
}

/** The text that `packed` inflates to; stops as soon as that is too much. */
async function inflate(packed: Uint8Array<ArrayBuffer> | null): Promise<Result<string>> {
  const damaged = failure('This link is damaged: a part of it is missing or changed.')
  if (!packed) return damaged
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let text = ''
  let bytes = 0
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      bytes += chunk.value.length
      if (bytes > maxUnpackedBytes) {
        await reader.cancel()
        return failure('This link unpacks to more than 4 MB, more than a link may hold.')
      }
      text += decoder.decode(chunk.value, { stream: true })
    }
    return { ok: true, value: text + decoder.decode() }
  } catch {
    return damaged
  }
}

function toBase64url(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Null if `text` is not base64url. */
function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(text)) return null
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (char) => char.charCodeAt(0))
  } catch {
    return null
  }
}
