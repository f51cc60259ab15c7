import type { Token } from '../../core/layers.ts'
import type { CueAt } from './cues.ts'

/*
 * Where the words that name a speaker begin and end, told from the words alone; syntax will do it better. Ranges are token indices,
 * half-open.
 */

export interface Range {
  readonly from: number
  readonly to: number
}

const longest = 26
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const pronouns = set('i he she they we it you who one')
const starters = set(
  'a an the one two three four five several some many most other another both all his her their its our my this that these those no',
)
/** May stand between a subject and its verb. */
const between = set(
  'also later then has have had once now recently previously earlier further again still even just never not would will repeatedly',
)
const clauseOpeners = set(
  'but and or so yet as when while because if whether although though since after before until that than where which in on at with by for from to',
)
const phraseEnders = set(
  'in on at after before during as when while who which that by with via through since until over about if because where here today yesterday earlier later last this during told saying adding citing referring and',
)
const finite = set('is was are were be been am will would can could should may might must has have had does did do')

const isMark = (token: Token | undefined): boolean =>
  token !== undefined && /^["“”„«»`:;()[\]—–]|^''$|^--+$/.test(token.text)
const lower = (token: Token | undefined): string => token?.text.toLowerCase() ?? ''
const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text)

/** Whether a noun phrase may begin at a token: a name, a pronoun, an article, a number, or a bare plural. */
const begins = (tokens: readonly Token[], at: number): boolean => {
  const word = lower(tokens[at])
  if (clauseOpeners.has(word)) return false
  const plain =
    isCapital(tokens[at]) || pronouns.has(word) || starters.has(word) || /^\p{Ll}+s$/u.test(word) || word === 'police'
  return plain || isBareRole(tokens, at)
}

/** 'former Harlan adviser Maria Veyra': nouns in small letters that lead to a name. */
function isBareRole(tokens: readonly Token[], at: number): boolean {
  const isNoun = (token: Token) =>
    /^\p{Ll}{3,}$/u.test(token.text) && !finite.has(token.text) && !between.has(token.text)
  if (!tokens[at] || !isNoun(tokens[at])) return false
  const words = tokens.slice(at + 1, at + 5)
  const name = words.findIndex(isCapital)
  return name >= 0 && words.slice(0, name).every(isNoun)
}

/** The speaker behind an inverted verb or 'according to': `said a spokesman for the port`, ends at a comma, a preposition or a verb. */
export function phraseAfter(tokens: readonly Token[], from: number, limit: number, cueAt: CueAt): Range | null {
  if (!begins(tokens, from) || from >= limit) return null
  if (pronouns.has(lower(tokens[from]))) return { from, to: from + 1 }
  let to = from + 1
  while (to < limit && to - from < longest) {
    const token = tokens[to]!
    const word = lower(token)
    if (/^[,.!?]$/.test(token.text) || isMark(token) || token.sentence !== tokens[from]!.sentence) break
    if (word === 'and' && isCapital(tokens[to + 1]) && isCapital(tokens[to - 1])) to++
    else if (phraseEnders.has(word) || finite.has(word) || (cueAt(tokens, to) && !isCapital(token))) break
    to++
  }
  return { from, to }
}

/** The speaker between a quotation and its verb: `"…," Ana Cruz, the harbour master, later said`. `verb` is the cue's index. */
export function phraseBetween(tokens: readonly Token[], from: number, verb: number): Range | null {
  const to = beforeVerb(tokens, from, verb)
  if (to <= from || to - from > longest || !begins(tokens, from)) return null
  const inside = withoutBrackets(tokens.slice(from, to))
  if (inside.some(token => isMark(token) || /^[.!?]$/.test(token.text))) return null
  const relative = inside.findIndex(token => /^(?:who|which|whose)$/i.test(token.text))
  const clear = relative < 0 ? inside : inside.slice(0, relative)
  if (clear.some(token => finite.has(lower(token)))) return null
  return pronouns.has(lower(tokens[from])) && to - from > 1 ? null : { from, to }
}

/** 'Rep. Maria Veyra (D-Harlan) said': what stands in brackets is no part of the phrase's shape. */
function withoutBrackets(tokens: readonly Token[]): readonly Token[] {
  let depth = 0
  return tokens.filter(({ text }) => {
    if (text === '(') depth++
    const outside = depth === 0
    if (text === ')') depth = Math.max(0, depth - 1)
    return outside
  })
}

/** End of the subject before a verb: without adverbs, auxiliaries and the comma that closes an apposition. */
function beforeVerb(tokens: readonly Token[], from: number, verb: number): number {
  let to = verb
  while (to > from && (between.has(lower(tokens[to - 1])) || /^\p{Ll}+ly$/u.test(tokens[to - 1]!.text))) to--
  if (to > from && tokens[to - 1]!.text === ',') to--
  return to
}

/**
 * The subject to the left of a verb of saying, not beyond `from`: back to the start of its clause, over an apposition or relative
 * clause set off by commas. Null where the clause has no subject of its own there.
 */
export function phraseBefore(tokens: readonly Token[], opening: number, verb: number, cueAt: CueAt): Range | null {
  const from = behindCue(tokens, opening, verb, cueAt)
  const to = beforeVerb(tokens, from, verb)
  if (lower(tokens[to - 1]) === 'who' && to - 1 > from) return relativeHead(tokens, from, to - 1)
  const closed = to < verb && tokens[to]!.text === ','
  let start = clauseStart(tokens, from, to)
  if (closed && start > from && tokens[start - 1]!.text === ',') start = clauseStart(tokens, from, start - 1)
  while (start < to && (clauseOpeners.has(lower(tokens[start])) || tokens[start]!.text === ',')) start++
  if (start >= to) return leadingSubject(tokens, from, verb)
  if (to - start > longest || !begins(tokens, start)) return null
  const bare = tokens.slice(start, closed ? Math.min(to, firstComma(tokens, start, to)) : to)
  if (bare.some(token => finite.has(lower(token)))) return leadingSubject(tokens, from, verb)
  return { from: start, to }
}

/** The clause behind another verb of saying: 'He said [the captain, who survived,] asked'. */
function behindCue(tokens: readonly Token[], from: number, verb: number, cueAt: CueAt): number {
  for (let at = verb - 2; at > from; at--) {
    const cue = cueAt(tokens, at)
    const follows = cue && /^(?:the|a|an|that|he|she|it|they)$|^\p{Lu}/u.test(tokens[cue.to]?.text ?? '')
    if (follows && cue.quotes && !cue.phrase && tokens[at - 1]!.text !== 'who')
      return cue.to + (tokens[cue.to]!.text === 'that' ? 1 : 0)
  }
  return from
}

const firstComma = (tokens: readonly Token[], from: number, to: number): number => {
  const at = tokens.slice(from, to).findIndex(token => token.text === ',')
  return at < 0 ? to : from + at
}

function clauseStart(tokens: readonly Token[], from: number, to: number): number {
  let at = to
  while (at > from) {
    const token = tokens[at - 1]!
    const word = lower(token)
    if (token.text === ')') {
      const opening = tokens.slice(from, at).findLastIndex(({ text }) => text === '(')
      if (opening > 0) {
        at = from + opening
        continue
      }
    }
    if (token.text === ',' || isMark(token)) break
    if (word === 'and' && isCapital(tokens[at - 2]) && isCapital(tokens[at])) at--
    else if (
      /^(?:but|and|as|when|while|because|if|whether|although|though|since|after|before|until|that|than|where)$/.test(
        word,
      )
    )
      break
    at--
  }
  return at
}

/** 'Ana Cruz, who said': the name before the comma. */
function relativeHead(tokens: readonly Token[], from: number, who: number): Range | null {
  const to = tokens[who - 1]!.text === ',' ? who - 1 : who
  const start = clauseStart(tokens, from, to)
  return start < to && begins(tokens, start) ? { from: start, to } : null
}

/** 'He paused and said': the pronoun or name that opens the sentence. */
function leadingSubject(tokens: readonly Token[], from: number, limit: number): Range | null {
  let start = from
  while (start < limit && (isMark(tokens[start]) || clauseOpeners.has(lower(tokens[start])))) start++
  if (start >= limit) return null
  if (/^(?:he|she|they|we|i)$/.test(lower(tokens[start]))) return { from: start, to: start + 1 }
  if (!isCapital(tokens[start]) || starters.has(lower(tokens[start]))) return null
  let to = start + 1
  while (to < limit && (isCapital(tokens[to]) || (tokens[to]!.text === '-' && isCapital(tokens[to + 1])))) to++
  return { from: start, to }
}
