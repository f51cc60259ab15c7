import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Embed, openEmbedding } from './embedding.ts'
import { type EncodedWord, inputsOf, openEncode } from './encode.ts'
import { readChecked, readManifest } from './files.ts'
import { type LemmaTable, type Lemmatize, openLemmas } from './lemmas.ts'
import { openSession } from './runtime.ts'
import type { Labels, Scores } from './scores.ts'
import { openWordPiece } from './wordpiece.ts'

/** A reader model in memory. */
export interface Model {
  readonly labels: Labels
  /** Columns of the states that it scores. */
  readonly width: number
  readonly embed: Embed
  encode(word: string): EncodedWord
  /** Reads one window. */
  score(window: readonly EncodedWord[]): Promise<Scores>
  readonly lemma: Lemmatize
}

/** A reader model on disk. Nothing is read until it is asked for; both answer the same however often they are asked. */
export interface LazyModel {
  /** Name and the first letters of its hash. Throws `model-missing`, `model-damaged`. */
  id(): Promise<string>
  /** Throws `model-missing`, `model-damaged`, `runtime-missing`. */
  load(): Promise<Model>
}

/** Where the model lies that comes with Hearsay. */
export const shippedModel = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('#package')), 'models/reader-en')

/** @param folder of `manifest.json` and the files that it names */
export function openModel(folder: string): LazyModel {
  const manifest = once(() => readManifest(folder))
  return {
    id: once(async () => {
      const { name, files } = await manifest()
      return `${name}@${files['model.onnx']!.sha256.slice(0, 12)}`
    }),
    load: once(async () => {
      const names = ['model.onnx', 'vocab.txt', 'labels.json', 'lemmas.json', 'embedding.bin']
      const [weights, vocabulary, labels, lemmas, embedding] = await readChecked(folder, await manifest(), names)
      const session = await openSession(weights!)
      const wordPiece = openWordPiece(textOf(vocabulary!))
      return {
        labels: JSON.parse(textOf(labels!)) as Labels,
        width: session.width,
        embed: openEmbedding(embedding!, session.width),
        encode: openEncode(wordPiece),
        score: window => session.run(inputsOf(window, wordPiece)),
        lemma: openLemmas(JSON.parse(textOf(lemmas!)) as LemmaTable),
      }
    }),
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined
  return () => {
    made ??= make()
    return made
  }
}
