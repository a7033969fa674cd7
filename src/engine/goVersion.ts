/** A line of Go releases: what the patch releases of one have in common. */

/** As `1.26`. */
export type GoVersion = `1.${number}`

/** 26 of `1.26`. */
export function minorOf(go: GoVersion): number {
  return Number(go.slice('1.'.length))
}
