import type { Layers } from '../../core/layers.ts'
import type { Span } from '../../core/reading.ts'
import { trimmed } from '../../core/span.ts'
import { actorOf, type Party, type Text } from '../../core/subject.ts'
import { dependents } from '../../core/tree.ts'
import type { Saying, SayingAt } from './sayings.ts'

/*
 * 'The minister added: …': what is said stands in the sentences behind the colon, without quotation marks.
 */

type Given = Pick<Layers, 'report' | 'sentences'>

export interface AfterColon {
  readonly saying: Saying
  readonly speaker: Party
  readonly content: Span
  /** It is set off as a quotation of its own. */
  readonly isQuote: boolean
}

/** Words that may stand between the word of saying and the colon. */
const nearColon = 12

/** What follows sentences that end with a word of saying and a colon: the rest of the paragraph, or the next one. */
export function afterColons(given: Given, text: Text, sayingAt: SayingAt): AfterColon[] {
  const { tokens } = text
  return tokens.flatMap((token, colon): AfterColon[] => {
    const next = tokens[colon + 1]
    if (token.text !== ':' || !next || next.sentence === token.sentence || /^["“'‘„«]/.test(next.text)) return []
    const said = sayingBefore(text, colon, sayingAt)
    const content = said && contentBehind(given, text, colon)
    return content ? [{ ...said, ...content }] : []
  })
}

function sayingBefore(text: Text, colon: number, sayingAt: SayingAt): Pick<AfterColon, 'saying' | 'speaker'> | null {
  const { trees, tokens } = text
  for (
    let at = colon - 1;
    at >= Math.max(0, colon - nearColon) && tokens[at]!.sentence === tokens[colon]!.sentence;
    at--
  ) {
    const saying = trees.syntax[at]!.upos === 'VERB' ? sayingAt(trees, tokens, at) : null
    if (!saying?.quotes || dependents(trees, at, 'ccomp', 'xcomp').length > 0) continue
    const speaker = actorOf(text, at)
    return speaker && { saying, speaker }
  }
  return null
}

function contentBehind(
  { report }: Given,
  { tokens }: Text,
  colon: number,
): Pick<AfterColon, 'content' | 'isQuote'> | null {
  const own = tokens[colon]!.block
  const start = tokens[colon + 1]!.start
  const block = report.blocks[tokens[colon + 1]!.block]!
  if (tokens[colon + 1]!.block > own + 1) return null
  if (block.kind !== 'paragraph' && block.kind !== 'lead' && block.kind !== 'quote' && block.kind !== 'listitem')
    return null
  return { content: trimmed(report.text, { start, end: block.end }), isQuote: block.kind === 'quote' }
}

/** The tokens of the word that says it. */
export const cueRange = ({ saying: { at, particle } }: AfterColon) => ({
  from: at,
  to: particle === at + 1 ? at + 2 : at + 1,
})
