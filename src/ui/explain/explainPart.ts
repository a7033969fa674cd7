/** The explanation of what is pointed at in a field that is opened: its struct explains it as another would its fields. */

import { partsOf } from '../../diagram/parts.ts'
import { explainPointed, type Page, type Told } from '../../explain/topic.ts'
import type { PointedPart } from './pointedAt.ts'

/** `open`: the paths of what is opened. Offsets are those in the whole struct. */
export function explainPart(page: Page, pointed: PointedPart, open: readonly string[]): readonly Told[] {
  if (pointed.part === null) return explainPointed(page, pointed)
  const subject = pointed.side === 'other' ? page.other : page.declared
  const part = subject && partsOf(subject.layout, open).all.find(({ path }) => path === pointed.part)
  if (!part) return []
  const { name, align, fields } = part.among
  const named = fields.map((field, i) => (i === part.at ? { ...field, name: part.name } : field))
  const layout = { ...subject.layout, name, align, fields: named, unknown: null }
  const inner: Page = { ...page, declared: { ...subject, layout }, other: null, proposal: null }
  return explainPointed(inner, { ...pointed, side: 'declared', field: part.at })
}
