import { literalsOf, openCompiler, type Pieces } from './pattern.ts'
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

interface Compiled<Meaning> {
  readonly rule: Rule<Meaning>
  /** Symbols of which a match has at least one. */
  readonly needs: ReadonlySet<string> | null
  /** Sticky, without captures: most tries fail, and so they fail faster. */
  readonly plain: RegExp
  /** Sticky, with the places of its captures; made when the rule first matches. */
  expression(): RegExp
  readonly captures: readonly string[]
}

/** Rules by the symbols that their matches can begin with. Most words of a text begin none. */
type Index<Meaning> = ReadonlyMap<string, readonly Compiled<Meaning>[]>

/** Makes a grammar of its rules; throws where a pattern cannot be read. */
export function openGrammar<Meaning>(
  rules: readonly Rule<Meaning>[],
  classes: Readonly<Record<string, string>>,
  pieces: Pieces,
): Grammar<Meaning> {
  const patterns = rules.flatMap(({ pattern, after, notAfter, before, notBefore }) =>
    [pattern, after, notAfter, before, notBefore].filter(one => one !== undefined),
  )
  const literals = [...patterns, ...Object.values(pieces)].flatMap(literalsOf)
  const vocabulary = openVocabulary(classes, literals)
  const index = indexed(rules, vocabulary, pieces)
  return { vocabulary, find: (words, symbols) => found(index, words, symbols) }
}

function indexed<Meaning>(rules: readonly Rule<Meaning>[], vocabulary: Vocabulary, pieces: Pieces): Index<Meaning> {
  const index = new Map<string, Compiled<Meaning>[]>()
  const compile = openCompiler(vocabulary, pieces)
  for (const rule of rules) {
    const { source, plain, captures, first, needs } = compile(rule.pattern)
    const context = (kind: string, pattern: string | undefined) =>
      pattern === undefined ? '' : `(${kind}${compile(pattern).plain})`
    const behind = context('?<=', rule.after) + context('?<!', rule.notAfter)
    const ahead = context('?=', rule.before) + context('?!', rule.notBefore)
    const compiled = {
      rule,
      captures,
      needs,
      plain: new RegExp(`${behind}${plain}${ahead}`, 'y'),
      expression: once(() => new RegExp(`${behind}${source}${ahead}`, 'yd')),
    }
    for (const symbol of first) index.set(symbol, [...(index.get(symbol) ?? []), compiled])
  }
  return index
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}

/** At each word, the longest match that means something is taken. */
function found<Meaning>(index: Index<Meaning>, words: Words, symbols: string): Found<Meaning>[] {
  const taken: Found<Meaning>[] = []
  const possible = possibleIn(index, new Set(symbols))
  for (let at = 0; at < symbols.length; at++) {
    const rules = possible.get(symbols[at]!)
    const longest = rules && longestAt(rules, at, words, symbols)
    if (!longest) continue
    taken.push(longest)
    at = longest.match.to - 1
  }
  return taken
}

/** The index without rules that need a word which the text lacks: an expression that is never tried is never compiled. */
function possibleIn<Meaning>(index: Index<Meaning>, there: ReadonlySet<string>): Index<Meaning> {
  const can = new Map<Compiled<Meaning>, boolean>()
  const isPossible = (rule: Compiled<Meaning>): boolean => {
    const known = can.get(rule) ?? (rule.needs === null || meet(rule.needs, there))
    can.set(rule, known)
    return known
  }
  return new Map([...there].map(symbol => [symbol, index.get(symbol)?.filter(isPossible) ?? []]))
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  for (const symbol of small) if (large.has(symbol)) return true
  return false
}

function longestAt<Meaning>(
  compiled: readonly Compiled<Meaning>[],
  at: number,
  words: Words,
  symbols: string,
): Found<Meaning> | null {
  const matches: { rule: Compiled<Meaning>; to: number }[] = []
  for (const rule of compiled) {
    rule.plain.lastIndex = at
    if (rule.plain.test(symbols) && rule.plain.lastIndex > at) matches.push({ rule, to: rule.plain.lastIndex })
  }
  matches.sort((a, b) => b.to - a.to)
  for (const { rule, to } of matches) {
    const expression = rule.expression()
    expression.lastIndex = at
    const view = matchOf(rule, at, to, expression.exec(symbols)!, words)
    const meaning = rule.rule.means(view)
    if (meaning !== null) return { match: view, meaning }
  }
  return null
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
