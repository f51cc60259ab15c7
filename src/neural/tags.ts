/** A row of words with one label, as half-open indices of words. */
export interface Labelled {
  readonly from: number
  readonly to: number
  readonly label: string
}

/**
 * The best valid tagging of words `from` to `to` as labelled rows: 'I-X' comes only behind 'B-X' or 'I-X'. Viterbi's algorithm (1967); O(words × tags).
 * @param scores [words, tags], the logits of all words of the window
 * @param names of the tags: 'O', then 'B-X' and 'I-X' for each label
 */
export function bestTags(scores: Float32Array, names: readonly string[], from: number, to: number): Labelled[] {
  const tags = names.length
  const score = (word: number, tag: number) => scores[word * tags + tag]!
  const back = new Int32Array(Math.max(0, to - from) * tags)
  let reached = Float64Array.from({ length: tags }, (_, tag) =>
    goesOn(tag) ? Number.NEGATIVE_INFINITY : score(from, tag),
  )
  for (let word = from + 1; word < to; word++) {
    const any = highest(reached)
    const before = (tag: number) => (goesOn(tag) ? (reached[tag]! > reached[tag - 1]! ? tag : tag - 1) : any)
    const next = new Float64Array(tags)
    for (let tag = 0; tag < tags; tag++) {
      const previous = before(tag)
      back[(word - from) * tags + tag] = previous
      next[tag] = reached[previous]! + score(word, tag)
    }
    reached = next
  }
  return rows(traced(back, tags, from, to, highest(reached)), names, from)
}

const goesOn = (tag: number): boolean => tag > 0 && tag % 2 === 0

const highest = (values: Float64Array): number =>
  values.reduce((best, value, i) => (value > values[best]! ? i : best), 0)

/** Tags of words `from` to `to`, from the last one's back. */
function traced(back: Int32Array, tags: number, from: number, to: number, last: number): number[] {
  const path = new Array<number>(Math.max(0, to - from))
  let tag = last
  for (let i = path.length - 1; i >= 0; i--) {
    path[i] = tag
    tag = back[i * tags + tag]!
  }
  return path
}

function rows(path: readonly number[], names: readonly string[], from: number): Labelled[] {
  return path.flatMap((tag, i) => {
    if (tag === 0 || goesOn(tag)) return []
    let to = i + 1
    while (path[to] === tag + 1) to++
    return [{ from: from + i, to: from + to, label: names[tag]!.slice('B-'.length) }]
  })
}
