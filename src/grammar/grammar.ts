import { compile, literalsOf, type Pieces } from './pattern.ts'
import { type Words, wordsOf } from './scan.ts'
import { openVocabulary, type Vocabulary } from './vocabulary.ts'

/** A rule: what it matches and what that means. Stands beside examples and counter-examples, which are its tests. */
export interface Rule<Meaning> {
  readonly name: string
  readonly pattern: string
  /** What must stand right before or behind, or must not; not part of the match. */
  readonly after?: string
  readonly notAfter?: string
  readonly before?: string
  readonly notBefore?: string
  /** The meaning of a match; null where the words turn out to mean something else. */
  readonly means: (match: Match) => Meaning | null
}

/** Words that a rule matched. */
export interface Match {
  readonly rule: string
  readonly source: Words
  /** Indices of its first word and of the word behind its last. */
  readonly from: number
  readonly to: number
  has(name: string): boolean
  /** Index of the first word captured under a name; -1 when there are none. */
  at(name: string): number
  /** The words captured under a name, in small letters, separated by blanks; '' when there are none. */
  words(name: string): string
}

export interface Found<Meaning> {
  readonly match: Match
  readonly meaning: Meaning
}

export interface Grammar<Meaning> {
  readonly vocabulary: Vocabulary
  /** What the rules find: leftmost first, then longest, then the rule that stands first; never overlapping. */
  find(words: Words, symbols: string): Found<Meaning>[]
}

interface Candidate<Meaning> {
  readonly rule: Compiled<Meaning>
  readonly order: number
  readonly from: number
  readonly to: number
  readonly match: RegExpExecArray
}

interface Compiled<Meaning> {
  readonly rule: Rule<Meaning>
  readonly expression: RegExp
  readonly captures: readonly string[]
}

/** Makes a grammar of its rules; throws where a pattern cannot be read. */
export function openGrammar<Meaning>(
  rules: readonly Rule<Meaning>[],
  classes: Readonly<Record<string, string>>,
  pieces: Pieces,
): Grammar<Meaning> {
  const patterns = rules.flatMap(({ pattern, after, notAfter, before, notBefore }) =>
    [pattern, after, notAfter, before, notBefore].filter(one => one !== undefined),
  )
  const literals = [...patterns, ...Object.values(pieces)].flatMap(pattern => literalsOf(pattern, pieces))
  const vocabulary = openVocabulary(classes, literals)
  const compiled = rules.map(rule => compiledRule(rule, vocabulary, pieces))
  return { vocabulary, find: (words, symbols) => chosen(candidatesOf(compiled, symbols), words) }
}

function compiledRule<Meaning>(rule: Rule<Meaning>, vocabulary: Vocabulary, pieces: Pieces): Compiled<Meaning> {
  const { source, captures } = compile(rule.pattern, vocabulary, pieces)
  const context = (kind: string, pattern: string | undefined) =>
    pattern === undefined ? '' : `(${kind}${compile(pattern, vocabulary, pieces).source.replace(/\((?!\?)/g, '(?:')})`
  const around =
    context('?<=', rule.after) +
    context('?<!', rule.notAfter) +
    `(?:${source})` +
    context('?=', rule.before) +
    context('?!', rule.notBefore)
  return { rule, captures, expression: new RegExp(around, 'gd') }
}

function candidatesOf<Meaning>(compiled: readonly Compiled<Meaning>[], symbols: string): Candidate<Meaning>[] {
  const found: Candidate<Meaning>[] = []
  for (const [order, rule] of compiled.entries()) {
    const { expression } = rule
    expression.lastIndex = 0
    for (let match = expression.exec(symbols); match; match = expression.exec(symbols)) {
      const from = match.index
      const to = from + match[0].length
      if (to === from) expression.lastIndex++
      else found.push({ rule, order, from, to, match })
    }
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to || a.order - b.order)
}

function chosen<Meaning>(candidates: readonly Candidate<Meaning>[], words: Words): Found<Meaning>[] {
  const found: Found<Meaning>[] = []
  let end = 0
  for (const { rule, from, to, match } of candidates) {
    if (from < end) continue
    const view = matchOf(rule, from, to, match, words)
    const meaning = rule.rule.means(view)
    if (meaning === null) continue
    found.push({ match: view, meaning })
    end = to
  }
  return found
}

function matchOf<Meaning>(
  { rule, captures }: Compiled<Meaning>,
  from: number,
  to: number,
  { indices }: RegExpExecArray,
  source: Words,
): Match {
  const { text, starts, ends } = source
  const rangeOf = (name: string) => {
    const group = captures.findIndex((label, i) => label === name && indices![i + 1] !== undefined)
    return group === -1 ? undefined : indices![group + 1]
  }
  return {
    rule: rule.name,
    source,
    from,
    to,
    has: name => rangeOf(name) !== undefined,
    at: name => rangeOf(name)?.[0] ?? -1,
    words(name) {
      const [first, last] = rangeOf(name) ?? [0, 0]
      const made: string[] = []
      for (let i = first; i < last; i++) made.push(text.slice(starts[i], ends[i]).toLowerCase())
      return made.join(' ')
    },
  }
}

/** A text and its symbols in a grammar's vocabulary. O(length). */
export function encoded(text: string, vocabulary: Vocabulary): { readonly words: Words; readonly symbols: string } {
  const words = wordsOf(text)
  return { words, symbols: vocabulary.encode(words) }
}
