import type { Event } from '../../core/reading.ts'

/** An event before it is joined with others: with what tells whether it is the same as another. */
export interface Draft extends Omit<Event, 'id' | 'mentions' | 'sameEvent'> {
  /** Whether a frame knows it. */
  readonly known: boolean
  /** Whether its word refers back: 'the attack', 'their talks'. */
  readonly refersBack: boolean
  /** Who asserts it: the entity that speaks, the statement where nobody is known, or null for the report. */
  readonly asserter: string | null
  /** First and last day, where known. */
  readonly days: readonly [first: string, last: string] | null
  /** Lemmas of the nouns of its objects. */
  readonly things: readonly string[]
  /** Number of what is counted, by its noun. */
  readonly counts: ReadonlyMap<string, number>
}

/** How many earlier events of one kind are compared with the next: bounds the time on reports that repeat one word. */
const farthest = 40

/**
 * Joins mentions of one happening: those with the same modality and asserter become one event, others are kept apart and point to the
 * first.
 */
export function merged(drafts: readonly Draft[]): Event[] {
  const kept: { draft: Draft; mentions: Event['mentions'][number][]; first: number }[] = []
  const byKind = new Map<string, number[]>()
  for (const draft of drafts) {
    const key = draft.known ? draft.kind : `${draft.kind} ${draft.trigger.lemma}`
    const same = byKind.get(key) ?? []
    byKind.set(key, same)
    const earlier = same
      .slice(-farthest)
      .reverse()
      .filter(index => isSame(kept[index]!.draft, draft))
    const twin = earlier.find(
      index => kept[index]!.draft.modality === draft.modality && kept[index]!.draft.asserter === draft.asserter,
    )
    if (twin !== undefined) {
      const { start, end } = draft.trigger
      kept[twin]!.mentions.push({ start, end })
      kept[twin]!.draft = filled(kept[twin]!.draft, draft)
      continue
    }
    const first = earlier.length > 0 ? kept[earlier.at(-1)!]!.first : kept.length
    same.push(kept.length)
    kept.push({ draft, mentions: [], first })
  }
  return kept.map(({ draft, mentions, first }, index) => {
    const { known, refersBack, asserter, days, things, counts, ...event } = draft
    return { id: `v${index + 1}`, ...event, mentions, sameEvent: first === index ? null : `v${first + 1}` }
  })
}

/** Whether two events of one kind are one happening: something ties them, and nothing speaks against it. */
function isSame(one: Draft, other: Draft): boolean {
  if (one.says || other.says) return false
  if (!agree(one.actors, other.actors) || !agree(one.recipients, other.recipients) || !agree(one.things, other.things))
    return false
  if (one.days && other.days && (one.days[1] < other.days[0] || other.days[1] < one.days[0])) return false
  if (one.place && other.place && one.place !== other.place) return false
  for (const [what, count] of one.counts)
    if ((other.counts.get(what) ?? count) !== count && one.asserter === other.asserter) return false
  const shared =
    shares(one.actors, other.actors) + shares(one.recipients, other.recipients) + shares(one.things, other.things)
  const sides = (draft: Draft) =>
    Number(draft.actors.length > 0) + Number(draft.recipients.length + draft.things.length > 0)
  if (shared >= 2) return true
  if (shared === 1 && sides(one) + sides(other) <= 3)
    return other.refersBack || (one.days !== null && other.days !== null) || sides(other) === 1
  return shared === 0 && other.refersBack && sides(other) === 0
}

const agree = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || other.length === 0 || one.some(id => other.includes(id))
const shares = (one: readonly string[], other: readonly string[]): number => Number(one.some(id => other.includes(id)))

/** An event with what a further mention adds where it said nothing. */
const filled = (one: Draft, other: Draft): Draft => ({
  ...one,
  actors: one.actors.length > 0 ? one.actors : other.actors,
  recipients: one.recipients.length > 0 ? one.recipients : other.recipients,
  objects: one.objects.length > 0 ? one.objects : other.objects,
  things: one.things.length > 0 ? one.things : other.things,
  place: one.place ?? other.place,
  origin: one.origin ?? other.origin,
  destination: one.destination ?? other.destination,
  time: one.time ?? other.time,
  days: one.days ?? other.days,
  quantities: one.quantities.length > 0 ? one.quantities : other.quantities,
})
