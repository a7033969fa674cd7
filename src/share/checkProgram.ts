/** A Go program that prints what the compiler makes of a struct beside what is shown here. */

import type { Options, SourceFile } from '../engine/index.ts'
import { standalone, type Standalone } from '../engine/layout/standalone.ts'
import type { FieldLayout, StructLayout } from '../engine/layout/structLayout.ts'
import { parse } from '../engine/syntax/parser.ts'
import { isExported } from '../engine/types/scope.ts'

export type CheckProgram =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string }

/** One number: what is shown here, and the Go that gives it. */
interface Figure {
  readonly name: string
  readonly what: 'size' | 'align' | 'offset'
  readonly here: number
  readonly go: string
}

/**
 * The program for the struct that an analysis of the same files with the same options found at `place`. It prints a
 * line a figure, and at the end that all agree or how many do not. `why` is a sentence. It is yet to be formatted.
 */
export function checkProgram(
  files: readonly SourceFile[],
  options: Options,
  place: Pick<StructLayout, 'file' | 'from' | 'to'>,
): CheckProgram {
  const found = standalone(files, options, place)
  if (typeof found === 'string') return { ok: false, why: found }
  const text = write(found, options)
  // not every error is reported: one a line is
  const parses = parse(text, { bodies: 'skip', form: 'file' }).diagnostics.length === 0
  return parses ? { ok: true, text } : { ok: false, why: 'It does not parse.' }
}

function write(found: Standalone, options: Options): string {
  const { go, target } = options
  const { goarch } = target
  const { type, declarations, imports, importName, fresh } = found.closure
  const [fmt, runtime, strings] = [importName('fmt'), importName('runtime'), importName('strings')]
  const unsafe = importName('unsafe')
  const [s, check, count, wrong] = [fresh('s'), fresh('check'), fresh('figures'), fresh('wrong')]
  const version = fresh('version')
  const [name, what, here, says, mark] = [
    fresh('name'),
    fresh('what'),
    fresh('here'),
    fresh('says'),
    fresh('mark'),
  ]
  const figures = figuresOf(found, s, unsafe)
  const width = figures.reduce((most, figure) => Math.max(most, figure.name.length), 0)
  const checks = figures.map(
    (figure) => `\t${check}(${JSON.stringify(figure.name)}, "${figure.what}", ${figure.here}, ${figure.go})`,
  )
  return `${heading(found, options)}
package main

import (
${importLines(imports, options)}
)

${declarations.join('\n\n')}

func main() {
	if ${runtime}.GOARCH != "${goarch}" {
		${fmt}.Println("The figures in this program are for ${goarch}, and this is", ${runtime}.GOARCH+".")
		${fmt}.Println("Run it with: GOARCH=${goarch} go run check.go")
		return
	}
	if ${version} := ${runtime}.Version(); !${strings}.HasPrefix(${version}, "go${go}") {
		${fmt}.Println("The figures in this program are for go${go}, and this is", ${version}+".")
		${fmt}.Println("Where they differ, run it with: GOTOOLCHAIN=go${go}.0 GOARCH=${goarch} go run check.go")
	}
	var ${s} *${type} // what is asked of it is known before the program runs
	${count}, ${wrong} := 0, 0
	${check} := func(${name}, ${what}, ${here}, ${says} interface{}) {
		${mark} := ""
		if ${fmt}.Sprint(${here}) != ${fmt}.Sprint(${says}) {
			${wrong}++
			${mark} = "  <- differs"
		}
		${count}++
		${fmt}.Printf("%-${width}v  %-6v %6v   Go says %6v%v\\n", ${name}, ${what}, ${here}, ${says}, ${mark})
	}
${checks.join('\n')}
	if ${wrong} == 0 {
		${fmt}.Println("all", ${count}, "figures agree")
	} else {
		${fmt}.Println(${wrong}, "of", ${count}, "figures differ")
	}
}
`
}

function figuresOf({ layout, closure }: Standalone, s: string, unsafe: string): readonly Figure[] {
  const { name, size, align, fields, fieldsFile } = layout
  const whole = name === '' ? 'struct' : name
  const figures: Figure[] = []
  const add = (name: string, what: Figure['what'], here: number | null, go: string): void => {
    if (here !== null) figures.push({ name, what, here, go: `${unsafe}.${go}` })
  }
  add(whole, 'size', size, `Sizeof(*${s})`)
  add(whole, 'align', align, `Alignof(*${s})`)
  for (const field of fields) {
    if (!canBeAskedFor(field, closure.home)) continue
    const now = fieldsFile === null ? undefined : closure.embeddedAt(fieldsFile, field.from)
    const selector = `${s}.${now ?? field.name}`
    add(`${whole}.${field.name}`, 'offset', field.offset, `Offsetof(${selector})`)
    add(`${whole}.${field.name}`, 'size', field.size, `Sizeof(${selector})`)
    add(`${whole}.${field.name}`, 'align', field.align, `Alignof(${selector})`)
  }
  return figures
}

/** A blank field has no name; one of another package has none here unless it is exported. */
function canBeAskedFor({ name }: FieldLayout, home: boolean): boolean {
  return name !== '_' && (home || isExported(name))
}

function heading({ layout, closure }: Standalone, { target, go, assume }: Options): string {
  const { name, generic, fields } = layout
  const { standIns, home } = closure
  const instance = generic ? `${name}[${generic.args.join(', ')}]` : name
  const lines = [
    `Asks Go for the layout of ${instance || 'a struct'} on ${target.goarch}, as go${go} has it. Run it with:`,
    '',
    `\tGOARCH=${target.goarch} go run check.go`,
  ]
  const left = fields.filter((field) => !canBeAskedFor(field, home))
  const assumed = standIns.filter((written) => Object.hasOwn(assume.types, written))
  const others = standIns.filter((written) => !Object.hasOwn(assume.types, written))
  const notes: string[] = []
  if (left.some((field) => field.name === '_'))
    notes.push('Blank fields cannot be asked for: they are left out.')
  if (left.some((field) => field.name !== '_'))
    notes.push('Fields that another package does not export cannot be asked for: they are left out.')
  if (assumed.length > 0) notes.push(`Declared as it was assumed: ${assumed.join(', ')}.`)
  if (others.length > 0)
    notes.push(`Declared as something else, since no figure depends on it: ${others.join(', ')}.`)
  if (notes.length > 0) lines.push('', ...notes)
  return lines.map((line) => (line === '' || line.startsWith('\t') ? `//${line}` : `// ${line}`)).join('\n')
}

/** Sorted by path, as gofmt has them. */
function importLines(imports: ReadonlyMap<string, string>, { index }: Options): string {
  const lines = [...imports].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return lines
    .map(([path, name]) => {
      const own = Object.hasOwn(index.packages, path) ? index.packages[path] : path
      return `\t${name === own ? '' : `${name} `}"${path}"`
    })
    .join('\n')
}
