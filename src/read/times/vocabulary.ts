import { numberClasses, numberPieces } from '../../grammar/numbers.ts'
import type { Pieces } from '../../grammar/pattern.ts'
import { holidayWords } from './holidays.ts'
import { monthNames, monthShort, parts, weekdayNames, weekdayShort, zoneNames } from './units.ts'

/** Words with one capital are times only when written so: 'May', 'March', 'August', the abbreviations. */
const capitals = new Set([
  'may',
  'march',
  'august',
  'sun',
  'sat',
  'mar',
  'jan',
  'dec',
  'sep',
  'oct',
  'nov',
  'mon',
  'wed',
])
const pattern = (words: string): string =>
  words
    .split(' ')
    .map(word => (word === "'" ? '{apostrophe}' : capitals.has(word) ? word[0]!.toUpperCase() + word.slice(1) : word))
    .join(' ')

const keys = (record: Readonly<Record<string, unknown>>): string => Object.keys(record).join(' ')

export const classes: Readonly<Record<string, string>> = {
  ...numberClasses,
  month: monthNames.join(' '),
  /** Months that are no other word and hardly a name. */
  plainmonth: 'january february july september october november december',
  /** Given names too. */
  namemonth: 'april june August',
  monthshort: `${monthShort.filter(word => word !== 'May').join(' ')} Sept`,
  weekday: weekdayNames.join(' '),
  weekdayshort: `${weekdayShort.join(' ')} Tues Thur Thurs`,
  weekdays: weekdayNames.map(name => `${name}s`).join(' '),
  unit: 'day week month year quarter decade century weekend fortnight',
  units: 'days weeks months years quarters decades centuries weekends fortnights',
  timeunit: 'second minute hour day night week month quarter year decade century fortnight millennium',
  timeunits:
    'seconds minutes hours days nights weeks months quarters years decades centuries fortnights mins hrs secs yrs millennia',
  season: 'spring summer autumn fall winter springtime summertime wintertime',
  part: 'morning afternoon evening night',
  daypart: keys(parts),
  zone: `${zoneNames.join(' ')} ist et ct mt pt cst`,
  in: 'in during since until till by of from through throughout before after for between to around circa about',
  determiner: 'the a an this that its their his her our my your',
  pronoun: 'he she it they we i you who',
  pastverb: 'was were had did said has have',
  near: 'yesterday today tomorrow',
  one: 'a an one',
  longunit: 'week month year quarter decade century fortnight',
  direction: 'earlier before previously prior later after afterwards afterward',
  follow: 'next following previous preceding prior',
  newspaper: 'times telegraph mirror post express herald star independent mail world paper newspaper best',
  noon: 'noon midday midnight',
  side: 'past last next coming following previous preceding',
  tensmany: 'hundreds thousands tens dozens scores',
  often: 'hourly daily nightly weekly fortnightly monthly yearly annually',
  fullunit: 'year quarter month week',
  halfnumber: 'first second last latter',
  quarternumber: 'first second third fourth',
  decadeword: 'twenties thirties forties fifties sixties seventies eighties nineties',
  currency: '$ £ € ¥ ₹ usd eur gbp',
  unitsign: 'dollars euros pounds yen rupees pesos km kg miles metres meters feet tons tonnes acres hectares degrees',
  numbered: 'no number flight room article section resolution route highway chapter page line model unit',
  counted:
    'people persons men women children soldiers troops employees workers jobs homes houses residents police officers members students schoolchildren civilians refugees migrants fighters passengers words points seats votes deaths others pages',
  cardinalmany: 'several few many some numerous countless couple',
}

export const pieces: Pieces = {
  ...numberPieces,
  apostrophe: "(' | ’)",
  dayaway: '(before yesterday | after tomorrow)',
  thiswhich: '(last | next | this past | this coming | this | current | coming)',
  thewhich: '(last | past | current | coming)',
  same: '(that same | that very | that | the same)',
  lastnight: '(last night)',
  weekwhich: '(last | this | next)',
  clocktime: '({hour} | <clock> | <decimal> | <long> | <year> | <padded> | <unitword>)',
  zonename: '(<zone> | local time)',
  fullwords:
    '((full | straight | consecutive | long | whole | entire | more | further | additional | solid | calendar | trading | working | business) ~)',
  morehalf: '(and a (half | quarter))',
  other: '(other)',
  yearago: '(year ~ (ago | earlier) | prior ~ year)',
  fiscal: '(fiscal | financial | tax)',
  someones: '(his | her | their | my | our | your)',
  countednoun: '(<counted> | <timeunits>)',
  to: '(- | – | — | to | and | through | until | till)',
  monthdigits: '(<padded> | <to12>)',
  weekdaylead: '(<weekday> | <weekdayshort> .?) ,? the?',
  edge: '(early (in | on)? | late (in | on)? | mid ~ | earlier (in | on)? | later (in | on)? | the? (beginning | start | opening | middle | end | close | turn) of)',
  which:
    '(this (past | coming) | last | next | this | past | coming | upcoming | the? (previous | following | coming | past))',
  deicticyear: '(last year | this year | next year | the (previous | following) year)',
  possessive: "((' | ’) s?)",
  holiday: `(${holidayWords.map(pattern).join(' | ')})`,
  safemonth: '(<plainmonth> | <namemonth> | <monthshort> .?)',
  monthname: '(<month> | <monthshort> .?)',
  monthday: '(<to12> | <to23> | <to31> | <ordinal> | <padded>)',
  spelledyear:
    '(<tensword> ~ <teenword> | <teenword> ~ (hundred | oh <unitword> | <tensword> (~ <unitword>)?) | <tensword> <tensword> (~ <unitword>)? | two thousand (and? {small})?)',
  yearnumber: '(<year> | {spelledyear})',
  twoyear: '(<padded> | <to12> | <to23> | <to31> | <to59> | <to99>)',
  hour: '(<to12> | <to23> | <zero>)',
  meridiem: '((a | p) .? m .? | am | pm)',
  about: '(about | around | approximately | roughly | some)',
  nearly: '(nearly | almost | under | not quite)',
  over: '(over | more than | at least | (no | not) (fewer | less) than | (a | the)? minimum of)',
  under: '(less than | fewer than | under | up to | at most | (no | not) more than)',
  bound: '({about} | {nearly} | {over} | {under})',
  few: '(a few | several | many | some | a (couple | number | handful) of | countless | numerous | few | the few)',
}
