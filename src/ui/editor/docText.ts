/** The text of a document, put together once: that of 20,000 lines takes a while. */

import type { Text } from '@codemirror/state'

const texts = new WeakMap<Text, string>()

export function docText(doc: Text): string {
  let text = texts.get(doc)
  if (text === undefined) texts.set(doc, (text = doc.toString()))
  return text
}
