import { alternatives, labelled, type Node, repeated, sequence, symbolsNode } from './nodes.ts'
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

/** Words that a pattern names itself; those of its pieces are the pieces' own. */
export const literalsOf = (pattern: string): string[] =>
  partsOf(pattern).flatMap(({ word, operator }) => (operator === '~' ? ['-'] : word ? [word] : []))

/**
 * Reads patterns as trees over symbols; each piece is read once. What it answers throws where a pattern cannot be read or names a class
 * or piece that there is not.
 */
export function openCompiler(vocabulary: Vocabulary, pieces: Pieces): (pattern: string) => Node {
  const trees = new Map<string, Node>()
  const leaves = new Map<string, Node>()
  const known = (name: string, symbols: string | null, label: string | null): Node => {
    if (symbols === null) throw new Error(`A pattern names "${name}", which is on no list. Add it to one.`)
    const leaf = leaves.get(symbols) ?? symbolsNode(symbols)
    leaves.set(symbols, leaf)
    return labelled(leaf, label)
  }
  const word = (name: string): Node => known(name, vocabulary.wordSymbol(name), null)
  const pieceTree = (name: string): Node => {
    const tree = trees.get(name) ?? treeOf(pieceNamed(name, pieces), true)
    trees.set(name, tree)
    return tree
  }
  const treeOf = (text: string, inner: boolean): Node => {
    const parts = partsOf(text)
    let next = 0
    const choice = (): Node => {
      const options: Node[] = []
      let row: Node[] = []
      for (; next < parts.length && parts[next]!.operator !== ')'; next++) {
        const { className, classLabel, piece, pieceLabel, operator, word: literal } = parts[next]!
        if (className)
          row.push(known(className, vocabulary.classSymbols(className), inner ? null : (classLabel ?? className)))
        else if (piece) row.push(sequence([pieceTree(piece)], inner ? null : (pieceLabel ?? piece)))
        else if (literal) row.push(word(literal))
        else if (operator === '(') {
          next++
          row.push(choice())
        } else if (operator === '|') {
          options.push(sequence(row))
          row = []
        } else if (operator === '~') row.push(repeated(word('-'), '?'))
        else row.push(repeated(row.pop()!, operator as '?' | '*' | '+'))
      }
      return alternatives([...options, sequence(row)])
    }
    return choice()
  }
  return pattern => treeOf(pattern, false)
}

function pieceNamed(name: string, pieces: Pieces): string {
  const piece = pieces[name]
  if (piece === undefined) throw new Error(`There is no piece "${name}". Add it to the pieces of the grammar.`)
  return piece
}
