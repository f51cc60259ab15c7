import { type Shape, shapeOf, shapes } from './shape.ts'
import { longestWindow } from './windows.ts'
import type { WordPiece } from './wordpiece.ts'

/** A word as the encoder is given it. */
export interface EncodedWord {
  /** Ids of its pieces, at least one and no more than a window holds. */
  readonly ids: readonly number[]
  readonly shape: Shape
}

/** The inputs of the encoder for one window of W words in P pieces, [CLS] and [SEP] counted. */
export interface Inputs {
  /** [P] piece ids. */
  readonly ids: BigInt64Array
  /** [P] letter-case classes, those of the pieces' words. */
  readonly shapes: BigInt64Array
  /** [W] index of each word's first piece. */
  readonly words: BigInt64Array
}

/** Words remembered with their pieces: three quarters of running text are the same few thousand, and the rest is not worth its memory. */
const mostRemembered = 20_000

/** Encodes words one by one, as the model was trained: a word without pieces is unknown. */
export function openEncode(wordPiece: WordPiece): (word: string) => EncodedWord {
  const remembered = new Map<string, EncodedWord>()
  return word => {
    const known = remembered.get(word)
    if (known) return known
    const ids = wordPiece.pieces(word).map(({ id }) => id)
    const encoded = { ids: ids.length > 0 ? ids.slice(0, longestWindow) : [wordPiece.unknown], shape: shapeOf(word) }
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(word, encoded)
    return encoded
  }
}

/** Lays the words of a window out as tensors. */
export function inputsOf(words: readonly EncodedWord[], { cls, sep }: WordPiece): Inputs {
  const pieces = words.reduce((sum, { ids }) => sum + ids.length, 2)
  const inputs = {
    ids: new BigInt64Array(pieces),
    shapes: new BigInt64Array(pieces),
    words: new BigInt64Array(words.length),
  }
  inputs.ids[0] = BigInt(cls)
  inputs.shapes[0] = BigInt(shapes.none)
  let at = 1
  for (const [i, { ids, shape }] of words.entries()) {
    inputs.words[i] = BigInt(at)
    for (const id of ids) {
      inputs.ids[at] = BigInt(id)
      inputs.shapes[at++] = BigInt(shape)
    }
  }
  inputs.ids[at] = BigInt(sep)
  inputs.shapes[at] = BigInt(shapes.none)
  return inputs
}
