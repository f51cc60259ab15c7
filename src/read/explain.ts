import { idsOf } from '../core/ids.ts'
import { problem } from '../core/problems.ts'
import type { Entity, Event, Mention, Quantity, Reading, Span, Statement, TimeExpression } from '../core/reading.ts'
import { within } from '../core/span.ts'
import { eventNotes, eventRests } from './events/notes.ts'
import { overruledNotes } from './overruled.ts'
import { rules } from './rules.ts'

/** Why an annotation is there: the rule that made it, and the annotations it rests on. */
export interface Explanation {
  readonly id: string
  /** 'statement', 'mention', 'entity' … */
  readonly what: string
  /** The words of the report that it is tied to. */
  readonly words: string
  readonly rule: string | null
  /** What the rule goes by, in words. */
  readonly says: string | null
  /** Facts of the annotation worth a line: cue, confidence, type. */
  readonly notes: readonly string[]
  readonly rests: readonly Explanation[]
}

/** The rule chain of one annotation of a reading, by its id ('s1', 'v2', 'm3', 'e2', 'q3'). Throws `annotation-unknown`. */
export function explain(reading: Reading, id: string): Explanation {
  const statement = reading.statements.find(one => one.id === id)
  if (statement) return ofStatement(reading, statement)
  const time = reading.times.find(one => one.id === id)
  if (time) return ofTime(reading, time)
  const mention = reading.mentions.find(one => one.id === id)
  if (mention) return ofMention(reading, mention)
  const quantity = reading.quantities.find(one => one.id === id)
  if (quantity) return ofQuantity(reading, quantity)
  const entity = reading.entities.find(one => one.id === id)
  if (entity) {
    const mentions = reading.mentions.filter(one => one.entity === id)
    const notes = [
      entity.type,
      ...(entity.country ? [`country ${entity.country}`] : []),
      ...entity.roles.map(role => `role “${role}”`),
      ...(entity.location ? [whereabouts(entity.location)] : []),
      ...overruledNotes('entity', entity.overruled),
    ]
    return {
      id,
      what: 'entity',
      words: entity.name,
      rule: null,
      says: null,
      notes,
      rests: mentions.map(one => ofMention(reading, one)),
    }
  }
  const event = reading.events.find(one => one.id === id)
  if (event) return ofEvent(reading, event)
  throw problem('annotation-unknown', id, idsOf(reading))
}

function whereabouts({ lat, lon, geonames, confidence, rule }: NonNullable<Entity['location']>): string {
  const why = rule ? says(rule) : null
  const id = geonames === null ? '' : `, GeoNames ${geonames}`
  return `at ${lat.toFixed(2)}, ${lon.toFixed(2)}${id}, confidence ${confidence}${why ? `, because ${why}` : ''}`
}

const says = (rule: string): string | null => rules()[rule]?.says ?? null
const wordsAt = (reading: Reading, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => reading.report.text.slice(start, end)).join(' … ')

function ofStatement(reading: Reading, statement: Statement): Explanation {
  const { id, rule, speaker, cue, content, act, form, confidence } = statement
  const isOverruled = statement.overruled?.some(({ set }) => set === 'speaker') ?? false
  const name = reading.entities.find(one => one.id === speaker.entity)?.name
  const rests = reading.mentions
    .filter(mention => speaker.span && within(mention, speaker.span))
    .filter(mention => !isOverruled || mention.entity === speaker.entity)
    .map(mention => ofMention(reading, mention))
  const notes = [
    `${form}, ${act}, confidence ${confidence}`,
    cue ? `cue “${wordsAt(reading, [cue])}” (${cue.lemma}, in lexicon/sayings)` : 'no verb of saying',
    speaker.span
      ? `speaker “${wordsAt(reading, [speaker.span])}” (${speaker.kind})`
      : 'the report names no speaker near it',
    ...(statement.within ? [`reported inside ${statement.within}`] : []),
    ...(statement.modality ? [`the saying itself is ${statement.modality}`] : []),
    ...(isOverruled ? [`said by ${name ?? 'nobody that the report names'}`] : []),
    ...overruledNotes('statement', statement.overruled),
  ]
  return { id, what: 'statement', words: wordsAt(reading, content), rule, says: says(rule), notes, rests }
}

function ofMention(reading: Reading, mention: Mention): Explanation {
  const entity = reading.entities.find(one => one.id === mention.entity)
  const means = mention.form === 'name' ? 'one of the names of' : 'here it means'
  const notes = [
    `${mention.type}${entity ? `, ${means} ${entity.name} (${entity.id})` : ''}`,
    ...overruledNotes('mention', mention.overruled),
  ]
  return {
    id: mention.id,
    what: 'mention',
    words: wordsAt(reading, [mention]),
    rule: mention.rule,
    says: says(mention.rule),
    notes,
    rests: [],
  }
}

const bounds = { exact: '', atleast: 'at least ', atmost: 'at most ', about: 'about ' } as const

function ofQuantity(reading: Reading, quantity: Quantity): Explanation {
  const { id, value, max, bound, unit, of, sameAs, si, rule } = quantity
  const number = value === null ? 'no number' : max === null ? `${value}` : `${value} to ${max}`
  const same = reading.quantities.find(one => one.id === sameAs)
  const notes = [
    `${bounds[bound]}${number}${unit === null ? '' : `, unit ${unit}`}${of === null ? '' : `, of “${of}”`}`,
    ...(si ? [`in SI: ${si.max === null ? si.value : `${si.value} to ${si.max}`} ${si.unit}`] : []),
    ...(same ? [`says once more what ${same.id} “${wordsAt(reading, [same])}” says`] : []),
  ]
  return { id, what: 'quantity', words: wordsAt(reading, [quantity]), rule, says: says(rule), notes, rests: [] }
}

function ofTime(reading: Reading, time: TimeExpression): Explanation {
  const { id, type, value, mod, first, last, because, rejected, zone, rule } = time
  const notes = [
    `${type} ${value ?? 'without a value'}${mod ? `, ${mod}` : ''}${because ? `: ${because}` : ''}`,
    ...(first && last ? [first === last ? `the day ${first}` : `the days ${first} to ${last}`] : []),
    ...(rejected ? [`not ${rejected}, the other reading`] : []),
    ...(zone ? [`in the zone ${zone === 'Z' ? 'UTC' : `UTC${zone}`}`] : []),
  ]
  return { id, what: 'time', words: wordsAt(reading, [time]), rule, says: says(rule), notes, rests: [] }
}

const ofEvent = (reading: Reading, event: Event): Explanation => ({
  id: event.id,
  what: 'event',
  words: wordsAt(reading, reading.sentences.slice(event.sentence, event.sentence + 1)),
  rule: event.rule,
  says: says(event.rule),
  notes: [...eventNotes(reading, event), ...overruledNotes('event', event.overruled)],
  rests: eventRests(reading, event).map(id => explain(reading, id)),
})
