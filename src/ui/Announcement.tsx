/** Tells those who do not see it what another target did to the selected struct. */

import { useState } from 'preact/compat'
import type { StructAnalysis } from '../engine/index.ts'
import type { Goarch } from '../engine/target.ts'
import type { Outcome } from '../state/workerClient.ts'
import { grouped } from '../diagram/labels.ts'

interface Props {
  readonly outcome: Outcome | null
  readonly selected: StructAnalysis | undefined
}

export function Announcement({ outcome, selected }: Props) {
  const goarch = outcome?.document.goarch
  const [said, setSaid] = useState<{ goarch: Goarch | undefined; text: string }>({ goarch, text: '' })
  if (goarch !== said.goarch) {
    setSaid({ goarch, text: said.goarch && goarch && selected ? textOf(goarch, selected) : '' })
  }
  return (
    <p role="status" className="srOnly">
      {said.text}
    </p>
  )
}

function textOf(goarch: Goarch, { layout, suggested }: StructAnalysis): string {
  if (layout.size === null) return `${goarch}: size of ${layout.name} unknown`
  const better = suggested && suggested.size < layout.size ? ` to ${grouped(suggested.size)}` : ''
  return `${goarch}: ${layout.name} ${grouped(layout.size)}${better} bytes`
}
