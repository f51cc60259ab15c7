import type { Span } from '../../core/reading.ts'
import { type Mistake, mistake } from './mistake.ts'
import type { Token, Value } from './tokens.ts'
import type { Words } from './words.ts'

/** A search as it is written. An `all` directly inside an `all` comes from parentheses; spans leave these out. */
export type Tree = Span &
  (
    | { readonly kind: 'words'; readonly words: Words }
    | { readonly kind: 'filter'; readonly name: string; readonly values: readonly Value[] }
    | { readonly kind: 'not'; readonly of: Tree }
    | { readonly kind: 'all' | 'any'; readonly of: readonly Tree[] }
  )

/** Parentheses and NOTs in one another: enough for any search, and few enough for SQLite, whose parser of matches nests 100 deep. */
const deepest = 24

/** The tree of some tokens: NOT binds tightest, then AND, which may be left out, then OR. Null where nothing is left of it. */
export function treeOf(tokens: readonly Token[]): {
  readonly tree: Tree | null
  readonly mistakes: readonly Mistake[]
} {
  const deep = tooDeep(tokens)
  if (deep) return { tree: null, mistakes: [mistake('query-too-deep', deep, deepest)] }
  const mistakes: Mistake[] = []
  let at = 0
  const alternatives = (): Tree | null => {
    const of: (Tree | null)[] = [conjunction()]
    for (let operator = tokens[at]; operator?.kind === 'or'; operator = tokens[at]) {
      at++
      const before = mistakes.length
      const next = conjunction()
      if (mistakes.length === before && !of.at(-1)) missing(operator, 'before')
      if (mistakes.length === before && !next) missing(operator, 'behind')
      of.push(next)
    }
    return joined('any', of)
  }
  const conjunction = (): Tree | null => {
    const of: (Tree | null)[] = []
    for (let token = tokens[at]; token && token.kind !== 'or' && token.kind !== 'close'; token = tokens[at]) {
      if (token.kind !== 'and') {
        of.push(operand(token))
        continue
      }
      at++
      if (of.length === 0) missing(token, 'before')
      else if (!begins(tokens[at])) missing(token, 'behind')
    }
    return joined('all', of)
  }
  const operand = (token: Token): Tree | null => {
    at++
    if (token.kind === 'open') return parenthesis(token)
    if (token.kind !== 'not') return token as Tree
    if (!begins(tokens[at])) return missing(token, 'behind')
    const of = operand(tokens[at]!)
    return of && { kind: 'not', of, start: token.start, end: of.end }
  }
  const parenthesis = (open: Token): Tree | null => {
    const before = mistakes.length
    const inner = alternatives()
    const close = tokens[at]
    if (!close) mistakes.push(mistake('query-parenthesis-open', open))
    else if (!inner && mistakes.length === before)
      mistakes.push(mistake('query-parenthesis-empty', { start: open.start, end: close.end }))
    at++
    return inner
  }
  const missing = (operator: Token, side: 'before' | 'behind'): null => {
    const word = operator.kind.toUpperCase()
    mistakes.push(mistake('query-operand-missing', operator, word, side))
    return null
  }

  const found: (Tree | null)[] = []
  while (at < tokens.length) {
    found.push(alternatives())
    const surplus = tokens[at++]
    if (surplus) mistakes.push(mistake('query-parenthesis-close', surplus))
  }
  return { tree: joined('all', found), mistakes }
}

const begins = (token: Token | undefined): boolean =>
  token !== undefined && token.kind !== 'or' && token.kind !== 'and' && token.kind !== 'close'

function joined(kind: 'all' | 'any', trees: readonly (Tree | null)[]): Tree | null {
  const of = trees.filter(tree => tree !== null)
  if (of.length < 2) return of[0] ?? null
  return { kind, of, start: of[0]!.start, end: of.at(-1)!.end }
}

/** The first token that stands too deep in parentheses and NOTs. */
function tooDeep(tokens: readonly Token[]): Token | undefined {
  let open = 0
  let nots = 0
  return tokens.find(({ kind }) => {
    if (kind === 'open') open++
    else if (kind === 'close') open = Math.max(0, open - 1)
    nots = kind === 'not' ? nots + 1 : kind === 'open' ? nots : 0
    return open + nots > deepest
  })
}
