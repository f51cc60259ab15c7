import type { Layer, Layers } from './layers.ts'
import type { Warning } from './reading.ts'

/** What a stage answers: the layers it gives, and what it could not do. It never throws on input. */
export type Given<Gives extends Layer> = Pick<Layers, Gives> & { readonly warnings?: readonly Warning[] }

/**
 * One step of reading. The compiler sees to it that a stage uses only what it declares to need (`run` is handed nothing else),
 * answers all that it declares to give, and comes after the stages that make what it needs (`Chain`).
 */
export interface Stage<Needs extends Layer = Layer, Gives extends Layer = Layer> {
  readonly name: string
  readonly needs: readonly Needs[]
  readonly gives: readonly Gives[]
  run(layers: Pick<Layers, Needs>): Given<Gives> | Promise<Given<Gives>>
}

/** Declares a stage; the types of `run` follow from `needs` and `gives`. */
export const stage = <const Needs extends Layer, const Gives extends Layer>(
  declared: Stage<Needs, Gives>,
): Stage<Needs, Gives> => declared

/** Stages in order. `Has` is what the stages so far give. */
export interface Chain<Has extends Layer> {
  readonly stages: readonly Stage[]
  /** Adds a stage; one whose needs are not yet given does not compile. */
  next<Needs extends Has, Gives extends Layer>(stage: Stage<Needs, Gives>): Chain<Has | Gives>
  /** Runs the stages in order, each handed only what it needs. */
  run(start: Pick<Layers, 'report'>): Promise<{ layers: Pick<Layers, Has>; warnings: Warning[] }>
}

/** A chain that begins with a report. */
export const fromReport = (): Chain<'report'> => chain<'report'>([])

function chain<Has extends Layer>(stages: readonly Stage[]): Chain<Has> {
  return {
    stages,
    next: added => chain([...stages, added as unknown as Stage]),
    async run(start) {
      const layers: Partial<Layers> = { ...start }
      const warnings: Warning[] = []
      for (const { needs, gives, run } of stages) {
        const made = run(pick(layers, needs))
        const { warnings: raised, ...rest } = made instanceof Promise ? await made : made
        Object.assign(layers, pick(rest, gives))
        warnings.push(...(raised ?? []))
      }
      return { layers: layers as Pick<Layers, Has>, warnings }
    },
  }
}

const pick = (from: Partial<Layers>, keys: readonly Layer[]): Layers =>
  Object.fromEntries(keys.map(key => [key, from[key]])) as unknown as Layers
