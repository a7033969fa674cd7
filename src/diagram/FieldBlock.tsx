/** Draws a block: its outline, what is written in it, its pointer dots. */

import { memo, type ReactNode } from 'preact/compat'
import { sameContent } from '../base/sameContent.ts'
import type { Block, Toggle } from './block.ts'
import type { Caption } from './caption.ts'
import type { Palette } from './palette.ts'
import { partData } from './partData.ts'
import { edgePath, linePath, roundedPath } from './path.ts'

const pointerWordTitle = "Pointer word: set in the type's pointer bitmap, so the collector follows it."

/** Most blocks are what they were when a letter was typed. */
export const FieldBlock = memo(function FieldBlock({
  block,
  palette: { colour },
  height,
  tabIndex,
}: {
  block: Block
  palette: Palette
  /** Of a row. */
  height: number
  tabIndex: number | undefined
}): ReactNode {
  const { of, title, tone, blank, edges, hairlines, caption, words, dots, toggle, notch } = block
  const opening =
    tabIndex === undefined
      ? {}
      : { 'data-opens': block.opens ?? undefined, 'data-closes': block.closes ?? undefined }
  const edge = colour(`${tone}-e`)
  return (
    <g
      role="listitem"
      {...partData(of)}
      {...opening}
      tabIndex={tabIndex}
      aria-label={tabIndex === undefined ? undefined : title}
    >
      {tabIndex === undefined && <title>{title}</title>}
      <path
        d={block.outlines.map(roundedPath).join('')}
        fill={colour(tone)}
        fillOpacity={blank ? 0.55 : undefined}
      />
      {edges.map(({ x, y, h, start }) => (
        <path
          key={y}
          d={edgePath(x, y, start ? 3 : 2, h)}
          fill={edge}
          fillOpacity={start ? undefined : 0.55}
        />
      ))}
      {hairlines.length > 0 && (
        <path d={hairlines.map(linePath).join('')} stroke={edge} strokeOpacity={0.36} />
      )}
      {toggle && <Triangle toggle={toggle} height={height} fill={colour('on-2')} />}
      {notch && <path d={`M${notch.x - 6} ${notch.y}h4a2 2 0 0 1 2 2v4z`} fill={edge} />}
      {(caption || words.length > 0) && (
        <g aria-hidden="true">
          {caption && <Captioned caption={caption} muted={colour('on-2')} />}
          {words.length > 0 && (
            <g fontSize={9.5} textAnchor="end" fill={colour('on-2')}>
              {words.map(({ x, y, text }) => (
                <text key={`${x} ${y}`} x={x} y={y}>
                  {text}
                </text>
              ))}
            </g>
          )}
        </g>
      )}
      {dots.map(({ x, y, offset }) => (
        <circle
          key={offset}
          cx={x}
          cy={y}
          r={2.7}
          fill={colour('dot')}
          data-explain={`pointerWord ${offset}`}
        >
          {tabIndex === undefined && <title>{pointerWordTitle}</title>}
        </circle>
      ))}
    </g>
  )
}, sameContent)

function Captioned({ caption, muted }: { caption: Caption; muted: string }): ReactNode {
  const { x, y, name, type, was, condensed } = caption
  return (
    <text x={x} y={y} fontWeight={600} fontStretch={condensed ? '80%' : undefined}>
      {name}
      {type && (
        <tspan dx={5} fontWeight={400} fill={muted}>
          {type}
        </tspan>
      )}
      {was && (
        <tspan dx={9} fontWeight={400} fontSize={10} fill={muted}>
          {was}
        </tspan>
      )}
    </text>
  )
}

/** Opens or closes by a press anywhere from the left of the block to its name. */
function Triangle({ toggle, height, fill }: { toggle: Toggle; height: number; fill: string }): ReactNode {
  const { x, y, left, path, isOpen } = toggle
  const shape = isOpen ? `M${x - 3.5} ${y - 2}h7l-3.5 4.5z` : `M${x - 2} ${y - 3.5}v7l4.5 -3.5z`
  return (
    <g data-toggle={path} aria-hidden="true">
      <rect x={left} y={y - height / 2} width={x + 7 - left} height={height} fill="transparent" />
      <path d={shape} fill={fill} />
    </g>
  )
}
