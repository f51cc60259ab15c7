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
  /** Symbols of which every match has at least one; null where nothing is sure. */
  readonly needs: ReadonlySet<string> | null
  /** Whether it matches nothing at all. */
  readonly empty: boolean
  /** One symbol of a set, not captured. */
  readonly single?: boolean
}

/** One symbol of a set. */
export function symbolsNode(symbols: string): Node {
  const plain = symbols.length === 1 ? escaped(symbols) : `[${ranges(symbols)}]`
  const set = new Set(symbols)
  return { source: plain, plain, captures: [], first: set, needs: set, empty: false, single: true }
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
      first: unionOf(beginning.map(({ first }) => first)),
      needs: nodes.reduce<Node['needs']>(
        (least, { needs }) => (least && (!needs || least.size <= needs.size) ? least : needs),
        null,
      ),
      empty: end === -1,
    },
    label,
  )
}

/** One of several nodes, tried in order. Single symbols become one set: an engine tests it at once. */
export function alternatives(nodes: readonly Node[]): Node {
  if (nodes.length === 1) return nodes[0]!.single ? nodes[0]! : { ...nodes[0]!, ...grouped(nodes) }
  const first = unionOf(nodes.map(node => node.first))
  if (nodes.every(({ single }) => single)) return symbolsNode([...first].join(''))
  const captures = nodes.flatMap(({ captures }) => captures)
  const needs = nodes.flatMap(node => node.needs ?? [])
  return {
    ...grouped(nodes),
    captures,
    first,
    needs: needs.length === nodes.length ? unionOf(needs) : null,
    empty: nodes.some(({ empty }) => empty),
  }
}

function unionOf(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  if (sets.length === 1) return sets[0]!
  const union = new Set<string>()
  for (const set of sets) for (const symbol of set) union.add(symbol)
  return union
}

const grouped = (nodes: readonly Node[]) => ({
  source: `(?:${nodes.map(({ source }) => source).join('|')})`,
  plain: `(?:${nodes.map(({ plain }) => plain).join('|')})`,
})

/** Every repetition has an end: 'one and one and one …' is read in linear time. */
const quantifiers = { '?': '?', '*': '{0,9}', '+': '{1,9}' }

export const repeated = (node: Node, mark: '?' | '*' | '+'): Node => ({
  ...node,
  single: false,
  source: `(?:${node.source})${quantifiers[mark]}`,
  plain: `(?:${node.plain})${quantifiers[mark]}`,
  needs: mark === '+' ? node.needs : null,
  empty: node.empty || mark !== '+',
})

/** The node as a capturing group, where there is a label. */
export const labelled = (node: Node, label: string | null): Node =>
  label === null
    ? node
    : {
        ...node,
        source: `(${node.source})`,
        plain: `(?:${node.plain})`,
        captures: [label, ...node.captures],
        single: false,
      }
