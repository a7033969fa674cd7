/** States of the search that are known to lead nowhere. */

export interface Failures {
  /** Is a state with this much padding and this many moves left known to fail? */
  has(state: number, padding: number, moves: number): boolean
  /** A state that fails also fails with more padding or fewer moves. */
  add(state: number, padding: number, moves: number): void
}

/** An empty store for paddings from 0 to `maxPadding` and states that are integers below 2^53. */
export function createFailures(maxPadding: number): Failures {
  // An open hash table in flat arrays: this is the hot store of the search.
  const width = maxPadding + 1
  let capacity = 64
  let used = 0
  let states = new Float64Array(capacity).fill(-1)
  // For each padding: the most moves with which the state is known to fail, plus one.
  let most = new Uint16Array(capacity * width)

  function slotOf(state: number): number {
    let slot = Math.imul((state | 0) ^ Math.imul((state / 4294967296) | 0, 0x85ebca6b), 0x9e3779b1)
    slot = (slot ^ (slot >>> 15)) & (capacity - 1)
    while (states[slot] !== state && states[slot] !== -1) slot = (slot + 1) & (capacity - 1)
    return slot
  }

  function grow() {
    const [oldStates, oldMost] = [states, most]
    capacity *= 2
    states = new Float64Array(capacity).fill(-1)
    most = new Uint16Array(capacity * width)
    oldStates.forEach((state, old) => {
      if (state === -1) return
      const slot = slotOf(state)
      states[slot] = state
      most.set(oldMost.subarray(old * width, (old + 1) * width), slot * width)
    })
  }

  return {
    has(state, padding, moves) {
      const slot = slotOf(state)
      return states[slot] === state && most[slot * width + padding] > moves
    },
    add(state, padding, moves) {
      if (used * 2 >= capacity) grow()
      const slot = slotOf(state)
      if (states[slot] === -1) {
        states[slot] = state
        used++
      }
      for (let at = slot * width + padding; at < (slot + 1) * width && most[at] <= moves; at++)
        most[at] = moves + 1
    },
  }
}
