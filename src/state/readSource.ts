/** The files that a source is, one paste or those of an archive, and the way between places in them and in it. */

import type { Analysis, Diagnostic, GoVersion, SourceFile } from '../engine/index.ts'
import type { FieldLayout, StructLayout } from '../engine/layout/structLayout.ts'
import { readArchive, type Archive } from '../engine/syntax/archive.ts'
import { newerGoMods, readModule } from '../engine/syntax/archivedModule.ts'
import type { Unbuilt } from '../engine/syntax/builtFiles.ts'
import { readFileHeader } from '../engine/syntax/fileHeader.ts'
import type { Archived } from './messages.ts'

export interface ReadSource {
  /** Those that are built. */
  readonly files: readonly SourceFile[]
  readonly archived: readonly Archived[]
  /** Names of the packages of an archive. */
  readonly packages: ReadonlySet<string>
  /** What there is to say of the archive, its places in the files. */
  readonly diagnostics: readonly Diagnostic[]
  /** Where the text of a file begins in the source; an archive itself is the file ''. */
  readonly offsets: ReadonlyMap<string, number>
}

interface Build {
  readonly goarch: string
  readonly go: GoVersion
  /** What holds in it, see `buildTagsWithCgo`. */
  readonly tags: ReadonlySet<string>
}

interface Place {
  readonly file: string
  readonly from: number
  readonly to: number
}

/** The name of a paste in diagnostics. */
const pastePath = 'paste.go'

/**
 * The files of the source as they were last built, on whichever target: as long as one stays the same, the engine need
 * not parse it again.
 */
let last: ReadonlyMap<string, SourceFile> = new Map()

export function readSource(source: string, { goarch, go, tags }: Build): ReadSource {
  const archive = readArchive(source)
  if (archive === null) {
    const files = asBefore([{ path: pastePath, text: source, package: '' }], [])
    return { files, archived: [], packages: new Set(), diagnostics: [], offsets: new Map() }
  }
  const { built, unbuilt } = readModule(archive.files, tags)
  const sentence = ({ why, byTags }: Unbuilt): string => {
    // the Go version decides where a constraint names one
    const withGo = /\bgo1\.\d/.test(why) ? ` with Go ${go}` : ''
    return `not built${byTags ? ` on ${goarch}${withGo}` : ''}: ${why}`
  }
  return {
    files: asBefore(built, archive.files),
    archived: archive.files.map(({ path, marker, from }, i) => ({
      path,
      marker,
      from,
      unbuilt: unbuilt[i] && sentence(unbuilt[i]),
    })),
    packages: new Set(built.map(({ text }) => readFileHeader(text).name)),
    diagnostics: diagnosticsOf(archive, go),
    offsets: offsetsOf(archive),
  }
}

function diagnosticsOf({ files, notes }: Archive, go: GoVersion): readonly Diagnostic[] {
  return [
    ...notes.map((note) => ({ ...note, code: 'paste' as const, severity: 'note' as const, file: '' })),
    ...newerGoMods(files, go).map(({ file, version, from, to }) => ({
      code: 'version' as const,
      severity: 'note' as const,
      file: file.path,
      from,
      to,
      message: `${file.path} asks for Go ${version}; what is shown is of Go ${go}`,
    })),
  ]
}

/** An analysis of the files of a source, with what there is to say of the archive, its places those of the source. */
export function inSource(analysis: Analysis, { diagnostics, offsets }: ReadSource): Analysis {
  if (offsets.size === 0) return analysis
  const move: Move = (place) => {
    const offset = offsets.get(place.file) ?? 0
    return { ...place, from: place.from + offset, to: place.to + offset }
  }
  return {
    ...analysis,
    structs: analysis.structs.map(({ layout, ...struct }) => ({
      ...struct,
      layout: movedLayout(layout, move),
    })),
    unsafeValues: analysis.unsafeValues.map((value) => ({
      ...value,
      at: value.at + (offsets.get(value.file) ?? 0),
    })),
    diagnostics: [...diagnostics, ...analysis.diagnostics].map((diagnostic) => ({
      ...move(diagnostic),
      ...(diagnostic.related && { related: diagnostic.related.map(move) }),
    })),
  }
}

/** The text of the file that a place of the source is in, and the place in it. */
export function placeInFile(source: string, place: Place): { readonly text: string; readonly place: Place } {
  const archive = readArchive(source)
  const file = archive?.files.find(({ path }) => path === place.file)
  if (!file) return { text: source, place }
  return { text: file.text, place: { ...place, from: place.from - file.from, to: place.to - file.from } }
}

/** The first of a name is the one that is built. */
function offsetsOf({ files }: Archive): ReadonlyMap<string, number> {
  return new Map(files.toReversed().map(({ path, from }) => [path, from]))
}

/** The files to build, those that stayed the same as the objects they were; `archived` are these and all others. */
function asBefore(
  files: readonly SourceFile[],
  archived: readonly Pick<SourceFile, 'path' | 'text'>[],
): readonly SourceFile[] {
  const kept = files.map(({ path, text, package: pkg }) => {
    const known = last.get(path)
    return known?.text === text && known.package === pkg ? known : { path, text, package: pkg }
  })
  const stayed = archived.flatMap(({ path, text }) => {
    const known = last.get(path)
    return known?.text === text ? [known] : []
  })
  last = new Map([...stayed, ...kept].map((file) => [file.path, file]))
  return kept
}

type Move = <P extends Place>(place: P) => P

function movedLayout(layout: StructLayout, move: Move): StructLayout {
  const file = layout.fieldsFile
  const fields = (list: readonly FieldLayout[]): readonly FieldLayout[] =>
    list.map((field) => {
      if (file === null) return field
      const { from, to } = move({ file, from: field.from, to: field.to })
      return { ...field, from, to }
    })
  const { generic } = layout
  return {
    ...move(layout),
    generic: generic && { ...generic, fields: fields(generic.fields) },
    fields: fields(layout.fields),
  }
}
