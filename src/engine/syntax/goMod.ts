/** Reads of a go.mod what decides about packages: the path of the module and the Go version that it asks for. */

export interface GoMod {
  /** What the import paths of its packages start with: its path, but nothing for the standard library's. */
  readonly prefix: string
  /** The version of the `go` line as `1.26`, and where it stands; null where there is none. */
  readonly go: { readonly version: `1.${number}`; readonly from: number; readonly to: number } | null
}

/** Any text is a go.mod: what it does not say is left open. */
export function readGoMod(text: string): GoMod {
  const path = /^[ \t]*module\s+\(?\s*(?:"([^"]+)"|`([^`]+)`|([^\s"`()]+))/m.exec(text)
  const module = path?.[1] ?? path?.[2] ?? path?.[3] ?? ''
  const line = /^[ \t]*go[ \t]+(1\.\d{1,3})(?!\d)\S*/m.exec(text)
  return {
    prefix: module === 'std' ? '' : module,
    go: line && {
      version: line[1] as `1.${number}`,
      from: line.index,
      to: line.index + line[0].length,
    },
  }
}

/** The import path of the folder `below` that of another, `parent`; either may be empty. */
export function joinImportPath(parent: string, below: string): string {
  return [parent, ...below.split('/')].filter((part) => part !== '').join('/')
}
