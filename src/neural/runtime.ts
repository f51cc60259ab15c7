import type * as Onnx from 'onnxruntime-node'
import { problem } from '../core/problems.ts'
import type { Inputs } from './encode.ts'
import type { Scores } from './scores.ts'

/** An inference session: one window in, its scores out. */
export interface Session {
  /** Columns of `states`. */
  readonly width: number
  run(inputs: Inputs): Promise<Scores>
}

/**
 * Runtimes with one API, the faster first: native code where the package has a binary for the machine, else WebAssembly where its
 * package is installed.
 */
const runtimes = ['onnxruntime-node', 'onnxruntime-web'] as const

/**
 * Opens a session on one thread: two processes with one thread each read twice what one does, one session with two threads does not.
 * Throws `runtime-missing`.
 * @param model the bytes of an ONNX file
 */
export async function openSession(model: Uint8Array): Promise<Session> {
  const { InferenceSession, Tensor } = await loadRuntime()
  const session = await InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    logSeverityLevel: 3,
  })
  const states = session.outputMetadata.find(({ name }) => name === 'states')
  return {
    width: states?.isTensor ? Number(states.shape.at(-1)) : 0,
    async run({ ids, shapes, words }) {
      const answers = await session.run({
        ids: new Tensor('int64', ids, [1, ids.length]),
        shapes: new Tensor('int64', shapes, [1, shapes.length]),
        words: new Tensor('int64', words, [words.length]),
      })
      const scores = Object.entries(answers).map(([name, tensor]) => [name, tensor.data])
      return Object.fromEntries(scores) as Scores
    },
  }
}

/**
 * The native runtime would report to its maker: it writes a number for the machine and a queue of events into the user's cache folder, a log
 * into the folder for temporary files, and sends what it queued. This variable, read once when its library is loaded, leaves all of that
 * out (onnxruntime pull request 27379).
 */
function keepSilent(): void {
  if (typeof process === 'object') process.env.ORT_DISABLE_TELEMETRY = '1'
}

async function loadRuntime(): Promise<typeof Onnx> {
  keepSilent()
  const reasons: string[] = []
  for (const name of runtimes) {
    try {
      const loaded = (await import(name)) as typeof Onnx & { readonly default?: typeof Onnx }
      return loaded.InferenceSession ? loaded : loaded.default!
    } catch (error) {
      reasons.push(`${name}: ${(error as Error).message.split('\n')[0]}`)
    }
  }
  throw problem('runtime-missing', `${process.platform} ${process.arch}`, reasons.join('; '))
}
