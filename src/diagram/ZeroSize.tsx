/** Draws the tick that stands for fields of size 0. */

import type { ReactNode } from 'preact/compat'
import { boxProps } from './boxProps.ts'
import type { Palette } from './palette.ts'
import { partData } from './partData.ts'
import type { Tick } from './zeroSize.ts'

interface Props {
  readonly tick: Tick
  readonly palette: Palette
  readonly titled: boolean
}

export function ZeroSize({ tick, palette: { colour }, titled }: Props): ReactNode {
  return (
    <g {...partData(tick.of[0])}>
      {titled && <title>{tick.title}</title>}
      <rect x={tick.x - 1} y={tick.y} width={tick.w + 2} height={tick.h} fill={colour('paper')} />
      <rect {...boxProps(tick)} fill={colour(`${tick.tone}-e`)} />
    </g>
  )
}
