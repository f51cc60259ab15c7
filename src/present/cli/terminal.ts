import picocolors from 'picocolors'

/** What the output can show. Decided once, at the edge, and passed in. */
export interface Terminal {
  readonly colours: ReturnType<typeof picocolors.createColors>
  /** Columns to wrap at. */
  readonly width: number
}

const widest = 100
const unknownWidth = 80

/** The terminal behind a stream. Colour only where a person looks at it, unless FORCE_COLOR or NO_COLOR says otherwise. */
export function terminalOf(stream: { isTTY?: boolean; columns?: number }, env: NodeJS.ProcessEnv): Terminal {
  const wanted = Boolean(env.FORCE_COLOR) && env.FORCE_COLOR !== '0'
  const colour = wanted || (stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb')
  return {
    colours: picocolors.createColors(colour),
    width: Math.min(widest, Math.max(40, stream.columns ?? unknownWidth)),
  }
}
