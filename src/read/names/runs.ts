import type { Token } from '../../core/layers.ts'
import { type Casing, calendar, isCapitalised, isWord, opening } from './casing.ts'
import type { Heads } from './heads.ts'

/** Tokens that may be a name or several, half-open. */
export interface Run {
  readonly from: number
  readonly to: number
}

const particles = new Set([
  'al',
  'bin',
  'ibn',
  'bint',
  'de',
  'da',
  'di',
  'del',
  'della',
  'dos',
  'du',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'la',
  'le',
  'el',
])
/** More words than any name or row of names and titles has. */
const longestRun = 24
/** "People's Army", "Workers' Party": possessives that are part of a name. */
const ofNames =
  /^(?:People|Women|Children|Men|Workers|Teachers|Veterans|Farmers|Lloyd|St|King|Queen|Nobel|Writers|Players)$/

/**
 * Longest rows of capitalised words, joined over hyphens, particles ('bin', 'van der'), 'of' and 'for' behind a word that heads
 * organisations, and possessives that belong to names. In headlines, where capitals prove nothing, only words that have a capital
 * elsewhere in the report.
 */
export function runsOf(text: string, tokens: readonly Token[], casing: Casing, heads: Heads): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!startsRun(tokens, i, casing, heads)) continue
    let to = i + 1
    for (
      let next = joins(tokens, i, to, casing, heads);
      next > to && next - i <= longestRun;
      next = joins(tokens, i, to, casing, heads)
    )
      to = next
    const run = trimmedRun(text, tokens, { from: i, to }, casing, heads)
    if (run) runs.push(run)
    i = to - 1
  }
  return runs
}

function mayName(token: Token, casing: Casing): boolean {
  const { text } = token
  if (!isCapitalised(text) || text === 'I' || text === "I'm") return false
  const style = casing.style[token.sentence]
  if (style === 'title') return casing.seenCapital.has(text)
  return style === 'plain'
}

const isCalendar = (word: string): boolean => calendar.has(word.replace(/\.$/, ''))

const startsRun = (tokens: readonly Token[], i: number, casing: Casing, heads: Heads): boolean => {
  const token = tokens[i]!
  if (!mayName(token, casing)) return false
  return (
    !isCalendar(token.text) ||
    (heads.given.has(token.text) && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') && glued(tokens, i))
  )
}

/** Whether only a blank parts token `i` from the next one, in the same sentence. */
const glued = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1]
  return next !== undefined && next.sentence === tokens[i]!.sentence && next.start - tokens[i]!.end <= 1
}

/** The end of the run when it goes on behind `to`, else `to`. */
function joins(tokens: readonly Token[], from: number, to: number, casing: Casing, heads: Heads): number {
  if (!glued(tokens, to - 1)) return to
  const next = tokens[to]!
  const text = next.text
  const touching = next.start === tokens[to - 1]!.end
  const follows = (at: number) => tokens[at] !== undefined && glued(tokens, at - 1) && mayName(tokens[at]!, casing)
  if (touching && text === '-' && glued(tokens, to) && tokens[to + 1]!.start === next.end) {
    const left = tokens[to - 1]!.text
    if (/^\p{Lu}$/u.test(left) || (/^\p{Lu}{4,}$/u.test(left) && /\p{Ll}/u.test(tokens[to + 1]!.text))) return to
    return isWord(tokens[to + 1]!.text) && /^\p{L}/u.test(tokens[to + 1]!.text) ? to + 2 : to
  }
  if (touching && text !== '&') {
    const possessive = /^[’']s?$/.test(text) && ofNames.test(tokens[to - 1]!.text)
    return possessive && follows(to + 1) && heads.anyHead(tokens, to + 1) ? to + 2 : to
  }
  if (mayName(next, casing))
    return isCalendar(text) && !heads.given.has(tokens[to - 1]!.text) && !heads.isTitle(tokens[to - 1]!.text)
      ? to
      : to + 1
  if (text === '&' && follows(to + 1)) return to + 2
  if (particles.has(text)) {
    const beyond = particles.has(tokens[to + 1]?.text ?? '') ? to + 2 : to + 1
    if (follows(beyond)) return beyond + 1
    if (tokens[to + 1]?.text === '-' && follows(to + 2)) return to + 3
  }
  if ((text === 'of' || text === 'for') && heads.takesOf(tokens, from, to)) {
    const beyond = tokens[to + 1]?.text === 'the' ? to + 2 : to + 1
    if (follows(beyond)) return beyond + 1
  }
  if (text === 'and' && heads.takesAnd(tokens, from, to) && follows(to + 1)) return to + 2
  return to
}

/** Without the words that only open the sentence; null when nothing shows that what is left is a name. */
function trimmedRun(text: string, tokens: readonly Token[], run: Run, casing: Casing, heads: Heads): Run | null {
  let { from } = run
  const { to } = run
  const opens = (at: number) => {
    const before = tokens[at - 1]
    return (
      before === undefined ||
      before.sentence !== tokens[at]!.sentence ||
      !isWord(before.text) ||
      opening.has(before.text)
    )
  }
  const atStart = opens(from)
  while (
    from < to &&
    (tokens[from]!.text === 'The' || (opens(from) && opening.has(tokens[from]!.text.replace(/\.$/, '')))) &&
    heads.titleLength(tokens, from, to) === 0 &&
    !heads.knownHere(text, tokens[from]!)
  )
    from++
  while (from < to && !isWord(tokens[from]!.text)) from++
  if (from === to) return null
  if (!atStart || from > run.from) return { from, to }
  const first = tokens[from]!.text
  const proven =
    casing.seenCapital.has(first) ||
    heads.knownHere(text, tokens[from]!) ||
    heads.isTitle(first) ||
    heads.given.has(first)
  if (proven) return { from, to }
  if (to - from === 1) return /^\p{Lu}{2,}$/u.test(first) ? { from, to } : null
  return casing.seenSmall.has(first.toLowerCase()) && /\p{Ll}/u.test(first) ? { from: from + 1, to } : { from, to }
}
