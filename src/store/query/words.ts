/** Words as the full-text index has them: in a row, the last one perhaps only begun (`miss*`). */
export interface Words {
  readonly words: readonly string[]
  readonly prefix: boolean
}

/**
 * Letters and digits as FTS5's unicode61 tokenizer counts them; all else parts words. The vowel signs of New Tai Lue are letters to Unicode
 * since version 8 and part words there still, and a phrase is an error in an index that keeps no positions.
 */
const word = /(?:(?![\u19b0-\u19c0\u19c8\u19c9\u1cf2\u1cf3])[\p{Letter}\p{Number}\p{Private_Use}])+/gu

/** The words of a text. Composed first: a mark of its own would part the word that the index has as one. */
export const wordsOf = (text: string): readonly string[] => text.normalize('NFC').match(word) ?? []
