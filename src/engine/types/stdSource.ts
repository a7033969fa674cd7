/** The standard library's packages as the resolver reads them: archives of reduced Go source, parsed once a target. */

import type { Options, StdPackage } from '../options.ts'
import { buildTags, isFileChosen } from '../syntax/buildConstraint.ts'
import { parse } from '../syntax/parser.ts'
import { parseTxtar } from '../syntax/txtar.ts'
import type { StdFile, StdSource } from './importer.ts'

/** Parsed archives stay as long as the package they came from. */
const parsed = new WeakMap<StdPackage, Map<string, readonly StdFile[]>>()

export function createStdSource({ std, index, go, target }: Options): StdSource {
  const tags = buildTags(target.goarch, go, index.tags[target.goarch] ?? [])
  return {
    files: (path) => {
      const pkg = std.get(path)
      if (pkg === undefined) return null
      let byTarget = parsed.get(pkg)
      if (byTarget === undefined) parsed.set(pkg, (byTarget = new Map<string, readonly StdFile[]>()))
      let files = byTarget.get(target.goarch)
      if (files === undefined) byTarget.set(target.goarch, (files = readArchive(pkg, tags)))
      return files
    },
  }
}

function readArchive({ path, archive }: StdPackage, tags: ReadonlySet<string>): readonly StdFile[] {
  return parseTxtar(archive)
    .files.filter(({ name, text }) => isFileChosen(name, text, tags))
    .map(({ name, text }) => ({
      path: `${path}/${name}`,
      text,
      ast: parse(text, { bodies: 'skip', form: 'file' }).file,
    }))
}
