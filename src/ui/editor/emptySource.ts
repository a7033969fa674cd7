/** How an empty source is met: a hint, and the caret where a keyboard can be expected. */

export const placeholderText = 'Paste Go source: a struct, a file, or a whole package'

/** On touch screens the focus would bring up a keyboard over half the page. */
export function takesFocus(): boolean {
  return matchMedia('(pointer: fine)').matches
}
