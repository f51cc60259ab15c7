import type { Span } from '../../core/reading.ts'
import { isFilterName } from './filters.ts'
import { type Mistake, mistake } from './mistake.ts'
import { type Words, wordsOf } from './words.ts'

/** A value behind the colon of a filter; its span holds it without quotation marks. */
export interface Value extends Span {
  readonly text: string
  readonly prefix: boolean
}

export type Token = Span &
  (
    | { readonly kind: 'words'; readonly words: Words }
    | { readonly kind: 'filter'; readonly name: string; readonly values: readonly Value[] }
    | { readonly kind: 'or' | 'and' | 'not' | 'open' | 'close' }
  )

/** A token or a mistake that begins at an offset, and where what follows begins; neither for what is no more than punctuation. */
interface Scanned {
  readonly next: number
  readonly token?: Token
  readonly mistake?: Mistake
}

const quotes = '"“”„'
const run = /[^\s()|"“”„]*/
const bare = /[^\s()|"“”„,]*/
const operators = { OR: 'or', AND: 'and', NOT: 'not' } as const

/** The tokens of a search. Punctuation that stands alone ("North Korea - missiles") is none. */
export function tokensOf(query: string): {
  readonly tokens: readonly Token[]
  readonly mistakes: readonly Mistake[]
} {
  const tokens: Token[] = []
  const mistakes: Mistake[] = []
  for (let at = 0; at < query.length; ) {
    const scanned = scan(query, at)
    if (scanned.token) tokens.push(scanned.token)
    if (scanned.mistake) mistakes.push(scanned.mistake)
    at = scanned.next
  }
  return { tokens, mistakes }
}

function scan(query: string, start: number): Scanned {
  const first = query[start]!
  const sign = (kind: 'or' | 'not' | 'open' | 'close', end = start + 1): Scanned => ({
    next: end,
    token: { kind, start, end },
  })
  if (/\s/.test(first)) return { next: start + 1 }
  if (first === '(') return sign('open')
  if (first === ')') return sign('close')
  if (first === '|') return sign('or', query[start + 1] === '|' ? start + 2 : start + 1)
  if (first === '-' && /^[\p{Letter}\p{Number}("“„]/u.test(query.slice(start + 1, start + 3))) return sign('not')
  if (quotes.includes(first)) return phrase(query, start)
  return filter(query, start) ?? plain(query, start)
}

function phrase(query: string, start: number): Scanned {
  const { value, next, mistake } = quoted(query, start)
  const words = wordsOf(value.text)
  if (mistake || words.length === 0) return { next, ...(mistake ? { mistake } : {}) }
  return { next, token: { kind: 'words', words: { words, prefix: value.prefix }, start, end: next } }
}

function plain(query: string, start: number): Scanned {
  const text = matched(run, query, start)
  const end = start + text.length
  if (Object.hasOwn(operators, text))
    return { next: end, token: { kind: operators[text as keyof typeof operators], start, end } }
  const words = wordsOf(text)
  if (words.length === 0) return { next: end }
  return { next: end, token: { kind: 'words', words: { words, prefix: text.endsWith('*') }, start, end } }
}

/**
 * `name:value`, or nothing where a colon is none of a filter: behind what is no plain word of letters ("12:30"), in an address
 * ("https://…"), and at the end of a word that names no filter ("Putin: no talks").
 */
function filter(query: string, start: number): Scanned | null {
  const name = matched(/[A-Za-z]+(?=:)/, query, start)
  const behind = start + name.length + 1
  if (name === '' || query.startsWith('//', behind)) return null
  if (!isFilterName(name.toLowerCase()) && !/^[^\s()|]/.test(query.slice(behind, behind + 1))) return null
  const values: Value[] = []
  for (let at = behind; ; ) {
    const { value, next, mistake } = query[at] && quotes.includes(query[at]!) ? quoted(query, at) : unquoted(query, at)
    if (mistake) return { next, mistake }
    values.push(value)
    if (query[next] !== ',') return { next, token: { kind: 'filter', name, values, start, end: next } }
    at = next + 1
  }
}

function unquoted(query: string, start: number): { value: Value; next: number; mistake?: Mistake } {
  const text = matched(bare, query, start)
  const end = start + text.length
  return { value: { text, prefix: text.endsWith('*'), start, end }, next: end }
}

/** What stands between quotation marks, straight or curly; a star behind them leaves the last word open. */
function quoted(query: string, start: number): { value: Value; next: number; mistake?: Mistake } {
  const length = query.slice(start + 1).search(/["“”]/)
  const end = length < 0 ? query.length : start + 1 + length
  const prefix = query[end + 1] === '*'
  const value = { text: query.slice(start + 1, end), prefix, start: start + 1, end }
  if (length < 0) return { value, next: end, mistake: mistake('query-quote-open', { start, end }) }
  return { value, next: end + (prefix ? 2 : 1) }
}

function matched(pattern: RegExp, text: string, at: number): string {
  const sticky = new RegExp(pattern.source, 'y')
  sticky.lastIndex = at
  return sticky.exec(text)?.[0] ?? ''
}
