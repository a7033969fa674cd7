/** The unknown type that a diagnostic is about. */

const words = ' has no known layout'

/** As the source writes it; null where the message is about something else. */
export function unknownNameIn(message: string): string | null {
  const end = message.indexOf(words)
  return end < 0 ? null : message.slice(0, end)
}
