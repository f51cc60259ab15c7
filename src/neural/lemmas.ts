import { verbs } from '../../lexicon/irregular.gen.ts'

/** The lemma of a word of a sentence, given its part of speech and features. */
export type Lemmatize = (form: string, upos: string, feats: string, first: boolean) => string

/** What to do with a word of some ending: cut so many letters, append others, and keep or lower the capitals. */
type Rule = readonly [cut: number, append: string, keep: boolean]

/** Exceptions and rules by part of speech and features, as `lemmas.json` holds them. */
export interface LemmaTable {
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly rules: Readonly<Record<string, Readonly<Record<string, Rule>>>>
}

const longestEnding = 6
/** No English base form is so much longer than its forms: rules that append more were learned from one odd word. */
const longestAppended = 3
const noRules: Readonly<Record<string, Rule>> = {}

/** Irregular forms: the treebanks lack many of the verbs. */
const irregulars: ReadonlyMap<string, string> = new Map(
  verbs.split(/ {2}|\n */).map(pair => pair.split(' ') as [form: string, base: string]),
)

/**
 * Lemmas by exceptions first and then by the rule of the longest known ending, both learned from the treebanks; the rule for any ending
 * cuts nothing off a verb that is in its base form, whatever its features are taken for.
 */
export const openLemmas =
  ({ words, rules }: LemmaTable): Lemmatize =>
  (form, upos, feats, first) => {
    const key = keyOf(upos, feats)
    const text = plain(form, upos, first)
    const known = own(words[key], text)
    if (known !== undefined) return known
    const irregular = upos === 'VERB' ? irregulars.get(text.toLowerCase()) : undefined
    if (irregular !== undefined) return irregular
    if (upos === 'VERB' && feats.includes('VerbForm=Inf')) return text.toLowerCase()
    const byEnding = rules[key] ?? rules[upos] ?? noRules
    const letters = [...text]
    const shortest = upos === 'VERB' && !/(?:e[dn]|ing)$/i.test(text) ? 1 : 0
    for (let length = Math.min(longestEnding, letters.length); length >= shortest; length--) {
      const rule = own(byEnding, letters.slice(letters.length - length).join(''))
      if (
        rule &&
        rule[1].length <= longestAppended &&
        (rule[0] < letters.length || (rule[0] === letters.length && rule[1] !== ''))
      )
        return applied(text, rule)
    }
    return text
  }

/** A value of a table that words of the report are looked up in: 'constructor' is a word, too. */
const own = <Value>(table: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  table && Object.hasOwn(table, key) ? table[key] : undefined

/** Of a verb's features only tense and form tell its lemma. */
function keyOf(upos: string, feats: string): string {
  if (upos !== 'VERB' && upos !== 'AUX') return `${upos}|${feats}`
  const telling = feats.split('|').filter(pair => /^(?:Tense|VerbForm)=/.test(pair))
  return `${upos}|${telling.join('|') || '_'}`
}

/** The form that rules read: capitals stay in proper nouns and inside a sentence, but not where all letters are. */
function plain(form: string, upos: string, first: boolean): string {
  const capital = !first && /^\p{Lu}/u.test(form) && /\p{Ll}/u.test(form)
  return upos === 'PROPN' || capital ? form : form.toLowerCase()
}

function applied(text: string, [cut, append, keep]: Rule): string {
  const letters = [...(keep ? text : text.toLowerCase())]
  return letters.slice(0, letters.length - cut).join('') + append
}
