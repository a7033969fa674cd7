/** A table as text for other programs: names in it may hold anything. */

import { markdownTable } from '../base/markdownTable.ts'

/** What is text may not be taken for a number, nor for a formula. */
export type TableCell = string | number

/** In Markdown; the first row is the head, and text in the first column is code. */
export function markdownOf(rows: readonly (readonly TableCell[])[]): string {
  const [head, ...body] = rows
  return `${markdownTable([
    head.map((cell) => escaped(`${cell}`)),
    ...body.map((cells) =>
      cells.map((cell, column) =>
        typeof cell === 'number' ? `${cell}` : column === 0 ? code(cell) : escaped(cell),
      ),
    ),
  ])}\n`
}

/** As comma-separated values: RFC 4180, lines end with CR LF. */
export function csvOf(rows: readonly (readonly TableCell[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(cell: TableCell): string {
  if (typeof cell === 'number') return `${cell}`
  // A spreadsheet would compute what begins so. https://owasp.org/www-community/attacks/CSV_Injection
  const harmless = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A span of code; a bar ends a cell in it too. GFM: "tables (extension)" */
function code(text: string): string {
  if (text === '') return ''
  const line = oneLine(text).replaceAll('|', '\\|')
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return longest > 0 ? `${fence} ${line} ${fence}` : fence + line + fence
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>|~&]/g, '\\$&')
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
}
