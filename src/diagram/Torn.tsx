/** Draws a tear, or a fold, to be pressed where that does something. */

import type { KeyboardEvent, ReactNode } from 'preact/compat'
import type { Palette } from './palette.ts'
import { polyline, zigzag } from './path.ts'
import type { Tear } from './tear.ts'

interface Props {
  readonly tear: Tear
  readonly palette: Palette
  /** Shows more rows, or folds them; undefined where that can't be. */
  readonly onPress: ((tear: Tear) => void) | undefined
}

export function Torn({ tear, palette: { colour }, onPress }: Props): ReactNode {
  const { x, y, w, h, text, within, path, does } = tear
  const top = zigzag(x, x + w, y - 1)
  const bottom = zigzag(x, x + w, y + h - 2)
  const area = [...top, ...bottom.toReversed()]
  const button =
    onPress && path !== null
      ? {
          role: 'button' as const,
          tabindex: 0, // SVG knows no tabIndex
          cursor: 'pointer',
          'aria-label': does === 'shows' ? `Show more rows of ${path}` : `Fold the rows of ${path}`,
          onClick: () => onPress(tear),
          onKeyDown(event: KeyboardEvent<SVGGElement>) {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            onPress(tear)
          },
        }
      : {}
  return (
    <g {...button}>
      <path d={`${polyline(area)}z`} fill={colour('paper')} />
      {!within && <path d={polyline(top) + polyline(bottom)} fill="none" stroke={colour('faint')} />}
      <text x={x + w / 2} y={y + h / 2 + 3.6} fontSize={10} textAnchor="middle" fill={colour('ink-2')}>
        {text}
      </text>
    </g>
  )
}
