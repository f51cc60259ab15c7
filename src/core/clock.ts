/** Time is passed in, so that a run can be repeated to the byte. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number
}

/** The machine's clock. Made at the edge (present, acquire) and nowhere else. */
export const systemClock: Clock = { now: () => Date.now() }
