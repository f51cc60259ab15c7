import { firstEndingAfter } from '../../core/span.ts'
import type { Candidate, Text } from './candidate.ts'

/** Answers the country that is named between two offsets: by its name, a word for its people, its government or a body of its own. */
export type CountryIn = (start: number, end: number) => string | null

export const countriesIn =
  ({ names }: Pick<Text, 'names'>): CountryIn =>
  (start, end) => {
    for (let i = firstEndingAfter(names, start); i < names.length && names[i]!.start < end; i++) {
      const { country, end: last, type } = names[i]!
      if (country !== null && last <= end && type !== 'person') return country
    }
    return null
  }

/** How far before a title the country may stand that it is of: 'Russian' Defence Minister. */
const beforeTitle = 40

/** The country that the words about somebody belong to: 'the French foreign ministry', 'the leader of the DPRK', 'DPRK) leader'. */
export function countryBeside(text: Text, one: Candidate, countryIn: CountryIn): string | null {
  const { report, tokens, trees, syntax, phrases } = text
  const title = one.name?.title
  if (title) {
    const before = tokens[one.words.from]!.sentence
    const from = Math.max(title.start - beforeTitle, text.sentences[before]?.start ?? 0)
    const near = report.text.slice(from, title.start)
    const cut = near.search(/[^\s,;:.]+(?: |['’]s )?$/)
    return countryIn(title.start, title.end) ?? (cut < 0 ? null : countryIn(from + cut, title.start))
  }
  if (one.form !== 'nominal' && one.form !== 'whole') return null
  const bracket = /\) ?$/.test(report.text.slice(Math.max(0, one.start - 2), one.start))
  if (bracket) return countryIn(Math.max(0, one.start - beforeTitle), one.start)
  const before = countryIn(one.start, tokens[one.head]!.end)
  if (before !== null) return before
  for (const child of trees.children[one.head]!) {
    if (child < one.head || !/^nmod/.test(syntax[child]!.deprel)) continue
    const preposition = trees.children[child]!.some(
      i => syntax[i]!.deprel === 'case' && /^(?:of|for|to)$/.test(syntax[i]!.lemma),
    )
    const words = phrases[child]
    if (preposition && words) return countryIn(tokens[words.from]!.start, tokens[child]!.end)
  }
  return null
}
