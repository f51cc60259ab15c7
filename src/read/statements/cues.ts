import { phrases, verbs } from '../../../lexicon/sayings.gen.ts'
import type { Token } from '../../core/layers.ts'
import type { Act } from '../../core/reading.ts'

/** A verb or phrase of saying, found in the text. Token indices are half-open. */
export interface Cue {
  readonly from: number
  readonly to: number
  readonly lemma: string
  readonly act: Act
  /** May introduce a quotation ('said', 'joked'; not 'wanted'). */
  readonly quotes: boolean
  /** 'object' ('told reporters'), 'to' ('said to him') or 'none'. */
  readonly addressee: string | null
  /** A phrase that the speaker follows: 'according to'. */
  readonly phrase: boolean
  /** 'saying', 'adding': the speaker is the subject of another verb. */
  readonly participle: boolean
}

/** The cue that begins at a token, or null. */
export type CueAt = (tokens: readonly Token[], at: number) => Cue | null

/** Loads the verbs and phrases of saying. */
export function openCues(): CueAt {
  const byForm = new Map(verbs.flatMap(verb => verb.forms.map(form => [form, verb] as const)))
  const byFirst = new Map<string, { words: string[]; act: string; speaker: string }[]>()
  for (const { words, act, speaker } of phrases) {
    const list = words.toLowerCase().split(' ')
    byFirst.set(list[0]!, [...(byFirst.get(list[0]!) ?? []), { words: list, act, speaker }])
  }
  return (tokens, at) => {
    const token = tokens[at]
    if (!token) return null
    const lower = token.text.toLowerCase()
    const phrase = byFirst
      .get(lower)
      ?.find(({ words }) => words.every((word, i) => tokens[at + i]?.text.toLowerCase() === word))
    if (phrase) {
      const { words, act, speaker } = phrase
      return {
        from: at,
        to: at + words.length,
        lemma: words.join(' '),
        act: act as Act,
        quotes: true,
        addressee: null,
        phrase: speaker === 'after',
        participle: false,
      }
    }
    const verb = byForm.get(lower)
    if (!verb || (token.text !== lower && tokens[at - 1]?.sentence === token.sentence)) return null
    const { lemma, act, quotes, addressee } = verb
    return {
      from: at,
      to: at + 1,
      lemma,
      act: act as Act,
      quotes,
      addressee,
      phrase: false,
      participle: lower.endsWith('ing'),
    }
  }
}
