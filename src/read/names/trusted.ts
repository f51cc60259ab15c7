import type { Chunk, Token } from '../../core/layers.ts'
import type { Report, Span } from '../../core/reading.ts'
import { within } from '../../core/span.ts'

const fewSentences = 3
const mostSentences = 0.9

/**
 * What the model marks as names, less what the way the report is written speaks against: words without a capital, where its sentences
 * begin with one (posts and e-mails may write 'i saw obama'); and no person is in a dateline but a place.
 */
export function trusted(
  report: Report,
  tokens: readonly Token[],
  sentences: readonly Span[],
  chunks: readonly Chunk[],
): Chunk[] {
  const usesCapitals = beginWithCapitals(report.text, sentences)
  return chunks.flatMap(chunk => {
    const span = { start: tokens[chunk.from]!.start, end: tokens[chunk.to - 1]!.end }
    if (usesCapitals && !/[\p{Lu}\p{N}]/u.test(report.text.slice(span.start, span.end))) return []
    const dated = chunk.label === 'PERSON' && report.dateline !== null && within(span, report.dateline)
    return [dated ? { ...chunk, label: 'GPE' } : chunk]
  })
}

function beginWithCapitals(text: string, sentences: readonly Span[]): boolean {
  const first = sentences.flatMap(
    ({ start, end }) => /\p{L}/u.exec(text.slice(start, Math.min(end, start + 20)))?.[0] ?? [],
  )
  return (
    first.length >= fewSentences &&
    first.filter(letter => /\p{Lu}/u.test(letter)).length >= first.length * mostSentences
  )
}
