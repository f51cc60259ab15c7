import type { EncodedWord } from '../src/neural/encode.ts'
import type { LazyModel } from '../src/neural/model.ts'
import type { Labels, Scores } from '../src/neural/scores.ts'
import { shapeOf } from '../src/neural/shape.ts'

const labels: Labels = {
  upos: ['NOUN', 'VERB', 'PROPN', 'PUNCT'],
  feats: ['_', 'Number=Sing'],
  deprels: ['root', 'nsubj', 'obj', 'ccomp', 'appos', 'compound', 'conj', 'punct'],
  entities: ['O', ...['PERSON', 'NORP', 'ORG', 'GPE', 'FAC'].flatMap(type => [`B-${type}`, `I-${type}`])],
}
const width = 4

/**
 * A model whose answers follow from the words and from nothing in language: any tree, any name, any sentence. What the layers promise must
 * hold whatever a model answers; and it answers a hundred times faster than ours.
 */
export const arbitraryModel = (): LazyModel => ({
  id: async () => 'arbitrary',
  load: async () => ({
    labels,
    width,
    embed: mean => mean,
    encode: word => ({ ids: [hash(word)], shape: shapeOf(word) }),
    score: async window => scores(window),
    lemma: form => form.toLowerCase(),
  }),
})

/** Scores that hang each word on one of the ten before it, or on the root: any tree but the slowest to find. */
function chains(words: number, next: () => number): Float32Array {
  const arcs = new Float32Array(words * (words + 1)).fill(-1)
  for (let word = 0; word < words; word++)
    for (let column = Math.max(0, word - 9); column <= word; column++) arcs[word * (words + 1) + column] = next()
  return arcs
}

const hash = (word: string): number =>
  [...word.slice(0, 40)].reduce((made, letter) => (made * 31 + letter.codePointAt(0)!) | 0, 7)

function scores(window: readonly EncodedWord[]): Scores {
  let state = window.reduce((made, { ids }) => (made * 33 + ids[0]!) | 0, 5)
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 8) / 2 ** 24 - 0.5
  }
  const table = (rows: number, columns: number) => new Float32Array(rows * columns).map(next)
  const words = window.length
  return {
    sentence: Float32Array.from({ length: words }, () => 10 * next() - 4.5),
    upos: table(words, labels.upos.length),
    feats: table(words, labels.feats.length),
    arcs: chains(words, next),
    labelDep: table(words, labels.deprels.length * 3),
    labelHead: table(words + 1, 3),
    entities: table(words, labels.entities.length),
    states: table(words, width),
  }
}
