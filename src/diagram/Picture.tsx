/** Draws a scene as SVG: the same picture on the page, in exports and in golden files. */

// SVG has no elements of its own for groups and lists.
// oxlint-disable jsx-a11y/prefer-tag-over-role

import type { ReactNode } from 'preact/compat'
import { Bracketed } from './Bracketed.tsx'
import { Outlined, Room } from './Dashed.tsx'
import { FieldBlock } from './FieldBlock.tsx'
import { Hatched } from './Hatched.tsx'
import type { Palette } from './palette.ts'
import { linePath } from './path.ts'
import type { Scene } from './scene.ts'
import type { Tear } from './tear.ts'
import { Torn } from './Torn.tsx'
import { ZeroSize } from './ZeroSize.tsx'

interface Props {
  readonly scene: Scene
  readonly palette: Palette
  /** Unique on the page: the picture's patterns are named after it. */
  readonly id: string
  /** Whether its blocks can be focused, the first by the Tab key; then the page says itself why there is padding. */
  readonly interactive?: boolean
  /** What a press on a tear or a fold does; where there is nothing it can't be pressed. */
  readonly onTear?: (tear: Tear) => void
}

/**
 * The picture of a scene. What stands for a field carries `data-field`, its padding `data-padding`, with its index in
 * the layout, and what stands for a part of it `data-part`; other marks that can be explained carry `data-explain`: what they are, and of which byte or line.
 */
export function Picture({ scene, palette, id, interactive = false, onTear }: Props): ReactNode {
  const { colour, sans, mono } = palette
  const { width, height } = scene
  const hatch = `${id}-hatch`
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="group"
      aria-label={scene.summary}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={sans}
      fontSize={11}
      fill={colour('on')}
    >
      <defs>
        <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect width={5} height={5} fill={colour('hatch-bg')} />
          <rect width={1} height={5} fill={colour('hatch')} />
        </pattern>
      </defs>
      <g aria-hidden="true" fontFamily={mono} fill={colour('ink-3')}>
        <g fontSize={9} textAnchor="middle">
          {scene.columns.map(({ x, y, text }) => (
            <text key={text} x={x} y={y}>
              {text}
            </text>
          ))}
        </g>
        <g fontSize={10} textAnchor="end">
          {scene.offsets.map(({ x, y, text, bold }) => (
            <text key={y} x={x} y={y} {...(bold ? { fontWeight: 600, fill: colour('ink') } : {})}>
              {text}
            </text>
          ))}
        </g>
      </g>
      <g aria-hidden="true">
        {scene.paddings.map((padding) => (
          <Hatched
            key={padding.after.path}
            padding={padding}
            palette={palette}
            fill={`url(#${hatch})`}
            titled={!interactive}
          />
        ))}
      </g>
      {scene.blocks.length > 0 && (
        <g role="list">
          {scene.blocks.map((block, i) => (
            <FieldBlock
              key={block.of.path}
              block={block}
              palette={palette}
              height={scene.grid.rowHeight}
              tabIndex={interactive ? (i === 0 ? 0 : -1) : undefined}
            />
          ))}
        </g>
      )}
      {scene.tears.length > 0 && (
        <g aria-hidden={onTear ? undefined : 'true'}>
          {scene.tears.map((tear) => (
            <Torn key={`${tear.path} ${tear.isPaged}`} tear={tear} palette={palette} onPress={onTear} />
          ))}
        </g>
      )}
      <g aria-hidden="true">
        {scene.vacant && <Room vacant={scene.vacant} palette={palette} />}
        {scene.unknown && <Outlined unknown={scene.unknown} palette={palette} titled={!interactive} />}
        {scene.ticks.map((tick) => (
          <ZeroSize key={`${tick.x} ${tick.y}`} tick={tick} palette={palette} titled={!interactive} />
        ))}
        {scene.cacheRules.length > 0 && (
          <path
            d={scene.cacheRules.map(linePath).join('')}
            stroke={colour('line-mark')}
            strokeWidth={1.25}
            strokeDasharray="5 2.5"
          />
        )}
        {scene.cacheBrackets.map((bracket) => (
          <Bracketed
            key={bracket.from}
            bracket={bracket}
            line={colour('faint')}
            text={colour('ink-3')}
            titled={!interactive}
          />
        ))}
        {scene.pointers && (
          <Bracketed
            bracket={scene.pointers}
            line={colour('ink-2')}
            text={colour('ink-2')}
            titled={!interactive}
          />
        )}
        {scene.afterPointers && (
          <path d={linePath(scene.afterPointers)} stroke={colour('faint')} strokeDasharray="1 3" />
        )}
        {scene.noscan && (
          <text
            {...scene.noscan}
            fontSize={9}
            textAnchor="end"
            fontStretch="80%"
            fill={colour('ink-3')}
            data-explain="pointerBytes"
          >
            {!interactive && <title>No pointers: the collector never scans it.</title>}
            noscan
          </text>
        )}
      </g>
    </svg>
  )
}
