import type { Entity, Mention, Reading, Span, Statement } from '../core/reading.ts'
import { within } from '../core/span.ts'
import type { Cast } from './cast.ts'
import { overrule, wordsAt } from './overrule.ts'
import type { Rulings } from './rulings.ts'
import { presentAbove } from './standing.ts'

type Speaker = Statement['speaker']

/** The statements of a reading after decisions. */
export function statementsOf(reading: Reading, rulings: Rulings, cast: Cast): Statement[] {
  return reading.statements
    .filter(({ id }) => !rulings.absent.has(id))
    .map(statement => statementOf(reading, rulings, cast, statement))
}

function statementOf(reading: Reading, { speakers, absent }: Rulings, cast: Cast, statement: Statement): Statement {
  const told = traced(reading, cast, statement)
  const ruling = speakers.get(statement.id)
  const speaker = ruling ? spoken(reading, cast, statement, told, ruling.to && cast.whole(ruling.to)) : told
  const others = playing(reading, cast, statement, statement.others).filter(id => id !== speaker.entity)
  const [addressee = null] = playing(reading, cast, statement, statement.addressee ? [statement.addressee] : [])
  const outer = presentAbove(reading.statements, absent, statement.within)
  const isOverruled = ruling !== undefined && speaker !== told
  const changes: Partial<Statement> = {
    ...(speaker === statement.speaker ? {} : { speaker }),
    ...(others.join() === statement.others.join() ? {} : { others }),
    ...(addressee === statement.addressee ? {} : { addressee }),
    ...(outer === statement.within ? {} : { within: outer }),
    ...(isOverruled ? { rule: 'user', confidence: 1 } : {}),
  }
  const mark = isOverruled
    ? ({ by: ruling.by, set: 'speaker', was: speakerInWords(reading, statement.id), rule: statement.rule } as const)
    : null
  return overrule(statement, changes, [mark])
}

/** The given speaker, as the entities are now. The words stay; a pronoun that it traced to nobody speaks for whom it is joined with. */
export function traced({ mentions }: Reading, cast: Cast, { speaker }: Statement): Speaker {
  const { entity, span } = speaker
  if (entity === null) {
    const own = span && mentions.find(({ start, end }) => start === span.start && end === span.end)
    const now = own && cast.player(own.entity, [own])
    if (!own || !now || now === own.entity) return speaker
    return { kind: kindOf(cast, now), entity: now, span }
  }
  const now = cast.player(entity, span ? [span] : [])
  const wasNamed = mentions.some(mention => mention.entity === entity && mention.form === 'name')
  if (now === entity && cast.isNamed(now) === wasNamed) return speaker
  return { kind: kindOf(cast, now), entity: now, span }
}

/** The speaker that a user names; `told` itself where it is the same. @param entity null: nobody that the report names */
function spoken(reading: Reading, cast: Cast, statement: Statement, told: Speaker, entity: string | null): Speaker {
  if (entity !== null && entity === told.entity) return told
  if (entity !== null) return { kind: kindOf(cast, entity), entity, span: wordsFor(reading, cast, statement, entity) }
  const span = told.span && isPronoun(reading, told.span) ? told.span : null
  return told.kind === 'unknown' && told.entity === null && told.span === span
    ? told
    : { kind: 'unknown', entity: null, span }
}

function kindOf(cast: Cast, id: string): Speaker['kind'] {
  const { type, sector }: Entity = cast.entity(id)
  if (type !== 'person' && sector === 'MED') return 'media'
  return cast.isNamed(id) ? 'named' : 'unnamed'
}

const isPronoun = ({ mentions }: Reading, span: Span): boolean =>
  mentions.some(({ start, end, form }) => start === span.start && end === span.end && form === 'pronoun')

/**
 * The words that name a speaker here: those that the engine took, if they are his or a pronoun, which may mean anybody; else his mention
 * nearest to the word of saying in its sentence, outside what is said; else the last one before it.
 */
function wordsFor(reading: Reading, cast: Cast, statement: Statement, entity: string): Span | null {
  const { speaker, cue, content } = statement
  if (speaker.span && isPronoun(reading, speaker.span)) return speaker.span
  const own = cast.mentions.filter(mention => mention.entity === entity)
  const same = own.find(({ start, end }) => start === speaker.span?.start && end === speaker.span.end)
  if (same) return speaker.span
  const site = cue ?? content[0]!
  const outside = own.filter(mention => !content.some(span => within(mention, span)))
  const sentence = reading.sentences.find(({ start, end }) => start <= site.start && site.start < end)
  const gap = ({ start, end }: Span): number => Math.max(start - site.end, site.start - end, 0)
  const nearest = (list: readonly Mention[]): Mention | undefined =>
    [...list].sort((a, b) => gap(a) - gap(b) || b.end - b.start - (a.end - a.start))[0]
  const found =
    nearest(outside.filter(mention => sentence !== undefined && within(mention, sentence))) ??
    nearest(outside.filter(({ end }) => end <= site.start))
  return found ? { start: found.start, end: found.end } : null
}

/** Those who take part in a saying beside the speaker, as they are now, each once. */
function playing({ sentences }: Reading, cast: Cast, { cue, content }: Statement, ids: readonly string[]): string[] {
  const site = cue ?? content[0]!
  const own = sentences.filter(({ start, end }) => start <= site.start && site.start < end)
  return [...new Set(ids.map(id => cast.player(id, own)))]
}

/** Who makes a statement: 'Ana Cruz', or the words for a speaker that is no entity. */
export function speakerInWords(reading: Reading, statement: string | null): string | null {
  const speaker = reading.statements.find(({ id }) => id === statement)?.speaker
  const name = reading.entities.find(({ id }) => id === speaker?.entity)?.name
  return name ?? (speaker?.span ? wordsAt(reading, speaker.span) : null)
}
