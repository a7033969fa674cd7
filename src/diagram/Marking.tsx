/** Draws the mark of a field: over its picture, so that the picture itself need not be drawn anew. */

import type { ReactNode } from 'preact/compat'
import type { FieldMark } from './mark.ts'
import type { Plate } from './padding.ts'
import type { Palette } from './palette.ts'
import { roundedPath } from './path.ts'

interface Props {
  readonly mark: FieldMark
  readonly width: number
  readonly height: number
  readonly palette: Palette
}

export function Marking({ mark, width, height, palette }: Props): ReactNode {
  const { colour, sans, mono } = palette
  const { outlines, chip, cause } = mark
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {cause && (
        <Plated plate={cause} radius={1.5} ground={colour('hatch-bg')}>
          <text
            x={cause.x}
            y={cause.y}
            fontFamily={sans}
            fontSize={10}
            fontWeight={500}
            fill={colour('waste')}
          >
            {cause.text}
          </text>
        </Plated>
      )}
      {chip && (
        <Plated plate={chip} radius={2.5} ground={colour('ink')}>
          <text
            x={chip.x}
            y={chip.y}
            fontFamily={mono}
            fontSize={10}
            fontWeight={600}
            textAnchor="end"
            fill={colour('paper')}
          >
            {chip.text}
          </text>
        </Plated>
      )}
      <path
        d={outlines.map(roundedPath).join('')}
        fill="none"
        stroke={colour('line-mark')}
        strokeWidth={1.75}
      />
    </svg>
  )
}

function Plated({
  plate: { plate },
  radius,
  ground,
  children,
}: {
  plate: Plate
  radius: number
  ground: string
  children: ReactNode
}): ReactNode {
  return (
    <>
      <rect x={plate.x} y={plate.y} width={plate.w} height={plate.h} rx={radius} fill={ground} />
      {children}
    </>
  )
}
