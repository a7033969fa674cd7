/** Whether the page is being printed: true from before its paper is laid out until that is done. */

import { flushSync, useEffect, useState } from 'preact/compat'

export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)

  useEffect(() => {
    // The paper is laid out as soon as the handlers have returned.
    const start = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', start)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', start)
      removeEventListener('afterprint', end)
    }
  }, [])

  return isPrinting
}
