import type { Match } from '../../../grammar/grammar.ts'
import { ordinalOf, yearOf } from '../../../grammar/numbers.ts'
import type { Cycle, Meaning, When } from '../meaning.ts'
import { century, decade, type Period, year } from '../period.ts'
import type { TimeRule } from '../rule.ts'
import { seasonNumber } from '../units.ts'
import { modOf, shortYear, stepOf, whichOf } from '../words.ts'

const fixed = (period: Period): When => ({ is: 'fixed', period })
const date = (when: When | null, match?: Match): Meaning | null =>
  when && { is: 'date', when, mod: match ? modOf(match.words('edge')) : null }

/** The year that a match names in figures, in words or by 'last', 'this' and 'next'; null where it names none. */
function yearIn(match: Match): When | null {
  const fiscal = match.has('fiscal')
  if (match.has('deicticyear'))
    return { is: 'shifted', grain: 'year', by: stepOf(match.words('deicticyear')), from: 'published' }
  const number = match.has('shortyear') ? shortYear(match.words('shortyear')) : yearOf(match.words('yearnumber'))
  return number === null ? null : fixed(fiscal ? { ...year(number), fiscal } : year(number))
}

function placed(match: Match, cycle: Cycle): Meaning | null {
  const outer = yearIn(match)
  return date(
    outer ? { is: 'inside', cycle, outer } : { is: 'cycle', cycle, which: whichOf(match.words('which')) },
    match,
  )
}

const decadeWords: Readonly<Record<string, number>> = {
  twenties: 1920,
  thirties: 1930,
  forties: 1940,
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
}

const inTime = '(in | since | until | till | during | throughout | late | early | mid | circa)'
/** Behind these a number is a count as often as a year. */
const beside = '(of | from | by | before | after | through | between | and | to | - | around | for | back)'

export const yearRules: readonly TimeRule[] = [
  {
    name: 'times.year-fiscal',
    says: 'a year is called a fiscal one; its days are not told',
    pattern: '{edge}? (the? {fiscal} year? {yearnumber} | the? {yearnumber} {fiscal} year)',
    means: match => date(yearIn(match), match),
    yes: {
      'The profit of the yard rose in [fiscal 2025].': '2025',
      'Costs of [the 2024 financial year] were high.': '2024',
    },
    no: ['The fiscal rules of the union changed.'],
  },
  {
    name: 'times.year-named',
    says: 'words call the number a year',
    pattern: '{edge}? the year {yearnumber}',
    means: match => date(yearIn(match), match),
    yes: { 'It was [the year 1848].': '1848', 'By [the year two thousand] it was gone.': '2000' },
    no: ['The year two boats sank was hard.'],
  },
  {
    name: 'times.year-after',
    says: 'a number from 1000 to 2199 stands behind a preposition of time',
    pattern: '{edge}? {yearnumber}',
    after: inTime,
    notBefore: '({countednoun} | <multiple> | % | percent | <unitsign>)',
    means: match => date(yearIn(match), match),
    yes: {
      'The bridge fell in [1998].': '1998',
      'Since [1066] the wall has stood.': '1066',
      'He left in [nineteen ninety-six].': '1996',
    },
    no: ['It employs 2000 people.', 'A crew of 1500 soldiers came.', 'It sold for 2000 dollars.'],
  },
  {
    name: 'times.year-beside',
    says: 'a number from 1000 to 2199 stands behind a preposition, and no plural that it would count',
    pattern: '{edge}? {yearnumber}',
    after: beside,
    notBefore: '({countednoun} | <plural> | <multiple> | % | percent | <unitsign>)',
    means: match => date(yearIn(match), match),
    yes: { 'The bridge of [1998] fell.': '1998', 'It grew from [1066] on.': '1066' },
    no: ['Sales rose to 2000 units.', 'It was cut by 1500 posts.'],
  },
  {
    name: 'times.year',
    says: 'a number from 1900 to 2099 stands where nothing is counted',
    pattern: '{edge}? <year:yearnumber>',
    notAfter:
      '(<currency> | {whole} , | # | <numbered> | {figure} | {about} | more than | at least | less than | fewer than | over | nearly | almost | up to | / | . {whole} | -)',
    notBefore: '({countednoun} | <multiple> | % | percent | <unitsign> | - <lower> | / | , {whole})',
    means(match) {
      const number = Number(match.words('yearnumber'))
      return number >= 1900 && number < 2100 ? date(fixed(year(number)), match) : null
    },
    yes: {
      'It closed at [the end of 2019].': '2019 END',
      'The [2016] election was close.': '2016',
      'A [1996] law forbids it.': '1996',
    },
    no: [
      'It employs 2000 people.',
      'Flight 1950 landed.',
      'It cost $2000.',
      'More than 2000 came.',
      'Room 2012-B was locked.',
    ],
  },
  {
    name: 'times.year-short',
    says: 'an apostrophe and two digits write a year',
    pattern: '{apostrophe} {twoyear:shortyear}',
    after: '(in | of | since | {monthname} | season | summer | winter | spring | fall | autumn | class of)',
    means: match => date(yearIn(match)),
    yes: { 'It began in [’98].': '1998', "The class of ['04] met.": '2004' },
    no: ['The ’80s were loud.', "He's 98 years old."],
  },
  {
    name: 'times.years',
    says: 'two years joined by a dash or a slash are one stretch',
    pattern: '(<year:from> (- | –) (<year:until> | {twoyear:until}) | <yearspan>)',
    notBefore: '- {whole}',
    means(match) {
      const words = match.has('yearspan')
        ? match.words('yearspan').split('/')
        : [match.words('from'), match.words('until')]
      const [from, short] = words as [string, string]
      const until = Number(short.length === 4 ? short : from.slice(0, 2) + short)
      if (until <= Number(from) || until - Number(from) > 200) return null
      return { is: 'range', from: fixed(year(Number(from))), to: fixed(year(until)) }
    },
    yes: {
      'In [2021-22] the club won.': '2021/2022',
      'The war of [1914–1918] ended it.': '1914/1918',
      'The [2024/25] season began.': '2024/2025',
    },
    no: ['They won 2021-19.', 'Call 2021-555-1234.'],
  },
  {
    name: 'times.year-of-account',
    says: 'a year stands before “quarter” or “period”: the one of that year that the report gives figures for',
    pattern: 'the <year:yearnumber> (quarter | period)',
    means: match => ({ is: 'date', when: { is: 'account', year: Number(match.words('yearnumber')) } }),
    yes: {
      'Third-quarter profit rose; in [the 2019 quarter] it had fallen.': '2019-Q3',
      'It was spent in [the 2019 period].': '2019',
    },
    no: ['The 2019 vote was close.'],
  },
  {
    name: 'times.decade',
    says: 'a number or word with an s is a decade',
    pattern: '(the? {edge} | the)? ({apostrophe}? <decade> | <decadeword>)',
    notAfter: '{someones} (early | mid | late)? ~',
    means(match) {
      const word = match.words('decade') || match.words('decadeword')
      const digits = Number.parseInt(word, 10)
      const first = decadeWords[word] ?? (digits < 100 ? (digits >= 30 || digits < 10 ? 1900 : 2000) + digits : digits)
      return first % 10 === 0 ? date(fixed(decade(first)), match) : null
    },
    yes: {
      'It was built in [the 1980s].': '198',
      'Music of [the late ’60s] played.': '196 END',
      'Born in [the nineties], she left.': '199',
    },
    no: ['A man in his 60s was hurt.', 'They flew F-16s.'],
  },
  {
    name: 'times.century',
    says: 'a number and “century” are a hundred years',
    pattern: '(the? {edge} | the)? {nth} ~ century',
    means(match) {
      const number = ordinalOf(match.words('nth'))
      return number !== null && number <= 30 ? date(fixed(century(number)), match) : null
    },
    yes: { 'The tower is of [the 11th century].': '10', 'An [early 20th-century] house burned.': '19 START' },
    no: ['A century ago it stood.'],
  },
  {
    name: 'times.quarter',
    says: 'an ordinal and “quarter” are three months of a year',
    pattern:
      '{edge}? ((the | its | their | a)? ({deicticyear} {possessive} | <year:yearnumber>)? (fiscal ~)? <quarternumber> fiscal? quarter ((of | in)? (the? fiscal year | fiscal)? ({deicticyear} | {yearnumber}))? | (fiscal ~)? <quarternumber> - quarter | Q <to12:quarternumber> ((of | ,)? {yearnumber})?)',
    means(match) {
      const number = ordinalOf(match.words('quarternumber')) ?? Number(match.words('quarternumber'))
      return number <= 4 ? placed(match, { of: 'quarter', number }) : null
    },
    yes: {
      'Sales fell in [the fourth quarter].': '2025-Q4',
      'The [third-quarter] loss grew.': '2025-Q3',
      'In [the first quarter of 2019] it closed.': '2019-Q1',
      '[Last year’s second quarter] was good.': '2025-Q2',
    },
    no: ['They scored in every quarter.', 'The French Quarter flooded.'],
  },
  {
    name: 'times.half',
    says: 'an ordinal and “half” are six months of a year',
    pattern: 'the <halfnumber> half of (the year | {deicticyear} | {yearnumber})',
    means(match) {
      const number = match.words('halfnumber') === 'first' ? 1 : 2
      const cycle: Cycle = { of: 'half', number }
      const outer = yearIn(match) ?? { is: 'same', grain: 'year' }
      return date({ is: 'inside', cycle, outer } as When)
    },
    yes: {
      'In [the second half of 2024] it rained.': '2024-H2',
      'Sales fell in [the first half of last year].': '2025-H1',
    },
    no: ['They scored in the second half.'],
  },
  {
    name: 'times.season',
    says: 'a season stands behind a word that chooses one, or before its year',
    pattern:
      '({edge}? {which} <season> | (the? {edge}? | {edge}) <season> ({possessive} of | of | in | ,)? ({yearnumber} ((- | – | /) {twoyear:half})? | {deicticyear}))',
    notBefore: '(of <lower> | in <lower> | from | to)',
    means: match => placed(match, { of: 'season', number: seasonNumber(match.words('season')) }),
    yes: {
      'It was built [last summer].': '2025-SU',
      'In [the autumn of 1989] the wall fell.': '1989-FA',
      'It opens [next summer].': '2026-SU',
      'Storms came in [winter 2013].': '2013-WI',
      'Snow lay in [the winter of 1998-99].': '1998-WI',
    },
    no: ['The fall of the city came later.', 'Prices fall this way.'],
  },
  {
    name: 'times.season-in',
    says: 'a season stands behind a preposition of time; the year follows from tense and the day of publication',
    pattern: '(the | {edge})? <season>',
    after: '(in | into | during | over | throughout | until | since | by | through)',
    notBefore: '(of <lower> | in <lower> | of the | from | to | of <title>)',
    means: match => placed(match, { of: 'season', number: seasonNumber(match.words('season')) }),
    yes: { 'They met in [the summer].': '2025-SU', 'The dam will be ready by [autumn].': '2026-FA' },
    no: ['In the fall of the house, three died.'],
  },
  {
    name: 'times.weekend',
    says: 'a weekend is that of this week, or of the one that a word chooses',
    pattern: '{edge}? ({which} | the) weekend',
    means(match) {
      const cycle: Cycle = { of: 'weekend' }
      return date({ is: 'cycle', cycle, which: whichOf(match.words('which')) }, match)
    },
    yes: {
      'They met [last weekend].': '2026-W10-WE',
      'It will rain [this weekend].': '2026-W11-WE',
      'He was seen over [the weekend].': '2026-W10-WE',
    },
    no: ['A weekend in the hills is dear.'],
  },
]
