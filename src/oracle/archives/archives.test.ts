/** Of an archive the files are read that Go builds, and its structs are laid out as the compiler has them. */

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyzeWithStd } from '../../cli/analyzeWithStd.ts'
import { loadStdIndex } from '../../cli/stdData.ts'
import { noAssumptions } from '../../engine/options.ts'
import { readArchive } from '../../engine/syntax/archive.ts'
import { readModule } from '../../engine/syntax/archivedModule.ts'
import { buildTags } from '../../engine/syntax/buildConstraint.ts'
import { targetOf } from '../../engine/target.ts'

const index = loadStdIndex('1.26')
const cases = readFileSync(new URL('cases.txt', import.meta.url), 'utf8')
  .split('\n=== ')
  .slice(1)
  .map((block) => {
    const [name, ...lines] = block.split('\n')
    const end = lines.indexOf('==>')
    const rows = lines.slice(end + 1).filter((row) => row !== '')
    return { name, archive: lines.slice(0, end).join('\n') + '\n', rows }
  })

describe.each(cases)('$name', ({ archive, rows }) => {
  test.each(['amd64', '386'] as const)('%s', (goarch) => {
    const expected = rows.filter((row) => row.startsWith(`${goarch} `))
    expect(expected).not.toEqual([])

    const tags = buildTags(goarch, '1.26', index.tags[goarch] ?? [])
    const { files } = readArchive(archive)!
    const { built } = readModule(files, tags)
    const said = [...new Set(built.map((file) => file.package))].map((path) => {
      const inPackage = built.filter((file) => file.package === path)
      const names = inPackage.map((file) => file.path.slice(file.path.lastIndexOf('/') + 1))
      return `${goarch} files ${path}: ${names.toSorted().join(' ')}`
    })

    const options = { target: targetOf(goarch)!, go: '1.26' as const, index, assume: noAssumptions }
    const { structs, diagnostics } = analyzeWithStd(built, options)
    expect(diagnostics).toEqual([])
    for (const { layout } of structs) {
      if (layout.generic !== null || layout.name.includes('[')) continue
      const fields = layout.fields.map(({ name, offset }) => ` ${name}@${offset}`).join('')
      const { package: path, name, size, align, ptrdata } = layout
      said.push(`${goarch} ${path}.${name} size=${size} align=${align} ptrdata=${ptrdata}${fields}`)
    }
    expect(said.toSorted()).toEqual(expected.toSorted())
  })
})
