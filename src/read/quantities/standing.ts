import { changes, follows, labels, precedes, stop } from '../../../lexicon/nouns.gen.ts'
import type { Match } from '../../grammar/grammar.ts'
import type { Words } from '../../grammar/scan.ts'
import { isGlued, lowAt, wordAt, wordSet } from './words.ts'

const labelWords = wordSet(labels)
const functionWords = wordSet(stop)
const followers = wordSet(follows)
const changeWords = wordSet(changes)
const leaders = wordSet(precedes)

/** Whether the words are part of something else: a name ('Boeing 737'), a label ('Room 12'), an address, a version, a telephone number. */
export function isElsewhere(words: Words, from: number, to: number): boolean {
  return isGluedBehind(words, from) || isGluedBefore(words, to) || isLabelled(words, from) || isYear(words, from, to)
}

function isGluedBehind(words: Words, from: number): boolean {
  return isGlued(words, from) && /^[-–/.:@#_=&+'’\p{L}\p{N}\p{Sc}]/u.test(wordAt(words, from - 1))
}

function isGluedBefore(words: Words, to: number): boolean {
  if (!isGlued(words, to)) return false
  const next = wordAt(words, to)
  if (/^[\p{L}\p{N}_@/=&]/u.test(next)) return true
  if (!isGlued(words, to + 1)) return false
  return /^[-:.]$/.test(next)
    ? /^[\p{L}\p{N}]/u.test(wordAt(words, to + 1))
    : next === '–' && /^\d/.test(wordAt(words, to + 1))
}

/** Figures behind a word like 'room', or behind a name that opens no sentence. */
function isLabelled(words: Words, from: number): boolean {
  const before = wordAt(words, from - 1)
  if (from === 0 || !/^\p{L}/u.test(before))
    return lowAt(words, from - 1) === '.' && /^nos?$/.test(lowAt(words, from - 2))
  const low = before.toLowerCase()
  if (labelWords.has(low) && !functionWords.has(low)) return true
  const isFigure = /^\d{1,3}$/.test(wordAt(words, from))
  const isName = /^\p{Lu}/u.test(before) && !functionWords.has(low) && !leaders.has(low) && !/ly$/.test(low)
  const isShouted = /^\p{Lu}\p{L}*$/u.test(wordAt(words, from)) && isName && wordAt(words, from).length > 1
  return (isFigure && isName) || (isShouted && /^one$/i.test(wordAt(words, from)))
}

/** '2019' and the like before a noun; '2,000' and '2000' are counts. */
const isYear = (words: Words, from: number, to: number): boolean =>
  to === from + 1 && /^(?:1[6-9]|20)\d\d$/.test(wordAt(words, from)) && !wordAt(words, from).endsWith('00')

/** Whether something shows that a bare number counts: a bound, or a word like 'killed' beside it. */
export function isCount(match: Match, words: Words, from: number, to: number): boolean {
  if (
    match.has('bound') &&
    from === match.from &&
    !/^(?:over|under|above|below|around|about|some)$/.test(match.words('bound'))
  )
    return true
  if (/^(?:1[6-9]|20)\d\d$/.test(wordAt(words, to - 1))) return false
  if (isListed(words, from) || isTitled(words, from)) return false
  if (/^(?:million|billion|trillion|[mb]n)$/.test(lowAt(words, to - 1)) || isReached(words, from)) return true
  const next = lowAt(words, to)
  if (next === 'more' && lowAt(words, to + 1) !== 'than') return true
  if (followers.has(next) && !isGlued(words, to)) return true
  if (next === 'of' && /^\p{L}/u.test(wordAt(words, to + 1))) return true
  if (/^(?:more|still|others?)$/.test(next) && /^(?:were|are|missing)$/.test(lowAt(words, to + 1))) return true
  return (
    leaders.has(lowAt(words, from - 1)) ||
    (/^(?:of|at|to)$/.test(lowAt(words, from - 1)) && /^(?:total|toll)$/.test(lowAt(words, from - 2)))
  )
}

/** The last of bare figures in a row: 'rows 3, 4 and 5'. */
const isListed = (words: Words, from: number): boolean =>
  /^\d/.test(wordAt(words, from)) &&
  [1, 2, 3].some(back => /^\d+$/.test(wordAt(words, from - back))) &&
  /^(?:and|or|,)$/.test(lowAt(words, from - 1))

/** A number word with a capital behind another word with one: 'Lower Nine', 'Formula One'. */
const isTitled = (words: Words, from: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(wordAt(words, from)) && /^\p{Lu}/u.test(wordAt(words, from - 1))

/** How many words before 'from' or 'to' the verb may stand: 'rose by a third this month from 10 to 15'. */
const verbReach = 6

/** Whether a verb of change stands before a word of the same sentence. */
function isChanged(words: Words, before: number): boolean {
  for (let i = before - 1; i >= before - verbReach && lowAt(words, i) !== '.'; i--)
    if (changeWords.has(lowAt(words, i))) return true
  return false
}

/** Figures that something has risen or fallen to: 'the toll had risen to 58'. */
const isReached = (words: Words, from: number): boolean =>
  lowAt(words, from - 1) === 'to' && /^\d/.test(wordAt(words, from)) && isChanged(words, from - 1)

/** Whether 'from … to …' tells a change ('rose from 10 to 15'): two quantities, and not one between them. */
export function isChange({ source, from }: Match): boolean {
  const first = [from, from - 1].find(at => lowAt(source, at) === 'from')
  return first !== undefined && isChanged(source, first)
}
