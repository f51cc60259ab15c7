import type { Text } from '../../core/subject.ts'
import type { Cast } from './cast.ts'
import type { Condition, Frame, FramesOf } from './kinds.ts'
import { lemmaAt, nounLemmas, type Predicate } from './predicate.ts'
import { core, nounSlots, type Slots, verbSlots } from './slots.ts'

/** A frame that fits a word, with what fills its slots. */
export interface Match {
  readonly predicate: Predicate
  /** The lemma that the frame is listed under; for what no frame fits, the word's own. */
  readonly lemma: string
  readonly frame: Frame | null
  readonly slots: Slots
}

/** The frame that fits a word best, or none; slots are as the frame sees them. */
export function matched(
  text: Text,
  cast: Cast,
  framesOf: FramesOf,
  predicate: Predicate,
  lends: 'agent' | 'patient' | null,
): Match {
  const { sort, lemmas, at } = predicate
  const verbal = sort === 'noun' ? null : withoutTimes(cast, verbSlots(text, at))
  const bySides = new Map<string, Slots>()
  const slotsFor = (frame: Pick<Frame, 'of' | 'poss'>): Slots => {
    if (verbal) return verbal
    const key = `${frame.of} ${frame.poss}`
    const known = bySides.get(key)
    if (known) return known
    const slots = withoutTimes(cast, nounSlots(text, predicate, lends, frame))
    bySides.set(key, slots)
    return slots
  }
  for (const lemma of lemmas) {
    for (const frame of framesOf(sort, lemma)) {
      if (frame.apart && isAbout(text, frame.apart)) continue
      const slots = slotsFor(frame)
      const fits =
        frame.where.every(one => holds(text, cast, one, slots)) &&
        !frame.unless.some(one => holds(text, cast, one, slots))
      if (fits) return { predicate, lemma, frame, slots }
    }
  }
  return { predicate, lemma: predicate.plain, frame: null, slots: slotsFor({ of: 'patient', poss: 'agent' }) }
}

/** As many words of a subject tell that a report is about it. */
const enough = 3

const counted = new WeakMap<Text, WeakMap<ReadonlySet<string>, boolean>>()

/** Whether a report is about something: several of its words are. Told once a report. */
function isAbout(text: Text, words: ReadonlySet<string>): boolean {
  const known = counted.get(text) ?? new WeakMap<ReadonlySet<string>, boolean>()
  counted.set(text, known)
  const answer =
    known.get(words) ?? text.trees.syntax.filter((_, at) => words.has(lemmaAt(text.trees, at))).length >= enough
  known.set(words, answer)
  return answer
}

/** When something happens fills no slot: 'fired two missiles on Wednesday'. */
function withoutTimes(cast: Cast, slots: Map<string, number[]>): Slots {
  for (const [slot, heads] of slots) {
    const rest = heads.filter(head => !cast.isTime(head))
    if (rest.length === 0) slots.delete(slot)
    else slots.set(slot, rest)
  }
  return slots
}

function holds(text: Text, cast: Cast, { slot, any, words, sorts }: Condition, slots: Slots): boolean {
  const heads = [...(slots.get(slot) ?? []), ...(slot === 'patient' ? (slots.get('before') ?? []) : [])]
  if (any) return heads.length > 0
  return heads.some(head => {
    const noun = core(text.trees, head)
    return (
      words.has(lemmaAt(text.trees, noun)) ||
      words.has(text.tokens[noun]!.text.toLowerCase()) ||
      (words.size > 0 &&
        text.trees.syntax[noun]!.upos === 'NOUN' &&
        nounLemmas(text, noun).some(lemma => words.has(lemma))) ||
      sorts.some(sort => cast.is(head, sort))
    )
  })
}
