/** Puts text on the clipboard. */

/** The text may still be on its way: browsers that want the call in the press itself get a promise of it. */
export async function writeToClipboard(text: Promise<string>): Promise<void> {
  const blob = text.then((string) => new Blob([string], { type: 'text/plain' }))
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
}
