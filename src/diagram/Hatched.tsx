/** Draws padding: hatched, with how much it is. */

import { memo, type ReactNode } from 'preact/compat'
import { sameContent } from '../base/sameContent.ts'
import { boxProps } from './boxProps.ts'
import type { Padding } from './padding.ts'
import type { Palette } from './palette.ts'
import { partData } from './partData.ts'
import { roundedPath } from './path.ts'

export const Hatched = memo(function Hatched({
  padding,
  palette,
  fill,
  titled,
}: {
  padding: Padding
  palette: Palette
  fill: string
  titled: boolean
}): ReactNode {
  const { label } = padding
  return (
    <g {...partData(padding.after, 'padding')}>
      {titled && <title>{padding.title}</title>}
      <path d={padding.outlines.map(roundedPath).join('')} fill={fill} />
      {label && (
        <>
          <rect {...boxProps(label.plate)} rx={1.5} fill={palette.colour('hatch-bg')} />
          <text x={label.x} y={label.y} fontSize={10} fontWeight={500} fill={palette.colour('waste')}>
            {label.text}
          </text>
        </>
      )}
    </g>
  )
}, sameContent)
