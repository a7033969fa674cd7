/** The colours of the diagram, light and dark, and which of them a type has. */

import type { Kind } from '../engine/layout/structLayout.ts'

/** The kinds a reader tells apart by colour. */
export type Tone = 'ptr' | 'hdr' | 'int' | 'flt' | 'bool' | 'sub' | 'arr'

/** Light, dark. The same names and values are custom properties in src/ui/theme.css, where a test holds them together. */
export const colours = {
  paper: ['#ffffff', '#121416'],
  ink: ['#1a1b1d', '#e9eaec'],
  'ink-2': ['#4b4d52', '#b3b7bd'],
  'ink-3': ['#676a70', '#8f949b'],
  faint: ['#b4b4b0', '#565b61'],
  'line-2': ['#cbc9c3', '#3d4247'],
  waste: ['#b2361a', '#ff8f6d'],
  good: ['#08704a', '#4fd0a0'],
  hatch: ['#d8623f', '#c65a39'],
  'hatch-bg': ['#fdf3ee', '#1e1613'],
  'line-mark': ['#1a1b1d', '#f4f5f6'],
  dot: ['#1a1b1d', '#ffffff'],
  on: ['#1a1b1d', '#f6f6f4'],
  'on-2': ['#3c3f45', '#e6e7e5'],
  ptr: ['#91b1f0', '#20418f'],
  'ptr-e': ['#2c56cd', '#5c8bf0'],
  hdr: ['#cbedfe', '#3f6c84'],
  'hdr-e': ['#3b9bc9', '#9bd8f7'],
  int: ['#97dfb3', '#15624d'],
  'int-e': ['#0a8f6a', '#1fc79b'],
  flt: ['#eef3b1', '#686829'],
  'flt-e': ['#94981a', '#d6e263'],
  bool: ['#f5c27d', '#7a4806'],
  'bool-e': ['#bf6204', '#f0983a'],
  sub: ['#dfc8f5', '#632962'],
  'sub-e': ['#952f8d', '#d88fee'],
  arr: ['#c3beb8', '#3b3834'],
  'arr-e': ['#5a4c3e', '#9a9084'],
} as const satisfies Record<string, readonly [string, string]>

type Colour = keyof typeof colours

/** What a picture is painted with: a CSS colour for every name, and the families of its letters. */
export interface Palette {
  readonly colour: (name: Colour) => string
  readonly sans: string
  readonly mono: string
}

const sans = "'IBM Plex Sans Variable', 'IBM Plex Sans', system-ui, sans-serif"
const mono = "'IBM Plex Mono', ui-monospace, Menlo, Consolas, monospace"

/** For the page: colours follow the theme. */
export const themed: Palette = {
  colour: (name) => `var(--${name})`,
  sans: 'var(--sans)',
  mono: 'var(--mono)',
}

/** For files that stand alone. */
export const light: Palette = { colour: (name) => colours[name][0], sans, mono }
export const dark: Palette = { colour: (name) => colours[name][1], sans, mono }

/** The tone of a type, by what it is underneath. */
export function toneOf(kind: Kind): Tone {
  switch (kind) {
    case 'pointer':
    case 'unsafe.Pointer':
    case 'map':
    case 'chan':
    case 'func':
      return 'ptr'
    case 'string':
    case 'slice':
    case 'interface':
    case 'eface':
      return 'hdr'
    case 'int':
    case 'int16':
    case 'int32':
    case 'int64':
    case 'uint':
    case 'uint16':
    case 'uint32':
    case 'uint64':
    case 'uintptr':
      return 'int'
    case 'float32':
    case 'float64':
    case 'complex64':
    case 'complex128':
      return 'flt'
    case 'bool':
    case 'int8':
    case 'uint8':
      return 'bool'
    case 'struct':
      return 'sub'
    case 'array':
      return 'arr'
    default:
      return kind satisfies never
  }
}
