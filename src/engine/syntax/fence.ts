/** Finds the Go in a paste of Markdown: the fenced code blocks, without their fences and the text around them. */

import { stateAfter, type GoState } from './goState.ts'
import { formOf } from './pasteForm.ts'
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
  const slice = (from: number, to: number) =>
    from < to ? text.slice(lines[from]!.from, lines[to - 1]!.to) : ''
  const found = findBlocks(text, lines)
  const lone = found.length === 1 ? found[0]! : null
  if (lone && !lone.closed && lone.info === '') {
    // The fence that closes a block whose opening fence was not copied.
    const before = slice(0, lone.from - 1)
    const content = slice(lone.from, lone.to)
    if (before.trim() !== '' && (content.trim() === '' || formOf(before) !== 'fields'))
      return { lines: lines.slice(0, lone.from - 1), note: note(lone, 'the end of a code block and what follows it were left out') } // prettier-ignore
  }

  const blocks = found.filter((block) =>
    lines.slice(block.from, block.to).some((line) => !isBlank(text, line)),
  )
  const chosen = chooseBlocks(blocks, (block) => formOf(slice(block.from, block.to)))
  if (chosen.length === 0) return null
  const which =
    blocks.length === 1
      ? 'the code block was read'
      : `${chosen.length} of ${blocks.length} code blocks were read`
  return {
    lines: chosen.flatMap((block) => lines.slice(block.from, block.to)),
    note: note(chosen[0]!, `${which}; what stands around it was left out`),
  }
}

function chooseBlocks(blocks: readonly Block[], form: (block: Block) => string): readonly Block[] {
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
    const line = lines[i]!
    const fence = state === 'comment' ? null : openingFence(text, line)
    // A line of ``` ends a raw string, and then is no Go; a line of ~~~ may be part of one.
    if (!fence || (state === 'raw' && fence.mark.startsWith('~'))) {
      state = stateAfter(text, line, state)
      continue
    }
    let end = i + 1
    while (end < lines.length && !closes(text, lines[end]!, fence.mark)) end++
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
  return s.length >= mark.length && s === mark[0]!.repeat(s.length)
}

function note(block: Block, message: string) {
  return { from: block.open.from, to: block.open.to, message }
}
