/** Keeps a fault of ours in one panel from taking the page, and what was typed, with it. */

import { Component, type ReactNode } from 'preact/compat'

interface Props {
  /** What is drawn: of another one it is tried again. */
  readonly of?: string
  readonly children: ReactNode
}

interface State {
  readonly of: string | undefined
  readonly fault: string | null
}

export class Boundary extends Component<Props, State> {
  override state: State = { of: this.props.of, fault: null }

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return of === state.of ? null : { of, fault: null }
  }

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
