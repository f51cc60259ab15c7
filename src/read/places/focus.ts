import { kilometres } from '../../core/distance.ts'
import type { Located, Name } from '../../core/layers.ts'
import type { Report } from '../../core/reading.ts'
import type { Group } from './groups.ts'

/** The town that a report is about. */
export interface Focus {
  readonly at: Located
  /** 0 to 1: what share of the report's smaller places lies there or near. */
  readonly share: number
  /** How often the report names what lies there. */
  readonly mentions: number
}

/** Kinds that a report is about, not those that hold half a country. */
const small: ReadonlySet<string> = new Set([
  'capital',
  'city',
  'section',
  'admin2',
  'campus',
  'stadium',
  'airport',
  'park',
])
const towns: ReadonlySet<string> = new Set(['capital', 'city', 'section'])
/** Mentions beyond this add nothing. */
const mostMentions = 5
/** Kilometres: what is as near is around the same town. */
const near = 80
const leastConfidence = 0.5

/** Where most of what a report names lies; null where it names no town, or towns all over. That its paper is at home in one is no reason. */
export function focusOf(
  { dateline }: Report,
  names: readonly Name[],
  groups: readonly Group[],
  found: readonly (Located | null)[],
): Focus | null {
  const places = groups.flatMap(({ uses }, i) => {
    const at = found[i]
    if (!at?.exact || !small.has(at.kind)) return []
    const dated = dateline !== null && uses.some(use => names[use]!.end <= dateline.end)
    return [{ at, mentions: Math.min(mostMentions, uses.length) + (dated ? 2 : 0) }]
  })
  const all = places.reduce((sum, { mentions }) => sum + mentions, 0)
  let best: { at: Located; around: number; mentions: number } | null = null
  for (const { at, mentions } of places) {
    if (!towns.has(at.kind) || at.confidence < leastConfidence) continue
    const around = places.reduce((sum, other) => (kilometres(at, other.at) < near ? sum + other.mentions : sum), 0)
    if (!best || around > best.around || (around === best.around && mentions > best.mentions))
      best = { at, around, mentions }
  }
  if (best && best.around * 2 > all) return { at: best.at, share: best.around / (all + 1), mentions: best.around }
  return null
}
