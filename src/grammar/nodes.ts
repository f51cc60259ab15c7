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
  /** One symbol of a set, not captured. */
  readonly single?: boolean
}

/** One symbol of a set. */
export function symbolsNode(symbols: string, label: string | null): Node {
  const plain = symbols.length === 1 ? escaped(symbols) : `[${ranges(symbols)}]`
  return labelled({ source: plain, plain, captures: [], first: new Set(symbols), empty: false, single: true }, label)
}

const escaped = (symbol: string): string => symbol.replace(/[.\\^$*+?()[\]{}|/-]/g, '\\$&')

/** The symbols of a set with neighbours as ranges: words of one list are neighbours, and a short expression is compiled sooner. */
function ranges(symbols: string): string {
  const codes = [...new Set(symbols)].map(symbol => symbol.charCodeAt(0)).sort((a, b) => a - b)
  let made = ''
  for (let i = 0; i < codes.length; i++) {
    const first = i
    while (codes[i + 1] === codes[i]! + 1) i++
    const [from, to] = [codes[first]!, codes[i]!].map(code => escaped(String.fromCharCode(code)))
    made += from === to ? from : `${from}-${to}`
  }
  return made
}

/** Nodes one behind the other. */
export function sequence(nodes: readonly Node[], label: string | null = null): Node {
  if (nodes.length === 1) return labelled(nodes[0]!, label)
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

/** One of several nodes, tried in order. Single symbols become one set: an engine tests it at once. */
export function alternatives(nodes: readonly Node[]): Node {
  if (nodes.length === 1) return nodes[0]!.single ? nodes[0]! : { ...nodes[0]!, ...grouped(nodes) }
  const first = new Set<string>()
  for (const node of nodes) for (const symbol of node.first) first.add(symbol)
  if (nodes.every(({ single }) => single)) return symbolsNode([...first].join(''), null)
  const captures = nodes.flatMap(({ captures }) => captures)
  return { ...grouped(nodes), captures, first, empty: nodes.some(({ empty }) => empty) }
}

const grouped = (nodes: readonly Node[]) => ({
  source: `(?:${nodes.map(({ source }) => source).join('|')})`,
  plain: `(?:${nodes.map(({ plain }) => plain).join('|')})`,
})

export const repeated = (node: Node, mark: '?' | '*' | '+'): Node => ({
  ...node,
  single: false,
  source: `(?:${node.source})${mark}`,
  plain: `(?:${node.plain})${mark}`,
  empty: node.empty || mark !== '+',
})

const labelled = (node: Node, label: string | null): Node =>
  label === null
    ? node
    : {
        ...node,
        source: `(${node.source})`,
        plain: `(?:${node.plain})`,
        captures: [label, ...node.captures],
        single: false,
      }
