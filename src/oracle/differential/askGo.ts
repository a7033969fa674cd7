/** What Go says of a folder of Go code: the packages in it and all their structs. */

import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** A struct type in its place; main.go says more of each field. */
export interface GoStruct {
  readonly kind: 'package' | 'local' | 'anonymous' | 'instance'
  readonly name: string
  readonly file: string
  readonly at: number
  readonly declared: boolean
  readonly unknown: boolean
  readonly size: number
  readonly align: number
  readonly ptrdata: number
  readonly offsets: readonly number[] | null
}

export interface GoPackage {
  readonly path: string
  readonly files: readonly string[]
  /** It is in the folder; the others are needed by those that are. */
  readonly wanted: boolean
  /** It is part of Go's distribution. */
  readonly std: boolean
  readonly errors: readonly string[]
  readonly structs: readonly GoStruct[]
}

/** A folder, or the part of Go's own distribution, that is to be compared. */
export interface Subject {
  readonly name: string
  readonly folder: string
  readonly std: 'std' | 'cmd' | null
  /** The module that is fetched; null where the folder is in one of its own. */
  readonly module: string | null
}

const program = join(process.cwd(), '.cache/differential-go')

/** Builds the Go program; once before anything is asked. */
export function buildProgram(): void {
  const source = join(import.meta.dirname, '..')
  execFileSync('go', ['-C', source, 'build', '-o', program, './differential'], { stdio: 'inherit' })
}

/** `std`, `cmd`, a folder, or a module at a version, which is fetched. */
export function findSubject(argument: string): Subject {
  if (argument === 'std' || argument === 'cmd') {
    const root = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim()
    return { name: argument, folder: join(root, 'src'), std: argument, module: null }
  }
  if (statSync(argument, { throwIfNoEntry: false })?.isDirectory())
    return { name: argument, folder: argument, std: null, module: null }
  const fetched = execFileSync('go', ['mod', 'download', '-json', argument], { encoding: 'utf8', cwd: '/' })
  return { name: argument, folder: (JSON.parse(fetched) as { Dir: string }).Dir, std: null, module: argument }
}

export function askGo({ folder, std, module }: Subject, goarch: string): readonly GoPackage[] {
  const what = std !== null ? ['-std', std] : module !== null ? ['-module', module] : ['./...']
  const output = execFileSync(program, ['-arch', goarch, ...what], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  return output
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoPackage)
}
