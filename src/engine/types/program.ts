/** All packages of a source, resolved: what there is to lay out, and what was found wrong. */

import type { Diagnostic } from '../diagnostic.ts'
import type { Options } from '../options.ts'
import type { Checker, Package, Sizes } from './checker.ts'
import { collectImports, collectPackage, type ParsedFile } from './collect.ts'
import { walkPackage, type Declaration } from './declarations.ts'
import { checkInstantiationCycles } from './instantiationCycle.ts'
import { createStdSource } from './stdSource.ts'

/** A parsed file and the package it belongs to; files with equal paths are one package. */
export interface PackageFile extends ParsedFile {
  readonly package: string
}

export interface Program {
  readonly checker: Checker
  readonly packages: readonly { readonly pkg: Package; readonly declarations: readonly Declaration[] }[]
}

export function resolveProgram(
  files: readonly PackageFile[],
  options: Options,
  sizes: Sizes,
  diagnostics: Diagnostic[],
): Program {
  const checker = createChecker(options, sizes, diagnostics)
  const groups = new Map<string, PackageFile[]>()
  for (const file of files) {
    const group = groups.get(file.package)
    if (group === undefined) groups.set(file.package, [file])
    else group.push(file)
  }
  const packages: Package[] = []
  for (const [path, group] of groups) {
    const name = group.find((file) => file.ast.name !== null)?.ast.name?.name ?? ''
    const pkg = collectPackage(checker, { path, name }, false, group)
    checker.packages.set(path, pkg)
    packages.push(pkg)
  }
  for (const pkg of packages) collectImports(checker, pkg)
  const walked = packages.map((pkg) => ({ pkg, declarations: walkPackage(checker, pkg) }))
  for (const check of checker.later) check()
  diagnostics.push(...checker.cycles)
  // gc: cmd/compile/internal/types2/check.go, checkFiles: only if all before it went well
  if (!diagnostics.some(({ severity }) => severity === 'error')) {
    for (const pkg of packages) checkInstantiationCycles(checker, pkg)
  }
  return { checker, packages: walked }
}

function createChecker(options: Options, sizes: Sizes, diagnostics: Diagnostic[]): Checker {
  const { target, go, index, assume } = options
  return {
    target,
    go,
    index,
    assume,
    std: createStdSource(options),
    sizes,
    packages: new Map(),
    missing: new Set(),
    diagnostics,
    chosen: new Map(),
    assumed: new Map(),
    instances: new Map(),
    instanceCount: 0,
    keyText: 0,
    deferred: [],
    cycles: [],
    reportedCycles: new Set(),
    operands: new Map(),
    path: [],
    later: [],
    instantiations: [],
    channels: [],
    sized: [],
    receiverParams: new Map(),
    onInstance: null,
    depth: 0,
    exprDepth: 0,
    nextId: 1,
  }
}
