/*
 * A pattern as a tree: how it is written as a regular expression over symbols, and with which symbols a match can begin.
 */

export interface Node {
  /** Regular expression; labelled parts are capturing groups. */
  readonly source: string
  /** The same without capturing groups. */
  readonly plain: string
  /** Label of each capturing group, in order. */
  readonly captures: readonly string[]
  /** Symbols that a match can begin with. */
  readonly first: ReadonlySet<string>
  /** Whether it matches nothing at all. */
  readonly empty: boolean
}

/** One symbol of a set. */
export function symbolsNode(symbols: string, label: string | null): Node {
  const plain =
    symbols.length === 1
      ? symbols.replace(/[.\\^$*+?()[\]{}|/-]/g, '\\$&')
      : `[${symbols.replace(/[\\\]^-]/g, '\\$&')}]`
  return labelled({ source: plain, plain, captures: [], first: new Set(symbols), empty: false }, label)
}

/** Nodes one behind the other. */
export function sequence(nodes: readonly Node[], label: string | null = null): Node {
  const end = nodes.findIndex(({ empty }) => !empty)
  const beginning = end === -1 ? nodes : nodes.slice(0, end + 1)
  return labelled(
    {
      source: nodes.map(({ source }) => source).join(''),
      plain: nodes.map(({ plain }) => plain).join(''),
      captures: nodes.flatMap(({ captures }) => captures),
      first: new Set(beginning.flatMap(({ first }) => [...first])),
      empty: end === -1,
    },
    label,
  )
}

/** One of several nodes, tried in order. */
export const alternatives = (nodes: readonly Node[]): Node => ({
  source: `(?:${nodes.map(({ source }) => source).join('|')})`,
  plain: `(?:${nodes.map(({ plain }) => plain).join('|')})`,
  captures: nodes.flatMap(({ captures }) => captures),
  first: new Set(nodes.flatMap(({ first }) => [...first])),
  empty: nodes.some(({ empty }) => empty),
})

export const repeated = (node: Node, mark: '?' | '*' | '+'): Node => ({
  ...node,
  source: `(?:${node.source})${mark}`,
  plain: `(?:${node.plain})${mark}`,
  empty: node.empty || mark !== '+',
})

const labelled = (node: Node, label: string | null): Node =>
  label === null
    ? node
    : { ...node, source: `(${node.source})`, plain: `(?:${node.plain})`, captures: [label, ...node.captures] }
