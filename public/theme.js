// Before anything is painted: the theme that was chosen here, as src/state/preferences.ts keeps it.
try {
  const theme = localStorage.getItem('offsetof.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is denied: the system's theme.
}
