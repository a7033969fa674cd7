/** Where a floating layer goes beside what it is about: never over it, and inside the window. */

export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Extent {
  readonly width: number
  readonly height: number
}

export interface Place {
  readonly left: number
  readonly top: number
  /** Pixels that there are; what is higher scrolls. */
  readonly maxHeight: number
}

const gap = 7
const margin = 8
/** What is higher is taken for the part that is pointed at. */
const tallest = 0.5
/** Of the layer, left of where the pointer is. */
const lead = 24

/**
 * The place of a layer of `size` in a `view` whose corner is 0, 0: below `anchor`, above it or beside it, whichever has
 * room first; `at` is where the pointer is, or null. Where nothing has room it goes to where there is most, and scrolls.
 */
export function placeBeside(
  anchor: Rect,
  at: { readonly x: number; readonly y: number } | null,
  size: Extent,
  view: Extent,
): Place {
  const about = anchor.bottom - anchor.top > view.height * tallest && at ? rowAt(anchor, at.y) : anchor
  const room = {
    below: view.height - margin - (about.bottom + gap),
    above: about.top - gap - margin,
    right: view.width - margin - (about.right + gap),
    left: about.left - gap - margin,
  }
  const x = within((at?.x ?? about.left + lead) - lead, view.width - margin - size.width)
  const y = within((at?.y ?? about.top + lead) - lead, view.height - margin - size.height)
  const below = { left: x, top: about.bottom + gap, maxHeight: room.below }
  const above = { left: x, top: about.top - gap - size.height, maxHeight: room.above }
  const maxHeight = view.height - 2 * margin
  const right = { left: about.right + gap, top: y, maxHeight }
  const left = { left: about.left - gap - size.width, top: y, maxHeight }

  const isTall = about.bottom - about.top > 2 * (about.right - about.left)
  const fits = [
    ...(isTall && size.width <= room.left ? [left] : []),
    ...(isTall && size.width <= room.right ? [right] : []),
    ...(size.height <= room.below ? [below] : []),
    ...(size.height <= room.above ? [above] : []),
    ...(size.width <= room.right ? [right] : []),
    ...(size.width <= room.left ? [left] : []),
  ]
  if (fits.length > 0) return fits[0]
  return room.below >= room.above ? below : { ...above, top: margin }
}

function rowAt(anchor: Rect, y: number): Rect {
  return { ...anchor, top: y - 10, bottom: y + 10 }
}

function within(position: number, most: number): number {
  return Math.max(margin, Math.min(position, most))
}
