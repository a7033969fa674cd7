/** An answer for tests that ask nothing of what is in it. */

import type { Answer } from './messages.ts'

export const answer: Answer = {
  analysis: {
    structs: [],
    types: [],
    diagnostics: [],
    imports: [],
    unsafeValues: [],
    chosen: [],
    missing: [],
  },
  notLoaded: [],
  archived: [],
}
