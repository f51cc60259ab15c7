import type { Syntax } from './layers.ts'

/*
 * Questions about dependency trees. Words are indices of tokens; ranges of them are half-open.
 */

export interface Range {
  readonly from: number
  readonly to: number
}

/** The words of a range. */
export const indices = ({ from, to }: Range): number[] => Array.from({ length: to - from }, (_, i) => from + i)

/** The trees of a report, with the way down: `children[i]` are the words that depend on word `i`, in order. */
export interface Trees {
  readonly syntax: readonly Syntax[]
  readonly children: readonly (readonly number[])[]
}

export function treesOf(syntax: readonly Syntax[]): Trees {
  const children: number[][] = syntax.map(() => [])
  for (const [i, { head }] of syntax.entries()) if (head >= 0) children[head]!.push(i)
  return { syntax, children }
}

/** 'nsubj' of 'nsubj:pass'. */
export const relation = ({ deprel }: Syntax): string => {
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

/** Whether the features of a word include one, as 'Number=Plur'. */
export const has = ({ feats }: Syntax, feature: string): boolean => `|${feats}|`.includes(`|${feature}|`)

/** Words that depend on one by a relation, without or with its subtype. */
export const dependents = ({ syntax, children }: Trees, at: number, ...relations: readonly string[]): number[] =>
  children[at]!.filter(i => relations.includes(syntax[i]!.deprel) || relations.includes(relation(syntax[i]!)))

/** A word and all below it, in order; branches for which `leave` holds are left out with all below them. */
export function below({ children }: Trees, at: number, leave?: (word: number) => boolean): number[] {
  const found: number[] = []
  const open = [at]
  for (let word = open.pop(); word !== undefined; word = open.pop()) {
    found.push(word)
    for (const child of children[word]!) if (!leave?.(child)) open.push(child)
  }
  return found.sort((a, b) => a - b)
}

/** The unbroken run of words around one that `below` finds. */
export function phrase(trees: Trees, at: number, leave?: (word: number) => boolean): Range {
  const words = new Set(below(trees, at, leave))
  let from = at
  while (words.has(from - 1)) from--
  let to = at + 1
  while (words.has(to)) to++
  return { from, to }
}

/** The word of a range that the others hang on: the first whose head lies outside. */
export function headIn(syntax: readonly Syntax[], { from, to }: Range): number {
  for (let i = from; i < to; i++) {
    const { head } = syntax[i]!
    if (head < from || head >= to) return i
  }
  return from
}

/** Words above one, nearest first, up to the root. */
export function above(syntax: readonly Syntax[], at: number): number[] {
  const found: number[] = []
  for (let up = syntax[at]!.head; up >= 0 && found.length < syntax.length; up = syntax[up]!.head) found.push(up)
  return found
}
