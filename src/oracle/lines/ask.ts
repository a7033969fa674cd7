/** Has Go lay out what is suggested for the cases, and writes that beside this file. By hand: `npm run lines`. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { linesCases } from './cases.ts'
import { suggestedOf } from './suggested.ts'

const program = (declarations: readonly string[]) => `package main

import (
	"fmt"
	"reflect"
)

func main() {
${declarations.map((declaration, i) => `\t{\n${declaration}\nrow(${i}, reflect.TypeFor[T]())\n}`).join('\n')}
}

func row(i int, t reflect.Type) {
	fmt.Print(i, " ", t.Size())
	for f := range t.NumField() {
		fmt.Print(" ", t.Field(f).Name, "@", t.Field(f).Offset, "+", t.Field(f).Type.Size())
	}
	fmt.Println()
}
`

const folder = mkdtempSync(join(tmpdir(), 'lines-'))
try {
  for (const goarch of ['amd64', '386']) {
    const file = join(folder, 'main.go')
    writeFileSync(file, program(linesCases.map((each) => suggestedOf(each, goarch).declaration)))
    const env = { ...process.env, GOARCH: goarch, GOFLAGS: '', GOWORK: 'off' }
    const rows = execFileSync('go', ['run', file], { env, encoding: 'utf8' })
    writeFileSync(join(import.meta.dirname, `${goarch}.txt`), rows)
  }
} finally {
  rmSync(folder, { recursive: true })
}
