/** Go's own formatter: loaded at the first use, since few visitors need it. */

import { formatDeclaration } from './formatDeclaration.ts'

/** The declaration formatted; as it is where the formatter cannot be loaded. */
export async function gofmt(text: string): Promise<string> {
  try {
    const { default: load, format } = await import('@wasm-fmt/gofmt/vite')
    await load()
    return formatDeclaration(text, format)
  } catch {
    return text
  }
}
