/** Draws a scene as SVG: the same picture on the page, in exports and in golden files. */

// SVG has no elements of its own for groups and lists.
// oxlint-disable jsx-a11y/prefer-tag-over-role

import { memo, type ReactNode } from 'preact/compat'
import { sameContent } from '../base/sameContent.ts'
import type { Block } from './block.ts'
import type { Caption } from './caption.ts'
import type { Box } from './grid.ts'
import type { Bracket } from './gutter.ts'
import type { Padding } from './padding.ts'
import type { Palette } from './palette.ts'
import { edgePath, linePath, polyline, roundedPath, zigzag } from './path.ts'
import type { Scene } from './scene.ts'
import type { Tear } from './tear.ts'
import type { Unknown } from './unknown.ts'
import type { Vacant } from './vacant.ts'
import type { Tick } from './zeroSize.ts'

interface Props {
  readonly scene: Scene
  readonly palette: Palette
  /** Unique on the page: the picture's patterns are named after it. */
  readonly id: string
  /** Whether its blocks can be focused, the first by the Tab key; then the page says itself why there is padding. */
  readonly interactive?: boolean
}

/**
 * The picture of a scene. What stands for a field carries `data-field`, its padding `data-padding`, with its index in
 * the layout; other marks that can be explained carry `data-explain`: what they are, and of which byte or line.
 */
export function Picture({ scene, palette, id, interactive = false }: Props): ReactNode {
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
            key={padding.field}
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
              key={block.field}
              block={block}
              palette={palette}
              tabIndex={interactive ? (i === 0 ? 0 : -1) : undefined}
            />
          ))}
        </g>
      )}
      <g aria-hidden="true">
        {scene.vacant && <Room vacant={scene.vacant} palette={palette} />}
        {scene.unknown && <Outlined unknown={scene.unknown} palette={palette} titled={!interactive} />}
        {scene.ticks.map((tick) => (
          <ZeroSize key={`${tick.x} ${tick.y}`} tick={tick} palette={palette} titled={!interactive} />
        ))}
        {scene.tears.map((tear) => (
          <Torn key={tear.y} tear={tear} palette={palette} />
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

const pointerWordTitle = "Pointer word: set in the type's pointer bitmap, so the collector follows it."

/** Most blocks are what they were when a letter was typed. */
const FieldBlock = memo(function FieldBlock({
  block,
  palette: { colour },
  tabIndex,
}: {
  block: Block
  palette: Palette
  tabIndex: number | undefined
}): ReactNode {
  const { field, title, tone, blank, edges, hairlines, caption, words, dots, notch } = block
  const edge = colour(`${tone}-e`)
  return (
    <g
      role="listitem"
      data-field={field}
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

const Hatched = memo(function Hatched({
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
    <g data-padding={padding.field}>
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

function ZeroSize({
  tick,
  palette: { colour },
  titled,
}: {
  tick: Tick
  palette: Palette
  titled: boolean
}): ReactNode {
  return (
    <g data-field={tick.fields[0]}>
      {titled && <title>{tick.title}</title>}
      <rect x={tick.x - 1} y={tick.y} width={tick.w + 2} height={tick.h} fill={colour('paper')} />
      <rect {...boxProps(tick)} fill={colour(`${tick.tone}-e`)} />
    </g>
  )
}

function Torn({ tear, palette: { colour } }: { tear: Tear; palette: Palette }): ReactNode {
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

function Room({ vacant, palette: { colour } }: { vacant: Vacant; palette: Palette }): ReactNode {
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

function Outlined({
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

function Bracketed({
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

function boxProps({ x, y, w, h }: Box) {
  return { x, y, width: w, height: h }
}
