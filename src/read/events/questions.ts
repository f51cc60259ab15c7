import type { Layers } from '../../core/layers.ts'
import type { Report } from '../../core/reading.ts'
import { firstEndingAfter } from '../../core/span.ts'

/** A headline, or a line by itself that reads as one: short and without a stop. */
export function isHeading(text: string, { kind, start, end }: Report['blocks'][number]): boolean {
  if (kind === 'headline' || kind === 'heading') return true
  const line = text.slice(start, end).trim()
  return kind !== 'quote' && line.length < 120 && /[\p{L}\p{N}’'”"]$/u.test(line) && !/[.!?]/.test(line)
}

/**
 * Sentences with a question mark, and in whose words it stands: '“Why?” she said' asks, but the saying is no question; where nothing in the
 * sentence says who speaks, the mark is for all of it.
 */
export function questioned(
  { tokens, statements }: Pick<Layers, 'tokens' | 'statements'>,
  holders: Int32Array,
): ReadonlySet<string> {
  const found = new Set<string>()
  const cues = new Set(
    statements.flatMap(({ cue }) => (cue ? [tokens[firstEndingAfter(tokens, cue.start)]?.sentence] : [])),
  )
  const held = new Map<number, Set<number>>()
  for (const [at, { sentence }] of tokens.entries()) {
    const known = held.get(sentence)
    if (known) known.add(holders[at]!)
    else held.set(sentence, new Set([holders[at]!]))
  }
  for (const [at, { sentence, text }] of tokens.entries()) {
    if (!text.includes('?')) continue
    for (const holder of cues.has(sentence) ? [holders[at]!] : held.get(sentence)!) found.add(`${sentence} ${holder}`)
  }
  return found
}
