import type { Found } from '../../grammar/grammar.ts'
import type { Words } from '../../grammar/scan.ts'
import type { Figure } from './figure.ts'
import { isTimeUnit, type Noun, nounOf, pluralFrom, pluralOf, singularFrom } from './nouns.ts'
import { isCount, isElsewhere } from './standing.ts'
import { isGlued, lowAt } from './words.ts'

/** A figure with its noun and the words that it spans, as indices. */
export interface Counted {
  readonly figure: Figure
  readonly of: string | null
  readonly from: number
  readonly to: number
  readonly rule: string
}

/** 'one thing', 'one day', 'one way': no count of things is meant. */
const idioms =
  /^(?:half|thing|way|point|side|hand|time|another|kind|sort|type|example|place|word|reason|sense|issue|level|case|aspect|goal|step|minute)$/

/** Looks for the noun that a figure counts. Null where the words turn out to be no quantity: a time, a name, a bare number. */
export function counted({ match, meaning: figure }: Found<Figure>, words: Words): Counted | null {
  const from = figure.from ?? match.from
  const found = (of: string | null, to = match.to): Counted => ({ figure, of, from, to, rule: match.rule })
  if (isElsewhere(words, from, match.to)) return null
  if (figure.counts === 'nothing') return found(figure.of)
  if (figure.counts === 'of') {
    const noun = figure.value === 0 ? pluralOf(words, match.to) : nounOf(words, match.to)
    if (figure.value === 0 && figure.unit === null && noun === null) return null
    return noun && isTimeUnit(noun.lemma) ? null : found(noun?.lemma ?? null)
  }
  const isPart = lowAt(words, match.to - 1) === 'of'
  const noun =
    figure.value === 1 && figure.max === null
      ? single(words, match.from, match.to)
      : isPart
        ? pluralOf(words, match.to - 1)
        : pluralFrom(words, match.to)
  if (noun && (isTimeUnit(noun.lemma) || isTimeUnit(lowAt(words, match.to)))) return null
  if (noun) return orMore(found(/^others?$/i.test(noun.lemma) ? null : noun.lemma, noun.to), words)
  if (isTimeUnit(lowAt(words, match.to)) || figure.value === 1) return null
  const whole = pluralOf(words, match.to)
  if (whole && isTimeUnit(whole.lemma)) return null
  if (whole) return found(whole.lemma)
  return isVague(match.rule) || isCount(match, words, from, match.to)
    ? found(null, isPart ? match.to - 1 : match.to)
    : null
}

/** 'Ten people or more' is a bound as 'ten or more people' is. */
function orMore(counted: Counted, words: Words): Counted {
  const { figure, to } = counted
  if (lowAt(words, to) !== 'or' || !/^(?:more|fewer|less)$/.test(lowAt(words, to + 1))) return counted
  return {
    ...counted,
    to: to + 2,
    figure: { ...figure, bound: lowAt(words, to + 1) === 'more' ? 'atleast' : 'atmost' },
  }
}

/** 'Hundreds' counts alone; 'several' and 'a pair of' do not. */
const isVague = (rule: string): boolean => rule === 'quantities.vague'

/** 'One' before a noun, but not 'the one', 'no one'. */
function single(words: Words, one: number, from: number): Noun | null {
  if (/^(?:the|no|any|every|each|some|this|that|which|not)$/.test(lowAt(words, one - 1))) return null
  if (/^(?:of|in|and|or|to|ever)$/.test(lowAt(words, from)) || isGlued(words, from)) return null
  if (idioms.test(lowAt(words, from))) return null
  const noun = singularFrom(words, from)
  return noun && idioms.test(noun.lemma.toLowerCase()) ? null : noun
}
