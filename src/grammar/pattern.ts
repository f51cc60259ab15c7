import type { Vocabulary } from './vocabulary.ts'

/*
 * The language of patterns. Parts are separated by blanks:
 *
 *     ago            the word itself            <month>        a word of the class; captured as 'month'
 *     (a | b)        one of                     <day:to>       the same, captured as 'to'
 *     x?  x*  x+     as in regular expressions  {count}        a named piece of pattern; captured as 'count'
 *     ~              a hyphen or nothing        {count:low}    the same, captured as 'low'
 *
 * Pieces may use pieces; only what stands in the pattern itself is captured. A name may stand in several branches.
 */

export interface Pattern {
  readonly source: string
  /** Name of each capturing group, in order. */
  readonly captures: readonly string[]
}

export type Pieces = Readonly<Record<string, string>>

const part =
  /\s*(?:<(?<className>[a-z0-9]+)(?::(?<classLabel>[a-z]+))?>|\{(?<piece>[a-z]+)(?::(?<pieceLabel>[a-z]+))?\}|(?<operator>[()|?*+~])|(?<word>[^\s<>{}()|?*+~]+))\s*/y

interface Part {
  readonly className?: string
  readonly classLabel?: string
  readonly piece?: string
  readonly pieceLabel?: string
  readonly operator?: string
  readonly word?: string
}

function partsOf(pattern: string): Part[] {
  const parts: Part[] = []
  part.lastIndex = 0
  while (part.lastIndex < pattern.length) {
    const match = part.exec(pattern)
    if (!match)
      throw new Error(`Pattern "${pattern}" cannot be read. See src/grammar/pattern.ts for what may stand in one.`)
    parts.push(match.groups as Part)
  }
  return parts
}

/** Words that a pattern names itself, those of its pieces too. */
export function literalsOf(pattern: string, pieces: Pieces): string[] {
  return partsOf(pattern).flatMap(({ word, piece, operator }) => {
    if (piece) return literalsOf(pieceNamed(piece, pieces), pieces)
    return operator === '~' ? ['-'] : word ? [word] : []
  })
}

/** A pattern as a regular expression over symbols. Throws where it names a class or piece that there is not. */
export function compile(pattern: string, vocabulary: Vocabulary, pieces: Pieces): Pattern {
  const captures: string[] = []
  const symbols = (found: string | null, name: string): string => {
    if (found === null) throw new Error(`Pattern "${pattern}" names "${name}", which is on no list. Add it to one.`)
    return found.length === 1 ? escaped(found) : `[${found.replace(/[\\\]^-]/g, '\\$&')}]`
  }
  const wordSymbol = (word: string): string => symbols(vocabulary.symbolOf(word), word)
  const group = (label: string | undefined, source: string, inner: boolean): string => {
    if (inner) return `(?:${source})`
    captures.push(label!)
    return `(${source})`
  }
  const source = (text: string, inner: boolean): string =>
    partsOf(text)
      .map(({ className, classLabel, piece, pieceLabel, operator, word }) => {
        if (className) return group(classLabel ?? className, symbols(vocabulary.symbolsOf(className), className), inner)
        if (piece) return group(pieceLabel ?? piece, source(pieceNamed(piece, pieces), true), inner)
        if (operator) return operator === '(' ? '(?:' : operator === '~' ? `${wordSymbol('-')}?` : operator
        return wordSymbol(word!)
      })
      .join('')
  return { source: source(pattern, false), captures }
}

const escaped = (symbol: string): string => symbol.replace(/[.\\^$*+?()[\]{}|/-]/g, '\\$&')

function pieceNamed(name: string, pieces: Pieces): string {
  const piece = pieces[name]
  if (piece === undefined) throw new Error(`There is no piece "${name}". Add it to the pieces of the grammar.`)
  return piece
}
