import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Vocabulary } from './check.ts'
import type { Condition, EventTest, Filter, StatementTest } from './condition.ts'
import { QueryMistake } from './mistake.ts'
import { parseQuery } from './query.ts'
import type { Words } from './words.ts'

const countries: Readonly<Record<string, string>> = { france: 'FRA', fr: 'FRA', fra: 'FRA', 'north korea': 'PRK' }
const vocabulary: Vocabulary = {
  kinds: ['missile launch', 'space launch', 'travel', 'air strike'],
  countryOf: words => countries[words.toLowerCase()] ?? null,
  countries: ['France', 'North Korea'],
}

const wordsShown = ({ words, prefix }: Words): string => words.join('_') + (prefix ? '*' : '')

/** A condition on one line: what is of one event or statement stands in brackets. */
function shown(one: Condition | EventTest | StatementTest | Filter): string {
  switch (one.kind) {
    case 'words':
      return wordsShown(one.words)
    case 'event':
    case 'statement':
      return `[${shown(one.test)}]`
    case 'all':
      return `(${one.of.map(shown).join(' & ')})`
    case 'any':
      return `(${one.of.map(shown).join(' | ')})`
    case 'not':
      return `-${shown(one.of)}`
    case 'kind':
      return `${one.kinds.join('/')}~${one.lemmas.join('/')}`
    case 'says':
      return `says:${wordsShown(one.words)}`
    default:
      return `${one.kind}:${'name' in one ? wordsShown(one.name) : Object.values(one).slice(1).flat().join('/')}`
  }
}

test.each<[string, string]>([
  ['ferry', 'ferry'],
  ['ferry fire', '(ferry & fire)'],
  ['ferry AND fire', '(ferry & fire)'],
  ['"ferry fire" sank', '(ferry_fire & sank)'],
  ['“ferry fire”', 'ferry_fire'],
  ['miss*', 'miss*'],
  ['"short range miss"*', 'short_range_miss*'],
  ['ferry OR ship sank', '(ferry | (ship & sank))'],
  ['ferry | ship || boat', '(ferry | ship | boat)'],
  ['(ferry OR ship) sank', '((ferry | ship) & sank)'],
  ['ferry -fire NOT smoke', '(ferry & -fire & -smoke)'],
  ['ferry -(fire smoke)', '(ferry & -(fire & smoke))'],
  ['or and not', '(or & and & not)'],
  ['"OR"', 'OR'],
])('words: %s', (query, condition) => {
  expect(shown(parseQuery(query, vocabulary).condition)).toBe(condition)
})

test.each<[string, string]>([
  ['North Korea - missiles & tests …', '(North & Korea & missiles & tests)'],
  ['at 12:30', '(at & 12_30)'],
  ['https://example.org/a?b=c', 'https_example_org_a_b_c'],
  ['Veyra: no talks', '(Veyra & no & talks)'],
  ['U.S. don’t well-known 1,000', '(U_S & don_t & well_known & 1_000)'],
  ['a"b" NEAR(c d) e^2 {f} g+h', '(a & b & NEAR & (c & d) & e_2 & f & g_h)'],
  ['Te\u0301te', 'T\u00e9te'],
  ['ferry !!! ""', 'ferry'],
])('what is pasted in is words: %s', (query, condition) => {
  expect(shown(parseQuery(query, vocabulary).condition)).toBe(condition)
})

test.each<[string, string]>([
  ['said:Veyra', '[said:Veyra]'],
  ['said:"Maria Veyra"', '[said:Maria_Veyra]'],
  ['said:Vey*', '[said:Vey*]'],
  ['says:"no talks"', '[says:no_talks]'],
  ['event:launch', '[missile launch/space launch~launch]'],
  ['event:"missile launch",travel', '[missile launch/travel~missile launch/travel]'],
  ['event:shell', '[~shell]'],
  ['type:assault,Aid', '[type:ASSAULT/AID]'],
  ['modality:happened,ongoing', '[modality:happened/ongoing]'],
  ['who:Kim whom:Seoul', '[(who:Kim & whom:Seoul)]'],
  ['at:Sundal', 'at:Sundal'],
  ['country:fra,"North Korea"', 'country:FRA/PRK'],
  ['from:2023-02 to:2024-02', '(from:2023-02-01 & to:2024-02-29)'],
  ['From:2023 to:2023', '(from:2023-01-01 & to:2023-12-31)'],
  ['outlet:"Sundal Press"', 'outlet:Sundal_Press'],
  ['genre:opinion', 'genre:opinion'],
  ['language:en', 'language:en'],
])('filter: %s', (query, condition) => {
  expect(shown(parseQuery(query, vocabulary).condition)).toBe(condition)
})

test.each<[string, string]>([
  ['event:travel who:Kim at:Sundal ferry', '([(~travel & who:Kim & at:Sundal)] & ferry)'],
  ['at:Sundal country:FR ferry', '(at:Sundal & country:FRA & ferry)'],
  ['said:Veyra says:fire event:travel', '([~travel] & [(said:Veyra & says:fire)])'],
  ['event:travel (who:Kim OR whom:Kim)', '[(~travel & (who:Kim | whom:Kim))]'],
  ['event:travel (who:Kim OR (who:Lee at:Sundal))', '[(~travel & (who:Kim | (who:Lee & at:Sundal)))]'],
  ['event:travel (at:Sundal OR country:FR)', '[(~travel & (at:Sundal | country:FRA))]'],
  ['at:Sundal OR who:Kim', '(at:Sundal | [who:Kim])'],
  ['(event:travel who:Kim) (event:shell who:Lee)', '([(~travel & who:Kim)] & [(~shell & who:Lee)])'],
  ['event:travel -who:Kim', '([~travel] & -[who:Kim])'],
  ['event:travel -at:Sundal', '([~travel] & -at:Sundal)'],
  ['event:travel (who:Kim OR ferry)', '([~travel] & ([who:Kim] | ferry))'],
  ['(said:Veyra OR said:Lee) says:fire', '[((said:Veyra | said:Lee) & says:fire)]'],
])('what is of one event or statement: %s', (query, condition) => {
  const parsed = shown(parseQuery(query, vocabulary).condition)
  expect(parsed.replaceAll('travel~travel', '~travel')).toBe(condition)
})

/** The code of what is wrong, and the words it is about. */
function mistakeOf(query: string): [string, string, string] {
  try {
    parseQuery(query, vocabulary)
  } catch (error) {
    if (!(error instanceof QueryMistake)) throw error
    return [error.code, query.slice(error.span.start, error.span.end), error.message]
  }
  throw new Error(`${query} is no mistake`)
}

test.each<[string, string, string]>([
  ['', 'query-empty', ''],
  [' ?! ', 'query-empty', ' ?! '],
  ['"no end', 'query-quote-open', '"no end'],
  ['said:"no end', 'query-quote-open', '"no end'],
  ['a (b', 'query-parenthesis-open', '('],
  ['a) b', 'query-parenthesis-close', ')'],
  ['a () b', 'query-parenthesis-empty', '()'],
  ['OR a', 'query-operand-missing', 'OR'],
  ['a OR', 'query-operand-missing', 'OR'],
  ['a OR OR b', 'query-operand-missing', 'OR'],
  ['a AND (b AND)', 'query-operand-missing', 'AND'],
  ['a NOT', 'query-operand-missing', 'NOT'],
  ['(a OR NOT) b', 'query-operand-missing', 'NOT'],
  ['-a', 'query-negative', '-a'],
  ['-a -said:Kim', 'query-negative', '-a -said:Kim'],
  ['a OR -b', 'query-negative', 'a OR -b'],
  ['ferry sad:Veyra', 'query-filter-unknown', 'sad'],
  ['said: Veyra', 'query-filter-empty', 'said:'],
  ['modality:happened, ongoing', 'query-filter-empty', 'modality:happened,'],
  ['type:asault', 'query-value-unknown', 'asault'],
  ['modality:happened,ongong', 'query-value-unknown', 'ongong'],
  ['event:"misile launch"', 'query-value-unknown', 'misile launch'],
  ['country:Frence', 'query-value-unknown', 'Frence'],
  ['country:Atlantis', 'query-value-unknown', 'Atlantis'],
  ['genre:novel', 'query-value-unknown', 'novel'],
  ['language:English!', 'query-value-unknown', 'English!'],
  ['from:yesterday', 'query-date', 'yesterday'],
  ['to:2023-02-30', 'query-date', '2023-02-30'],
  ['from:2024 ferry to:2023', 'query-dates-crossed', 'to:2023'],
  [`${'('.repeat(30)}a${')'.repeat(30)}`, 'query-too-deep', '('],
  [`${'NOT '.repeat(30)}a`, 'query-too-deep', 'NOT'],
])('mistake: %s', (query, code, words) => {
  expect(mistakeOf(query).slice(0, 2)).toEqual([code, words])
})

test.each<[string, string]>([
  ['sad:Veyra', 'Write said: instead'],
  ['speaker:Veyra', 'Write said: instead'],
  ['xyzzy:Veyra', 'Write one of said:, says:, event:'],
  ['type:asault', 'Write ASSAULT.'],
  ['modality:hapened', 'Write happened.'],
  ['event:"misile launch"', 'Write "missile launch".'],
  ['country:"Nort Korea"', 'Write "North Korea".'],
  ['country:Atlantis', 'Write an English name or an ISO code'],
])('a mistake says what is near: %s', (query, remedy) => {
  expect(mistakeOf(query)[2]).toContain(remedy)
})

test('where the words that express events are known, another is a mistake', () => {
  const strict = { ...vocabulary, lemmas: ['launch', 'shell'] }
  expect(shown(parseQuery('event:shell', strict).condition)).toBe('[~shell]')
  expect(() => parseQuery('event:shel', strict)).toThrow('Write shell.')
})

test('a search that is too long is refused where it is too long', () => {
  expect(mistakeOf('a '.repeat(1001))[0]).toBe('query-too-long')
})

test('any search is understood, or is a mistake at a part of it', () => {
  fc.assert(
    fc.property(anyQuery, query => {
      try {
        parseQuery(query, vocabulary)
      } catch (error) {
        expect(error).toBeInstanceOf(QueryMistake)
        const { start, end } = (error as QueryMistake).span
        expect(0 <= start && start <= end && end <= query.length).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})

const pieces =
  'a b* "c d" said: said:Veyra event:launch who:"x y" at:z from:2023 modality:denied ( ) OR | AND NOT - " , : * https://x'
const anyQuery = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces.split(' '), ' ')).map(some => some.join(' ')),
  fc.array(fc.constantFrom(...pieces.split(' '), ' ')).map(some => some.join('')),
)
