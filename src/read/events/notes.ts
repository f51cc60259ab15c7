import { frames, kinds } from '../../../schema/kinds.gen.ts'
import type { Event, Mention, PloverType, Reading, Span } from '../../core/reading.ts'
import { within } from '../../core/span.ts'
import { eventRules } from './rules.ts'

/** What an event says and why, a line each, for `explain`. */
export function eventNotes(reading: Reading, event: Event): string[] {
  const { trigger, says, confidence, historical } = event
  return [
    `word “${wordsAt(reading, trigger)}” (${trigger.lemma})${again(reading, event)}`,
    ofKind(event),
    ofPlover(event),
    `modality ${event.modality}: ${decided(event) ? 'a user decided so; the engine went by this: ' : ''}${whySo(event)}`,
    ...roles(reading, event),
    ...(says ? [`makes the statement ${says}`] : []),
    ...(event.statement
      ? [`asserted by ${asserter(reading, event)} in ${event.statement}`]
      : ['the report says it in its own voice']),
    ...(historical ? ['told as background: its time is more than a month before publication'] : []),
    ...same(reading, event),
    `confidence ${confidence}`,
  ]
}

/** The ids of what an event rests on: who takes part, by the words nearest to its own; when, where, how many; whose statement asserts it. */
export function eventRests(reading: Reading, event: Event): string[] {
  const { actors, recipients, place, origin, destination, time, quantities, statement } = event
  const entities = [...actors, ...recipients, ...[place, origin, destination].filter(id => id !== null)]
  const mentions = entities.flatMap(id => mentionOf(reading, event, id)?.id ?? [])
  return [...new Set([...mentions, ...(time ? [time] : []), ...quantities, ...(statement ? [statement] : [])])]
}

const wordsAt = ({ report }: Reading, { start, end }: Span): string =>
  report.text.slice(start, end).replace(/\s+/g, ' ')

const again = (reading: Reading, { mentions }: Event): string =>
  mentions.length > 0 ? `, told again by ${mentions.map(span => `“${wordsAt(reading, span)}”`).join(', ')}` : ''

function ofKind({ kind, rule }: Event): string {
  const known = kinds.find(({ name }) => name === kind)
  return known && rule === 'events.frame'
    ? `kind ${kind} (schema/events/${kind.replaceAll(' ', '-')}.yaml): ${known.about.replace(/\.$/, '')}`
    : `no kind of schema/events fits, so it is called by its lemma, “${kind}”`
}

const decided = ({ overruled = [] }: Event): boolean => overruled.some(({ set }) => set === 'modality')

const whySo = ({ reasons = [] }: Event): string =>
  reasons
    .filter(rule => rule !== 'user')
    .map(rule => (eventRules[rule] ? `${eventRules[rule].says} (${rule})` : rule))
    .join('; ')

/** The type of the act, the category of the clause, and why they differ. */
function ofPlover(event: Event): string {
  const { type, mode, plover } = event
  const act = type === null ? whyNone(event) : `PLOVER type of the act ${type}${mode ? `, mode ${mode}` : ''}`
  if (type === plover) return type === null ? act : `${act}; category of the clause the same`
  return `${act}; category of the clause ${plover ?? 'none'}: ${whyOther(event)}`
}

function whyNone({ kind, actors, recipients, objects }: Event): string {
  const index = kinds.findIndex(({ name }) => name === kind)
  const typed = frames.some(frame => frame.kind === index && frame.type !== null)
  const bare = actors.length + recipients.length + objects.length === 0
  return typed && bare
    ? 'no PLOVER type: nobody is told who does it or to whom it is done'
    : 'PLOVER has no type for it'
}

/** Why PLOVER's manual gives a clause another category than its act. */
function whyOther({ type, plover, modality, reasons = [] }: Event): string {
  if (plover === null) {
    if (reasons.includes('events.purpose')) return 'it is what another act is done for, and that act is coded'
    return modality === 'conditional' ? 'what hangs on a condition is not coded' : `what is ${modality} is not coded`
  }
  if (type === null) return 'the words ask somebody to do something'
  if (modality === 'requested' && plover === 'REQUEST') return `${type} that is asked for is a request`
  if (planned.has(modality)) {
    if (plover === 'AGREE') return `${type} that is planned, promised or offered is an agreement to it, not yet the act`
    if (plover === 'THREATEN') return `${type} that is planned or possible is a threat of it, not yet the act`
    if (plover === 'CONCEDE') return `${type} that is promised is a concession in words, not yet the act`
  }
  return `it is what another act is about, and that act gives the clause its category (${governing[plover]})`
}

const planned = new Set(['planned', 'possible', 'conditional'])

/** What an act of each type does with its content. */
const governing: Readonly<Record<PloverType, string>> = {
  AGREE: 'somebody agrees to it',
  CONSULT: 'somebody talks of it',
  SUPPORT: 'somebody supports or praises it',
  CONCEDE: 'somebody yields on it',
  COOPERATE: 'somebody cooperates in it',
  AID: 'somebody helps with it',
  RETREAT: 'somebody gives way on it',
  REQUEST: 'somebody asks for it',
  ACCUSE: 'somebody criticises, alleges or investigates it',
  REJECT: 'somebody refuses or rejects it',
  THREATEN: 'somebody threatens it',
  PROTEST: 'somebody protests about it',
  SANCTION: 'somebody punishes it or breaks it off',
  MOBILIZE: 'somebody readies for it',
  COERCE: 'somebody forces or forbids it',
  ASSAULT: 'somebody attacks over it',
}

function roles(reading: Reading, event: Event): string[] {
  const filled = (role: string, ids: readonly (string | null)[]): string[] =>
    ids.flatMap(id => {
      const entity = reading.entities.find(one => one.id === id)
      if (!entity) return []
      const mention = mentionOf(reading, event, entity.id)
      const words = mention && wordsAt(reading, mention)
      return [`${role} ${entity.name} (${entity.id})${words && words !== entity.name ? `, here “${words}”` : ''}`]
    })
  return [
    ...filled('actor', event.actors),
    ...filled('recipient', event.recipients),
    ...event.objects.map(span => `object “${wordsAt(reading, span)}”`),
    ...filled('place', [event.place]),
    ...filled('origin', [event.origin]),
    ...filled('destination', [event.destination]),
  ]
}

/** The mention of an entity by which it takes part: of those in the sentences of the event, the one nearest to its word. */
function mentionOf(
  { mentions, sentences }: Reading,
  { trigger, mentions: more }: Event,
  entity: string,
): Mention | null {
  const sites = [trigger, ...more]
  const ownSentences = sentences.filter(sentence => sites.some(site => within(site, sentence)))
  const gap = (mention: Span): number =>
    Math.min(...sites.map(site => Math.max(mention.start - site.end, site.start - mention.end, 0)))
  const all = mentions.filter(mention => mention.entity === entity)
  const near = all.filter(mention => ownSentences.some(sentence => within(mention, sentence)))
  return [...(near.length > 0 ? near : all)].sort((a, b) => gap(a) - gap(b))[0] ?? null
}

/** Who vouches for an event, in words. */
function asserter(reading: Reading, { statement }: Event): string {
  const speaker = reading.statements.find(({ id }) => id === statement)?.speaker
  return (
    reading.entities.find(({ id }) => id === speaker?.entity)?.name ??
    (speaker?.span ? `“${wordsAt(reading, speaker.span)}”` : 'somebody not named')
  )
}

/** The other events of the report that are the same happening. */
function same(reading: Reading, event: Event): string[] {
  const first = event.sameEvent ?? event.id
  const others = reading.events.filter(({ id, sameEvent }) => id !== event.id && (sameEvent ?? id) === first)
  return others.map(other => {
    const by = other.statement ? `, asserted by ${asserter(reading, other)}` : ', in the report’s own voice'
    return `the same happening as ${other.id} “${wordsAt(reading, other.trigger)}”, there ${other.modality}${by}`
  })
}
