import { argmax } from './argmax.ts'

/*
 * The dependency tree of highest score with exactly one root: Chu-Liu/Edmonds (Chu and Liu 1965, Edmonds 1967) over a dense graph, and
 * reweighting of the root's arcs for the single root (Stanojević and Cohen, "A Root of a Problem", EMNLP 2021).
 */

/** Score of `head` for `dependent`; words count from 1, head 0 is the root. */
export type ArcScore = (dependent: number, head: number) => number

/** Heads of words 1…n at index 0…n-1; 0 is the root. O(n²), near enough. */
export function bestTree(n: number, score: ArcScore): number[] {
  const scores = matrix(n, score)
  const greedy = bestHeads(scores)
  if (greedy.filter(head => head === 0).length !== 1 || hasCycle(greedy)) return edmonds(singleRooted(scores)).slice(1)
  return greedy.slice(1)
}

/** `scores[dependent][head]`; word 0, the root, has no head. */
type Scores = readonly Float64Array[]

function matrix(n: number, score: ArcScore): Scores {
  const scores = Array.from({ length: n + 1 }, () => new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY))
  for (let dependent = 1; dependent <= n; dependent++)
    for (let head = 0; head <= n; head++) if (head !== dependent) scores[dependent]![head] = score(dependent, head)
  return scores
}

/** Arcs of the root made worse by more than a whole tree can gain, so that the best tree has as few of them as it can: one. */
function singleRooted(scores: Scores): Scores {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (const row of scores) {
    for (const value of row) {
      if (value === Number.NEGATIVE_INFINITY) continue
      if (value < least) least = value
      if (value > most) most = value
    }
  }
  const penalty = 1 + scores.length * (most - least)
  return scores.map((row, dependent) =>
    dependent === 0 ? row : row.map((value, head) => value - (head === 0 ? penalty : 0)),
  )
}

/** The best head of each word by itself; -1 for word 0. */
const bestHeads = (scores: Scores): number[] =>
  scores.map((row, dependent) => (dependent === 0 ? -1 : argmax(row, 0, row.length)))

/** Whether following heads from some word comes back to it. */
function hasCycle(heads: readonly number[]): boolean {
  const seen = new Int32Array(heads.length)
  for (let from = 1; from < heads.length; from++) {
    let word = from
    for (; word > 0 && seen[word] === 0; word = heads[word]!) seen[word] = from
    if (word > 0 && seen[word] === from) return true
  }
  return false
}

/** A word, or a cycle of nodes made one. */
interface Node {
  /** By head: what the arc into this node is worth beyond the arc that it would replace. */
  readonly gain: Float64Array
  /** By head: the word of this node that the arc enters. */
  readonly enters: Int32Array
  readonly members: readonly Node[]
  /** The cycle that it is a member of. */
  parent: Node | null
  /** Some node around it, for `top`. */
  outer: Node | null
  head: number
}

/** Heads of the best tree from word 0: paths are grown along best arcs, and cycles are contracted as they close (Gabow et al. 1986). */
function edmonds(scores: Scores): number[] {
  const words = scores.map(
    (gain, word): Node => ({
      gain,
      enters: new Int32Array(scores.length).fill(word),
      members: [],
      parent: null,
      outer: null,
      head: -1,
    }),
  )
  const done = new Set([words[0]!])
  for (const word of words) {
    const path: Node[] = []
    for (let node = top(word); !done.has(node); ) {
      if (path.at(-1) !== node) path.push(node)
      node.head = bestOutside(node, words)
      const next = top(words[node.head]!)
      const from = path.indexOf(next)
      node = from < 0 ? next : contracted(path.splice(from))
    }
    for (const node of path) done.add(node)
  }
  return expanded(words)
}

/** The outermost node that a node is in. Shortens the way for the next time (Tarjan 1975). */
function top(node: Node): Node {
  let outermost = node
  while (outermost.outer) outermost = outermost.outer
  for (let inner = node; inner.outer && inner.outer !== outermost; ) {
    const next = inner.outer
    inner.outer = outermost
    inner = next
  }
  return outermost
}

/** The head outside the node whose arc into it gains most. */
function bestOutside(node: Node, words: readonly Node[]): number {
  let best = -1
  for (let head = 0; head < words.length; head++) {
    if ((best < 0 || node.gain[head]! > node.gain[best]!) && top(words[head]!) !== node) best = head
  }
  return best
}

/** The nodes of a cycle as one node. An arc into it replaces the cycle's arc into the same member. */
function contracted(cycle: readonly Node[]): Node {
  const size = cycle[0]!.gain.length
  const made = { gain: new Float64Array(size).fill(Number.NEGATIVE_INFINITY), enters: new Int32Array(size) }
  for (const { gain, enters, head: own } of cycle) {
    for (let head = 0; head < size; head++) {
      const worth = gain[head]! - gain[own]!
      if (worth <= made.gain[head]!) continue
      made.gain[head] = worth
      made.enters[head] = enters[head]!
    }
  }
  const node: Node = { ...made, members: cycle, parent: null, outer: null, head: -1 }
  for (const member of cycle) {
    member.parent = node
    member.outer = node
  }
  return node
}

/** Heads of the words: each node is entered at one word, and the other members of the cycles around that word keep their arcs. */
function expanded(words: readonly Node[]): number[] {
  const heads = new Array<number>(words.length).fill(-1)
  const open = [...new Set(words.slice(1).map(top))]
  for (let node = open.pop(); node; node = open.pop()) {
    const word = node.enters[node.head]!
    heads[word] = node.head
    for (let inner = words[word]!; inner !== node; inner = inner.parent!)
      for (const member of inner.parent!.members) if (member !== inner) open.push(member)
  }
  return heads
}
