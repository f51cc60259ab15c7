import type { Chunk, Syntax, Word } from '../../core/layers.ts'
import { argmax } from '../../neural/argmax.ts'
import type { Model } from '../../neural/model.ts'
import { parse } from '../../neural/parse.ts'
import type { Scores } from '../../neural/scores.ts'
import { bestTags } from '../../neural/tags.ts'

/** A sentence of words `from` to `to` of the report, with what was read of it. Indices of heads and chunks are the report's. */
export interface Sentence {
  readonly from: number
  readonly to: number
  readonly syntax: readonly Syntax[]
  readonly chunks: readonly Chunk[]
}

/**
 * Decodes one sentence out of the scores of its window.
 * @param origin index of the window's first word; `first` and `end` are counted from it
 */
export function sentenceOf(
  words: readonly Word[],
  origin: number,
  first: number,
  end: number,
  scores: Scores,
  { labels, lemma }: Model,
): Sentence {
  const best = (rows: Float32Array, names: readonly string[], word: number) =>
    names[argmax(rows, word * names.length, names.length)]!
  const syntax = parse(scores, labels, first, end).map(({ head, deprel }, i): Syntax => {
    const upos = best(scores.upos, labels.upos, first + i)
    const feats = best(scores.feats, labels.feats, first + i)
    const { text } = words[origin + first + i]!
    return { upos, feats, lemma: lemma(text, upos, feats, i === 0), head: head < 0 ? -1 : origin + head, deprel }
  })
  const chunks = bestTags(scores.entities, labels.entities, first, end)
  return {
    from: origin + first,
    to: origin + end,
    syntax,
    chunks: chunks.map(({ from, to, label }) => ({ from: origin + from, to: origin + to, label })),
  }
}
