/** Keys as commands name them: what was pressed, and how it is written on this computer. */

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform)

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** `L`, `?`, `Esc`, `Shift F8`, `Shift Alt F`, `Mod K`; '' for what is no key of a command on this computer. */
export function keyOf(
  { key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed,
  onMac: boolean = isMac(),
): string {
  if (onMac ? ctrlKey : metaKey) return ''
  const isChord = ctrlKey || metaKey || altKey
  // With Alt a letter may give another character.
  const name = altKey && code.startsWith('Key') ? code.slice(3) : key === 'Escape' ? 'Esc' : key
  return [
    (ctrlKey || metaKey) && 'Mod',
    shiftKey && (isChord || name.length > 1) && 'Shift',
    altKey && 'Alt',
    name.length === 1 ? name.toUpperCase() : name,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Whether it is pressed without another one, and could be text. */
export function isSingle(key: string): boolean {
  return key.length === 1
}

/** The names on the keys: `Ctrl`, `K`. */
export function namesOfKey(key: string): readonly string[] {
  return key.split(' ').map((name) => (name === 'Mod' ? (isMac() ? 'Cmd' : 'Ctrl') : name))
}
