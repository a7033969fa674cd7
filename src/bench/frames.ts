/** What runs in a page that is measured: notes when the frames are done that show what a key did. */

/** Milliseconds from keys to frames. */
export interface Measured {
  readonly editor: number[]
  readonly layout: number[]
}

/**
 * From the time stamp of a key's event, the browser's own, to the first task after the frame that it was drawn in was
 * handed on (`requestAnimationFrame`, then a message). Of the layout: that of the first field with its new name.
 */
export function watchFrames(): void {
  const measured: Measured = { editor: [], layout: [] }
  Object.assign(globalThis, { measured })
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', then)
      port1.start()
      port2.postMessage(null)
    })

  let pressed = 0
  let name = ''
  let isAwaited = false
  document.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      pressed = timeStamp
      name = key === 'x' ? 'okx' : 'ok'
      isAwaited = true
      afterPaint(() => measured.editor.push(performance.now() - timeStamp))
    },
    { capture: true },
  )
  new MutationObserver(() => {
    if (!isAwaited || document.querySelector('tr[data-field="0"] th')?.textContent !== name) return
    isAwaited = false
    const from = pressed
    afterPaint(() => measured.layout.push(performance.now() - from))
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}
