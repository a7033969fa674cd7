/** Finds the Go in a paste of Markdown: the fenced code blocks, without their fences and the text around them. */

import { stateAfter, type GoState } from './goState.ts'
import { formOf, type PasteForm } from './pasteForm.ts'
import { isBlank, type Cut, type PasteLine } from './pasteLine.ts'

interface Block {
  readonly open: PasteLine
  /** What follows the opening fence: the language, as a rule. */
  readonly info: string
  /** Indices of its lines, without the fences. */
  readonly from: number
  readonly to: number
  readonly closed: boolean
}

/**
 * The lines of the code block. Of several, those labelled as Go are read, or else those without a label; where the
 * first is a file or declarations, all others that are declarations with it, and else the first alone.
 * Null if there is no block.
 */
export function cutFence(text: string, lines: readonly PasteLine[]): Cut | null {
  if (!text.includes('```') && !text.includes('~~~')) return null
  const found = findBlocks(text, lines)
  return cutLoneEnd(text, lines, found) ?? cutAround(text, lines, found)
}

/** What stands before the fence that ends a block, where the one that starts it was not copied. */
function cutLoneEnd(text: string, lines: readonly PasteLine[], found: readonly Block[]): Cut | null {
  const [block] = found
  if (found.length !== 1 || block.closed || block.info !== '') return null
  const before = textOf(text, lines.slice(0, block.from - 1))
  const after = textOf(text, lines.slice(block.from))
  if (before.trim() === '' || (after.trim() !== '' && formOf(before) === 'fields')) return null
  return {
    lines: lines.slice(0, block.from - 1),
    note: note(block, 'the end of a code block and what follows it were left out'),
  }
}

function cutAround(text: string, lines: readonly PasteLine[], found: readonly Block[]): Cut | null {
  const inside = (block: Block) => lines.slice(block.from, block.to)
  const blocks = found.filter((block) => !inside(block).every((line) => isBlank(text, line)))
  const chosen = chooseBlocks(blocks, (block) => formOf(textOf(text, inside(block))))
  if (chosen.length === 0) return null
  const one = blocks.length === 1
  const read = one ? 'the code block was read' : `${chosen.length} of ${blocks.length} code blocks were read`
  return {
    lines: chosen.flatMap(inside),
    note: note(chosen[0], `${read}; what stands around ${one ? 'it' : 'them'} was left out`),
  }
}

/** The text of lines that follow each other. */
function textOf(text: string, lines: readonly PasteLine[]): string {
  return lines.length === 0 ? '' : text.slice(lines[0].from, lines[lines.length - 1].to)
}

function chooseBlocks(blocks: readonly Block[], form: (block: Block) => PasteForm): readonly Block[] {
  const go = blocks.filter((block) => /^(go|golang)\b/i.test(block.info))
  const plain = blocks.filter((block) => block.info === '')
  const candidates = go.length > 0 ? go : plain.length > 0 ? plain : blocks
  const [first, ...others] = candidates
  if (!first) return []
  const alone = form(first) === 'struct' || form(first) === 'fields'
  return alone ? [first] : [first, ...others.filter((block) => form(block) === 'declarations')]
}

/** An unclosed block goes on to the end, as CommonMark has it. */
function findBlocks(text: string, lines: readonly PasteLine[]): readonly Block[] {
  const blocks: Block[] = []
  let state: GoState = 'code'
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    const fence = state === 'comment' ? null : openingFence(text, line)
    // A line of ``` ends a raw string, and then is no Go; a line of ~~~ may be part of one.
    if (!fence || (state === 'raw' && fence.mark.startsWith('~'))) {
      state = stateAfter(text, line, state)
      continue
    }
    let end = i + 1
    while (end < lines.length && !closes(text, lines[end], fence.mark)) end++
    blocks.push({ open: line, info: fence.info, from: i + 1, to: end, closed: end < lines.length })
    i = end
    state = 'code'
  }
  return blocks
}

function openingFence(text: string, line: PasteLine): { mark: string; info: string } | null {
  const match = /^\s*(?:(`{3,})([^`]*)|(~{3,})(.*))$/s.exec(text.slice(line.from, line.to))
  return match && { mark: match[1] ?? match[3] ?? '', info: (match[2] ?? match[4] ?? '').trim() }
}

function closes(text: string, line: PasteLine, mark: string): boolean {
  const s = text.slice(line.from, line.to).trim()
  return s.length >= mark.length && s === mark[0].repeat(s.length)
}

function note(block: Block, message: string) {
  return { from: block.open.from, to: block.open.to, message }
}
