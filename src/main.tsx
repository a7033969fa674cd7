/** Mounts the page and connects it with the address, the browser's storage and the worker. */

import { render } from 'preact'
import { createAnalysisStore } from './state/analysisStore.ts'
import { createDocumentStore } from './state/documentStore.ts'
import { createDrafts } from './state/drafts.ts'
import { createMarkStore, unpinOnEdit } from './state/markStore.ts'
import { createPreferences } from './state/preferences.ts'
import { createSession } from './state/session.ts'
import { App } from './ui/App.tsx'
import { isExample } from './ui/examples/examples.ts'
import './ui/page.css'

const fragment = () => location.hash.slice(1)

const documents = createDocumentStore()
const preferences = createPreferences(() => localStorage)
const marks = createMarkStore()
unpinOnEdit(marks, documents)
const drafts = createDrafts(() => localStorage)
addEventListener('pagehide', drafts.flush)
document.addEventListener('visibilitychange', drafts.flush)
const session = createSession(documents, drafts, {
  clearFragment: () => history.replaceState(null, '', location.pathname + location.search),
  isExample,
})
if (fragment() !== '') await session.openFragment(fragment())
addEventListener('hashchange', () => {
  if (fragment() !== '') void session.openFragment(fragment())
})

const analyses = createAnalysisStore(documents, {
  start: () => new Worker(new URL('./state/worker.ts', import.meta.url), { type: 'module' }),
  stdUrl: new URL('std/', document.baseURI).href,
  budgetMs: 10_000,
})

const root = document.getElementById('root')!
root.replaceChildren() // what stood there for the script
render(<App stores={{ documents, analyses, marks, session, preferences }} />, root)
