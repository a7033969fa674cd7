/** Go as it is coloured here: keywords are bold, comments recede, and only the types of fields have colour. */

import { goLanguage } from '@codemirror/lang-go'
import { HighlightStyle, LanguageSupport, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { tags } from '@lezer/highlight'

const style = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: '600', color: 'var(--ink)' },
  { tag: tags.comment, color: 'var(--ink-3)' },
  { tag: [tags.string, tags.character], color: 'var(--ink-2)' },
])

/** The language without its snippets. */
export function goColours(): Extension {
  return [new LanguageSupport(goLanguage), syntaxHighlighting(style)]
}
