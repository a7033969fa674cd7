/** Goes from the system's theme to light, to dark, and back. */

import { useLayoutEffect } from 'preact/compat'
import { useStore } from 'zustand'
import { nextTheme } from '../../state/preferences.ts'
import { useStores } from '../stores.ts'
import { ThemeIcon } from './icons.tsx'

export function ThemeButton({ className }: { readonly className: string | undefined }) {
  const { preferences } = useStores()
  const theme = useStore(preferences, (state) => state.theme)

  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset['theme']
    else dataset['theme'] = theme
  }, [theme])

  return (
    <button
      type="button"
      className={className}
      aria-label={`Theme: ${theme}`}
      title={`Theme: ${theme}`}
      onClick={() => nextTheme(preferences)}
    >
      <ThemeIcon theme={theme} />
      <span>Theme: {theme}</span>
    </button>
  )
}
