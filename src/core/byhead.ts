import type { Layers } from './layers.ts'
import type { Mention } from './reading.ts'
import { firstEndingAfter } from './span.ts'
import { headIn, indices } from './tree.ts'

type Given = Pick<Layers, 'tokens' | 'syntax' | 'mentions'>

/** The mention that each token heads, or of a name that it is part of; names before other words. */
export function mentionsByHead({ tokens, syntax, mentions }: Given): Map<number, Mention> {
  const found = new Map<number, Mention>()
  for (const mention of mentions) {
    if (mention.demonym) continue
    const from = firstEndingAfter(tokens, mention.start)
    const to = firstEndingAfter(tokens, mention.end - 1) + 1
    const heads = mention.form === 'name' ? indices({ from, to }) : [headIn(syntax, { from, to })]
    for (const head of heads) if (mention.form === 'name' || !found.has(head)) found.set(head, mention)
  }
  return found
}
