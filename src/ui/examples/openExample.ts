/** Opens an example on what it teaches. */

import type { Stores } from '../stores.ts'
import type { Example } from './examples.ts'

export function openExample(
  { documents, session }: Pick<Stores, 'documents' | 'session'>,
  { source, struct, goarch, order }: Example,
): void {
  session.openExample({
    source,
    selection: struct,
    goarch,
    view: { ...documents.getState().view, order },
  })
}
