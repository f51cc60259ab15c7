import type { Block, Report } from '../core/reading.ts'

/** Sentences, one a string with blanks between the tokens → a report of one block a sentence, and nothing else known of it. */
export function reportFromTokens(sentences: readonly string[]): Report {
  const blocks: Block[] = []
  let end = 0
  for (const { length } of sentences) {
    blocks.push({ start: end, end: end + length, kind: 'paragraph' })
    end += length + 1
  }
  return {
    text: sentences.join('\n'),
    title: null,
    url: null,
    outlet: null,
    byline: [],
    published: null,
    language: 'en',
    genre: null,
    blocks,
    dateline: null,
    dropped: [],
  }
}
