/** Draws what has no bytes to be seen: room that is free, and fields without a place. */

import type { ReactNode } from 'preact/compat'
import type { Palette } from './palette.ts'
import type { Unknown } from './unknown.ts'
import type { Vacant } from './vacant.ts'

export function Room({ vacant, palette: { colour } }: { vacant: Vacant; palette: Palette }): ReactNode {
  const { x, y, w, h, text, freed } = vacant
  return (
    <g data-explain="suggestion">
      <rect
        x={x + 0.5}
        y={y + 1.5}
        width={w - 2}
        height={h - 3}
        rx={2}
        fill="none"
        stroke={colour('line-2')}
        strokeDasharray="3 3"
      />
      <text
        x={x + w / 2}
        y={y + h / 2 + 3.85}
        textAnchor="middle"
        fontWeight={500}
        fill={colour(freed ? 'good' : 'ink-3')}
      >
        {text}
      </text>
    </g>
  )
}

export function Outlined({
  unknown,
  palette: { colour },
  titled,
}: {
  unknown: Unknown
  palette: Palette
  titled: boolean
}): ReactNode {
  return (
    <g>
      <rect
        x={unknown.x + 0.5}
        y={unknown.y + 0.5}
        width={unknown.w - 2}
        height={unknown.h}
        rx={2}
        fill="none"
        stroke={colour('waste')}
        strokeDasharray="2 2.5"
      />
      {unknown.lines.map(({ x, y, field, name, note, title }) => (
        <text key={y} x={x} y={y} data-field={field ?? undefined} fontWeight={600} fill={colour('ink')}>
          {titled && <title>{title}</title>}
          {name}
          <tspan dx={name ? 5 : 0} fontWeight={400} fill={colour('ink-2')}>
            {note}
          </tspan>
        </text>
      ))}
    </g>
  )
}
