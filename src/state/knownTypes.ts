/** The types of other modules that Go has laid out for us: the list, and which of them an unknown name may be. */

import type { GoVersion, Import, KnownType, Numbers } from '../engine/index.ts'

/** A type of the list. */
export interface ListedType extends KnownType {
  readonly module: string
  /** Import path and name of its package. */
  readonly path: string
  readonly package: string
  readonly name: string
}

/** A line of the file: module, its version, import path, package name, type name, numbers by pointer size. */
type Line = readonly [string, string, string, string, string, wide: Numbers, narrow: Numbers]

/** Reads the list. */
export function readKnownTypes(json: string): readonly ListedType[] {
  const { go, types } = JSON.parse(json) as { readonly go: string; readonly types: readonly Line[] }
  const version = go.replace(/^(1\.\d+).*$/, '$1') as GoVersion
  return types.map(([module, ofModule, path, ofPackage, name, wide, narrow]) => ({
    known: `${path}.${name}`,
    version: ofModule,
    go: version,
    wide,
    narrow,
    module,
    path,
    package: ofPackage,
    name,
  }))
}

export interface Candidates {
  /** The source imports their package, so that the name can mean nothing else. */
  readonly isImported: boolean
  readonly types: readonly ListedType[]
}

const none: Candidates = { isImported: false, types: [] }

/**
 * What `pkg.T`, an unknown type as written, may be: by its import path where the source imports it, else by the name of
 * the package. What is imported from elsewhere is none of the list.
 */
export function candidatesFor(
  name: string,
  imports: readonly Import[],
  list: readonly ListedType[],
): Candidates {
  const [qualifier = '', type, ...more] = name.split('.')
  if (type === undefined || more.length > 0) return none
  const named = list.filter((each) => each.name === type)
  const types = named.filter((each) =>
    imports.some(
      (one) =>
        one.path === each.path &&
        (one.name === qualifier || (one.name === null && each.package === qualifier)),
    ),
  )
  if (types.length > 0) return { isImported: true, types }
  if (imports.some((one) => mayGoBy(one, qualifier))) return none
  return { isImported: false, types: named.filter((each) => usualNames(each).includes(qualifier)) }
}

/** Whether an import may be what a qualifier means, whatever its package is called. */
function mayGoBy({ name, path }: Import, qualifier: string): boolean {
  return name === null ? path.split('/').slice(-2).join('/').includes(qualifier) : name === qualifier
}

/** The package's name; of one that is called by a version, such as `v1`, what it is imported as: `metav1`. */
function usualNames({ package: name, path }: ListedType): readonly string[] {
  if (!/^v\d/.test(name)) return [name]
  return [name, `${path.split('/').at(-2)}${name}`]
}

/** What is put into a document. */
export function knownType({ known, version, go, wide, narrow }: ListedType): KnownType {
  return { known, version, go, wide, narrow }
}
