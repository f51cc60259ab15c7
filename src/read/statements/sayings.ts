import { adjectives, adverbs, nouns as nounFrames, verbs as verbFrames } from '../../../lexicon/frames.gen.ts'
import { nouns, verbs } from '../../../lexicon/sayings.gen.ts'
import type { Token } from '../../core/layers.ts'
import type { Act } from '../../core/reading.ts'
import { dependents, type Trees } from '../../core/tree.ts'

/** A word by which something is said, as its sentence uses it. */
export interface Saying {
  readonly kind: 'verb' | 'noun' | 'adjective' | 'adverb'
  /** Index of the token; a particle ("pointed out") is `particle`. */
  readonly at: number
  readonly particle: number | null
  readonly lemma: string
  readonly act: Act
  /** May introduce a quotation, or stand beside what is said as a clause of its own: 'The pier is shut, he said'. */
  readonly quotes: boolean
  /** 'object' ('told reporters'), 'to' ('said to him') or null. */
  readonly addressee: string | null
  /** What it takes beside a clause: 'object', 'infinitive', 'complement', 'as', or a preposition. */
  readonly takes: ReadonlySet<string>
}

type Entry = Omit<Saying, 'at' | 'particle'>

const none: ReadonlySet<string> = new Set()

/** Lemma → what it takes. */
function taking(frames: Readonly<Record<string, string>>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [frame, words] of Object.entries(frames))
    for (const word of words.trim().split(/\s+/)) {
      const lemma = word.replaceAll('_', ' ')
      found.set(lemma, (found.get(lemma) ?? new Set()).add(frame))
    }
  return found
}

function entries(): { verbs: Map<string, Entry>; others: Map<string, Entry> } {
  const ofVerbs = taking(verbFrames)
  const ofNouns = taking(nounFrames)
  const byForm = new Map<string, Entry>()
  for (const { lemma, forms, act, quotes, addressee } of verbs) {
    const entry: Entry = {
      kind: 'verb',
      lemma,
      act: act as Act,
      quotes,
      addressee: addressee === 'none' ? null : addressee,
      takes: ofVerbs.get(lemma) ?? none,
    }
    for (const form of [lemma, ...forms]) byForm.set(form, entry)
  }
  const silent = { quotes: false, addressee: null }
  const others = new Map<string, Entry>()
  for (const { lemma, act } of nouns)
    others.set(`NOUN ${lemma}`, { kind: 'noun', lemma, act: act as Act, takes: ofNouns.get(lemma) ?? none, ...silent })
  for (const { lemma, act, takes } of adjectives)
    others.set(`ADJ ${lemma}`, { kind: 'adjective', lemma, act: act as Act, takes: new Set([takes]), ...silent })
  for (const lemma of adverbs.split(' '))
    others.set(`ADV ${lemma}`, { kind: 'adverb', lemma, act: 'claim', takes: none, ...silent })
  return { verbs: byForm, others }
}

/** The word of saying at a token, or null. */
export type SayingAt = (trees: Trees, tokens: readonly Token[], at: number) => Saying | null

/** Loads the words of saying with what they take. */
export function openSayings(): SayingAt {
  const { verbs, others } = entries()
  return (trees, tokens, at) => {
    const { upos, lemma } = trees.syntax[at]!
    if (upos !== 'VERB') {
      const entry = others.get(`${upos} ${lemma.toLowerCase()}`)
      return entry ? { ...entry, at, particle: null } : null
    }
    const form = tokens[at]!.text.toLowerCase()
    for (const particle of dependents(trees, at, 'compound', 'advmod', 'xcomp')) {
      const entry = particle > at ? verbs.get(`${form} ${tokens[particle]!.text.toLowerCase()}`) : undefined
      if (entry) return { ...entry, at, particle }
    }
    const entry = verbs.get(form)
    return entry ? { ...entry, at, particle: null } : null
  }
}
