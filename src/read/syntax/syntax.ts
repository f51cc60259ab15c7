import type { Break, Layers, Word } from '../../core/layers.ts'
import { stage } from '../../core/stage.ts'
import type { EncodedWord } from '../../neural/encode.ts'
import type { LazyModel, Model } from '../../neural/model.ts'
import type { Scores } from '../../neural/scores.ts'
import { longestWindow, nextWindow, usualWindow, windowAt } from '../../neural/windows.ts'
import { type Sentence, sentenceOf } from './sentence.ts'
import { gatherVectors } from './vectors.ts'

/**
 * Reads the words with the model, window by window, and draws from it what later layers stand on: sentences, the tree of each, what may
 * be a name, and the report's vectors. One stage gives all of them, since a window's scores are too large to be kept (some 2 MB for a
 * hundred words).
 */
export const openSyntax = (lazy: LazyModel) =>
  stage({
    name: 'syntax',
    needs: ['report', 'words', 'breaks'],
    gives: ['sentences', 'tokens', 'syntax', 'chunks', 'vectors'],
    async run({ report, words, breaks }) {
      const model = await lazy.load()
      const text: Text = {
        words: words.map(word => model.encode(word.text)),
        blocks: words.map(({ block }) => block),
        breaks,
      }
      const sizes = text.words.map(({ ids }) => ids.length)
      const sentences: Sentence[] = []
      const vectors = gatherVectors(report, model)
      for (let from = 0; from < words.length; ) {
        const { scores, starts, next } = await readFrom(model, text, sizes, from)
        for (const [first, end] of between(starts, next - from))
          sentences.push(sentenceOf(words, from, first, end, scores, model))
        vectors.add(words.slice(from, next), sizes.slice(from, next), scores)
        from = next
      }
      return { ...layersOf(words, sentences), vectors: vectors.made }
    },
  })

/** The words of a report as the model is given them, with their blocks and what the rules say of breaks. */
interface Text {
  readonly words: readonly EncodedWord[]
  readonly blocks: readonly number[]
  readonly breaks: readonly Break[]
}

/** A window once it is read. */
interface Read {
  readonly scores: Scores
  /** Whether each word of the window starts a sentence. */
  readonly starts: readonly boolean[]
  /** Where the next window begins; the sentences up to there are whole. */
  readonly next: number
}

/** Reads the window that begins at a word, and once more as a longer one where a sentence fills it. A sentence too long for that is cut. */
async function readFrom(
  model: Model,
  text: Text,
  sizes: readonly number[],
  from: number,
  limit: number = usualWindow,
): Promise<Read> {
  const window = windowAt(from, sizes, text.blocks, limit)
  const scores = await model.score(text.words.slice(from, window.to))
  const starts = startsOf(scores, text.breaks.slice(from, window.to))
  const next = nextWindow(window, starts)
  if (next === null && limit < longestWindow) return readFrom(model, text, sizes, from, longestWindow)
  return { scores, starts, next: next ?? window.to }
}

/** What the model and the rules say of a sentence beginning, added. The first word of a window begins one. */
function startsOf({ sentence }: Scores, breaks: readonly Break[]): boolean[] {
  const says = Float32Array.from(sentence)
  for (let i = says.length - 2; i >= 0; i--) if (breaks[i]!.opens) says[i] = Math.max(says[i]!, says[i + 1]!)
  return breaks.map(({ lean }, i) => i === 0 || says[i]! + lean > 0)
}

/** The sentences of the first `length` words, as half-open indices. */
function between(starts: readonly boolean[], length: number): [number, number][] {
  const firsts = starts.slice(0, length).flatMap((start, i) => (start ? [i] : []))
  return firsts.map((first, i) => [first, firsts[i + 1] ?? length])
}

/** The sentences' words, trees and chunks as layers over the whole report. */
function layersOf(
  words: readonly Word[],
  sentences: readonly Sentence[],
): Pick<Layers, 'sentences' | 'tokens' | 'syntax' | 'chunks'> {
  return {
    sentences: sentences.map(({ from, to }) => ({ start: words[from]!.start, end: words[to - 1]!.end })),
    tokens: sentences.flatMap(({ from, to }, sentence) => words.slice(from, to).map(word => ({ ...word, sentence }))),
    syntax: sentences.flatMap(({ syntax }) => syntax),
    chunks: sentences.flatMap(({ chunks }) => chunks),
  }
}
