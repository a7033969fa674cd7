/** Formats what is to be copied by Go's own formatter: loaded at the first use, since few visitors need it. */

/** The declaration formatted; as it is where the formatter cannot be loaded. */
export async function gofmt(text: string): Promise<string> {
  try {
    const [{ loadGofmt }, { formatDeclaration }] = await Promise.all([
      import('../formatting/loadGofmt.ts'),
      import('./formatDeclaration.ts'),
    ])
    return formatDeclaration(text, await loadGofmt())
  } catch {
    return text
  }
}
