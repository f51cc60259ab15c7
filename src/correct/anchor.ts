import type { Anchor } from '../core/decision.ts'
import type { Event, Mention, Reading, Span, Statement } from '../core/reading.ts'
import { spanOf } from '../core/span.ts'

/*
 * What an annotation stands on, so that a decision finds it again in the reading of another engine.
 */

const anchored = ({ report }: Reading, of: Anchor['of'], span: Span): Anchor => ({
  of,
  span: spanOf(span),
  words: report.text.slice(span.start, span.end),
})

export const ofStatement = (reading: Reading, { content, cue }: Statement): Anchor => ({
  ...anchored(reading, 'statement', content[0]!),
  ...(cue ? { cue: spanOf(cue) } : {}),
})

export const ofEvent = (reading: Reading, { trigger }: Event): Anchor => anchored(reading, 'event', trigger)

export const ofMention = (reading: Reading, mention: Mention): Anchor => ({
  ...anchored(reading, 'mention', mention),
  form: mention.form,
})

/** By its first mention; every entity of a reading has one. */
export const ofEntity = (reading: Reading, entity: string): Anchor => ({
  ...ofMention(reading, reading.mentions.find(mention => mention.entity === entity)!),
  of: 'entity',
})
