/** How a field is said to be used: nothing in a declaration tells. */

/** What can be said of a field: read often, or written by the goroutine A, B, …. */
export type Use = (typeof uses)[number]

export const uses = ['hot', 'A', 'B', 'C', 'D'] as const
