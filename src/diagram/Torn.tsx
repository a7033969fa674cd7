/** Draws a tear, or a fold. */

import type { ReactNode } from 'preact/compat'
import type { Palette } from './palette.ts'
import { polyline, zigzag } from './path.ts'
import type { Tear } from './tear.ts'

interface Props {
  readonly tear: Tear
  readonly palette: Palette
}

export function Torn({ tear, palette: { colour } }: Props): ReactNode {
  const { x, y, w, h, text, within } = tear
  const top = zigzag(x, x + w, y - 1)
  const bottom = zigzag(x, x + w, y + h - 2)
  const area = [...top, ...bottom.toReversed()]
  return (
    <g>
      <path d={`${polyline(area)}z`} fill={colour('paper')} />
      {!within && <path d={polyline(top) + polyline(bottom)} fill="none" stroke={colour('faint')} />}
      <text x={x + w / 2} y={y + h / 2 + 3.6} fontSize={10} textAnchor="middle" fill={colour('ink-2')}>
        {text}
      </text>
    </g>
  )
}
