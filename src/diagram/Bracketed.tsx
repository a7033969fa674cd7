/** Draws a bracket beside the rows, its label set into it. */

import type { ReactNode } from 'preact/compat'
import type { Bracket } from './gutter.ts'

export function Bracketed({
  bracket,
  line,
  text,
  titled,
}: {
  bracket: Bracket
  line: string
  text: string
  titled: boolean
}): ReactNode {
  const { x, from, to, side, label, gap, title, explains } = bracket
  const middle = (from + to) / 2
  const arm = side === 'left' ? 3 : -4
  const turn = side === 'left' ? -90 : 90
  const spine = label ? `V${middle - gap / 2}M${x} ${middle + gap / 2}V${to}` : `V${to}`
  return (
    <g data-explain={explains}>
      {titled && <title>{title}</title>}
      <path d={`M${x + arm} ${from}H${x}${spine}h${arm}`} fill="none" stroke={line} />
      {label && (
        <text
          transform={`translate(${side === 'left' ? x + 3.3 : x - 3.3} ${middle}) rotate(${turn})`}
          fontSize={9.5}
          textAnchor="middle"
          fill={text}
        >
          {label}
        </text>
      )}
    </g>
  )
}
