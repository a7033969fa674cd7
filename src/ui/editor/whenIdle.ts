/** Waits until the page has been painted and has nothing else to do. */

/** What waits longer comes all the same. */
const mostMs = 1000

export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    const idle = () => {
      // not in every browser
      if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: mostMs })
      else setTimeout(resolve, 0)
    }
    // A page in the background has no frames.
    if (document.hidden) idle()
    else requestAnimationFrame(() => setTimeout(idle, 0))
  })
}
