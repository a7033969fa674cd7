/** Keeps a fault of ours in one panel from taking the page, and what was typed, with it. */

import { Component, type ReactNode } from 'preact/compat'

interface Props {
  readonly children: ReactNode
}

export class Boundary extends Component<Props, { fault: string | null }> {
  override state = { fault: null }

  static getDerivedStateFromError(fault: unknown) {
    return { fault: fault instanceof Error ? fault.message : String(fault) }
  }

  override render() {
    const { fault } = this.state
    return fault === null ? (
      this.props.children
    ) : (
      <p role="alert">This could not be drawn, a fault of ours: {fault}</p>
    )
  }
}
