import type { Chunk, Token } from '../../core/layers.ts'
import { listedAt, type Parsed } from './chunks.ts'
import type { KnownNames } from './known.ts'

/** Types of chunks that a listed name may complete. */
const completable = new Set(['GPE', 'ORG', 'LOC', 'NORP'])

/**
 * Chunks made whole: one that a listed name begins with runs to its end ('United States' of America); organisations that a preposition or
 * a possessive joins are one ('World Institute for' + 'North Korea Studies', 'Korean People' + ’s + 'Army'), and so are 'North' + 'Las Vegas', 'South' + 'Side';
 * a surname that the model took for a small word is the person's; a preposition left at an end is none of the name.
 */
export function wholeChunks(parsed: Parsed, chunks: readonly Chunk[], known: KnownNames): Chunk[] {
  const { tokens } = parsed
  const made: Chunk[] = []
  for (const [i, chunk] of chunks.entries()) {
    const last = made.at(-1)
    if (last && chunk.from < last.to) continue
    const next = chunks[i + 1]?.from ?? tokens.length
    const completed = withNoun(parsed, withSurname(parsed, completedBy(parsed, chunk, known)), next)
    if (last && joins(parsed, last, completed)) made[made.length - 1] = { ...last, to: completed.to }
    else if (last && begins(parsed, last, completed)) made[made.length - 1] = { ...completed, from: last.from }
    else made.push(completed)
  }
  return made.map(chunk => trimmed(parsed, chunk))
}

function completedBy({ text, tokens }: Parsed, chunk: Chunk, known: KnownNames): Chunk {
  if (!completable.has(chunk.label)) return chunk
  const start = tokens[chunk.from]!.start
  const name = listedAt(known, text, start)
  if (!name || start + name.form.length <= tokens[chunk.to - 1]!.end) return chunk
  const to = tokens.findIndex((token, i) => i >= chunk.to && token.end >= start + name.form.length)
  return to !== -1 && tokens[to]!.end === start + name.form.length ? { ...chunk, to: to + 1 } : chunk
}

/** Small words that are surnames too, and no writer sets with a capital in the middle of a sentence: 'An Chan-il', 'He Weifang'. */
const smallSurnames = /^(?:An|So|No|Do|He|In|To|My|Or|On|At|Be|Me|We)$/

function withSurname({ tokens, syntax }: Parsed, chunk: Chunk): Chunk {
  const { from, label } = chunk
  const [before, first] = [tokens[from - 1], tokens[from]!]
  if (label !== 'PERSON' || !before || before.sentence !== first.sentence || !smallSurnames.test(before.text))
    return chunk
  const earlier = tokens[from - 2]
  if (!earlier || earlier.sentence !== first.sentence || !/^\p{Ll}/u.test(earlier.text)) return chunk
  return syntax[from]!.upos === 'PROPN' ? { ...chunk, from: from - 1 } : chunk
}

function joins({ tokens, syntax }: Parsed, left: Chunk, right: Chunk): boolean {
  if (left.label !== 'ORG' || right.label !== 'ORG') return false
  if (tokens[left.from]!.sentence !== tokens[right.from]!.sentence) return false
  if (right.from === left.to) return syntax[left.to - 1]!.upos === 'ADP'
  return right.from === left.to + 1 && /^['’]s?$/.test(tokens[left.to]!.text) && hasCapital(tokens[right.from]!)
}

/** What the names of places begin with and no place is called. */
const beginning =
  /^(?:New|North|South|East|West|Mount|Lake|Fort|Port|Las|Los|San|Santa|El|Saint|St\.|Grand|Old|Upper|Lower|Central)$/
const placed = new Set(['GPE', 'LOC', 'FAC'])

/** In a headline whose every word has a capital, 'New Sudbury Plant' may be a new plant. Told by the words around. */
function isTitled({ tokens, syntax }: Parsed, at: number): boolean {
  for (let i = Math.max(0, at - 8); i < Math.min(tokens.length, at + 12); i++) {
    const { sentence, text } = tokens[i]!
    if (sentence === tokens[at]!.sentence && /^\p{Ll}/u.test(text) && content.has(syntax[i]!.upos)) return false
  }
  return true
}
/** Words that such a headline would set with a capital. */
const content = new Set(['NOUN', 'VERB', 'ADJ', 'ADV'])

function begins(parsed: Parsed, left: Chunk, right: Chunk): boolean {
  const { text, tokens } = parsed
  const [first, next] = [tokens[left.from]!, tokens[right.from]!]
  if (left.to !== left.from + 1 || right.from !== left.to || first.sentence !== next.sentence) return false
  if (!placed.has(left.label) || !placed.has(right.label)) return false
  return beginning.test(first.text) && text.slice(first.end, next.start) === ' ' && !isTitled(parsed, left.from)
}

/** 'South' of 'the South Side', 'Port' of 'Port Said': a word more, where no other chunk has it. */
function withNoun(parsed: Parsed, chunk: Chunk, next: number): Chunk {
  const { text, tokens, syntax } = parsed
  const { from, to, label } = chunk
  const [first, following] = [tokens[from]!, tokens[to]]
  if (to !== from + 1 || to >= next || !placed.has(label) || !beginning.test(first.text)) return chunk
  if (!following || following.sentence !== first.sentence || !/^(?:PROPN|NOUN)$/.test(syntax[to]!.upos)) return chunk
  return /^\p{Lu}/u.test(following.text) && !isTitled(parsed, from) && text.slice(first.end, following.start) === ' '
    ? { ...chunk, to: to + 1 }
    : chunk
}

const loose = new Set(['ADP', 'DET', 'CCONJ', 'PUNCT'])

function trimmed({ tokens, syntax }: Parsed, { from, to, label }: Chunk): Chunk {
  let end = to
  while (end > from + 1 && loose.has(syntax[end - 1]!.upos) && !/\.$/.test(tokens[end - 1]!.text)) end--
  return { from, to: end, label }
}

const hasCapital = ({ text }: Pick<Token, 'text'>): boolean => /[\p{Lu}\p{N}]/u.test(text)
