/** The document: what a link and a draft hold, and all that a page is computed from. */

import * as v from 'valibot'
import type { Result } from '../base/result.ts'
import type { Assumptions, GoVersion, GivenNumbers, Numbers } from '../engine/index.ts'
import { uses, type Use } from '../engine/lines/use.ts'
import { targets, type Goarch } from '../engine/target.ts'
import type { Base } from '../diagram/offsetText.ts'

export interface Document {
  readonly source: string
  readonly goarch: Goarch
  readonly go: GoVersion
  /** Key of the struct that was looked at; null for none. */
  readonly selection: string | null
  readonly view: View
  readonly assume: Assumptions
  /** How many there are of a struct, by its key; of one that is not listed one. */
  readonly instances: Readonly<Record<string, number>>
  /** How fields are used that anything is said of: by the key of their struct, then by their name. */
  readonly uses: Readonly<Record<string, Readonly<Record<string, Use>>>>
}

/** How a struct is looked at. */
export interface View {
  /** Which order is shown beside the declared one. */
  readonly order: 'suggested' | 'optimal'
  /** Bytes a row; null for what is usual on the target. */
  readonly row: RowBytes | null
  /** What is shown under the diagrams. */
  readonly tab: Tab
  /** How offsets are written. */
  readonly base: Base
  /** Bytes of a cache line on arm64, where that is not the same on all machines; other targets have their own. */
  readonly cacheLine: 64 | 128
  /** By the key of a struct (see structs.ts) the paths of what is opened in it, as `partsOf` has them; not more than `mostOpen`. */
  readonly open: Readonly<Record<string, readonly string[]>>
}

export type Tab = (typeof tabs)[number]

/** In the order that they stand in. */
export const tabs = ['fields', 'targets', 'structs', 'lines'] as const

export type RowBytes = (typeof rowWidths)[number]

export const rowWidths = [4, 8, 16, 64] as const

export const usualView: View = {
  order: 'suggested',
  row: null,
  tab: 'fields',
  base: 'dec',
  cacheLine: 64,
  open: {},
}

/** Paths that a struct has opened at most: a link must stay short. */
export const mostOpen = 256

/** A record as a list of its entries: `constructor` and `__proto__` are good names in Go. */
function entriesOf<const Schema extends v.GenericSchema>(value: Schema) {
  return v.pipe(
    v.array(v.tuple([v.string(), value])),
    v.transform((entries): Readonly<Record<string, v.InferOutput<Schema>>> => Object.fromEntries(entries)),
  )
}

const numberEntries = {
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  align: v.picklist([1, 2, 4, 8]),
  ptrWords: v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
}

const numbers: v.GenericSchema<Numbers> = v.object(numberEntries)

/** The first links say of no target that the numbers are for it: they are for all. */
const given: v.GenericSchema<GivenNumbers> = v.object({
  ...numberEntries,
  ptrSize: v.optional(v.picklist([4, 8])),
})

const goVersion = v.pipe(
  v.string(),
  v.regex(/^1\.\d{1,3}$/),
  v.transform((go) => go as GoVersion),
)

const assumed = v.union([
  v.object({ like: v.picklist(['int', 'string', 'pointer', 'interface', 'slice', 'struct{}']) }),
  given,
  v.object({ known: v.string(), version: v.string(), go: goVersion, wide: numbers, narrow: numbers }),
  v.object({ declaration: v.string() }),
])

/** The written form: what is usual is left out, but never the Go version, since what is usual there will change. */
const written = v.object({
  go: goVersion,
  goarch: v.optional(v.picklist(targets.map((target) => target.goarch)), 'amd64'),
  select: v.optional(v.string()),
  order: v.optional(v.picklist(['suggested', 'optimal']), usualView.order),
  row: v.optional(v.picklist(rowWidths)),
  tab: v.optional(v.picklist(tabs), usualView.tab),
  base: v.optional(v.picklist(['dec', 'hex']), usualView.base),
  cacheLine: v.optional(v.picklist([64, 128]), usualView.cacheLine),
  open: v.optional(entriesOf(v.pipe(v.array(v.string()), v.maxLength(mostOpen))), []),
  types: v.optional(entriesOf(assumed), []),
  typeArgs: v.optional(entriesOf(v.array(v.string())), []),
  packages: v.optional(entriesOf(v.string()), []),
  instances: v.optional(entriesOf(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), []),
  uses: v.optional(entriesOf(entriesOf(v.picklist(uses))), []),
  source: v.string(),
})

/** The document as JSON, defaults left out. */
export function writeDocument(document: Document): string {
  const { view } = document
  const { types, typeArgs, packages } = document.assume
  const form: v.InferInput<typeof written> = {
    go: document.go,
    goarch: document.goarch === 'amd64' ? undefined : document.goarch,
    select: document.selection ?? undefined,
    order: view.order === usualView.order ? undefined : view.order,
    row: view.row ?? undefined,
    tab: view.tab === usualView.tab ? undefined : view.tab,
    base: view.base === usualView.base ? undefined : view.base,
    cacheLine: view.cacheLine === usualView.cacheLine ? undefined : view.cacheLine,
    open: entriesOrNothing(view.open)?.map(([key, paths]) => [key, [...paths]]),
    types: entriesOrNothing(types),
    typeArgs: entriesOrNothing(typeArgs)?.map(([name, args]) => [name, [...args]]),
    packages: entriesOrNothing(packages),
    instances: entriesOrNothing(document.instances),
    uses: entriesOrNothing(document.uses)?.map(([key, fields]) => [key, Object.entries(fields)]),
    source: document.source,
  }
  return JSON.stringify(form)
}

function entriesOrNothing<T>(record: Readonly<Record<string, T>>): [string, T][] | undefined {
  const entries = Object.entries(record)
  return entries.length > 0 ? entries : undefined
}

/** The document that `json` holds; a message if it is not JSON or not of the written form. */
export function readDocument(json: string): Result<Document> {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch {
    return { ok: false, message: 'it is not JSON' }
  }
  const parsed = v.safeParse(written, data)
  if (!parsed.success) {
    const issue = parsed.issues[0]
    return { ok: false, message: `“${v.getDotPath(issue) ?? 'all of it'}” is not what it should be` }
  }
  const { source, goarch, go, select, types, typeArgs, packages, instances, uses } = parsed.output
  const { order, row, tab, base, cacheLine, open } = parsed.output
  const view = { order, row: row ?? null, tab, base, cacheLine, open }
  const assume = { types, typeArgs, packages }
  return { ok: true, value: { source, goarch, go, selection: select ?? null, view, assume, instances, uses } }
}
