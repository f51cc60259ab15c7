import type { Event, Modality, Reading, Span } from '../index.ts'
import { meaning } from './figures.ts'

/** Events that are so in much the same way. */
export interface Happenings {
  readonly title: string
  readonly events: readonly Event[]
}

const groups: readonly [title: string, modalities: readonly Modality[]][] = [
  ['Happened or under way', ['happened', 'ongoing']],
  ['Planned', ['planned']],
  ['Possible or on a condition', ['possible', 'conditional']],
  ['Asked for', ['requested']],
  ['Did not happen', ['negated', 'denied', 'failed']],
  ['Not clear', ['unclear']],
]

/** The events of a report that a reader wants, by whether they are so; groups without any are left out. */
export function happenings(reading: Reading): Happenings[] {
  const wanted = reading.events.filter(event => isWanted(reading, event))
  return groups
    .map(([title, modalities]) => ({ title, events: wanted.filter(({ modality }) => modalities.includes(modality)) }))
    .filter(({ events }) => events.length > 0)
}

/** Kinds of saying, thinking and feeling: what is said stands with the statements. */
const inward = new Set('statement claim belief wish feeling expectation fear description question'.split(' '))

/**
 * Acts of speech that only carry a statement are told with the statements. A noun alone ("talks", "the fighting") tells nothing of who or
 * when. What is said or thought, and what no kind knows, is shown as an act of somebody on something only, and of the latter no state
 * ("has", "includes").
 */
function isWanted({ statements }: Reading, event: Event): boolean {
  const {
    kind,
    type,
    says,
    trigger,
    actors,
    recipients,
    objects,
    place,
    origin,
    destination,
    time,
    quantities,
    rule,
    reasons,
  } = event
  const isCue = statements.some(({ cue }) => cue && cue.start < trigger.end && trigger.start < cue.end)
  if (type === null && (says || isCue)) return false
  const toSomething = recipients.length + objects.length > 0
  const isState = rule === 'events.lemma' && reasons?.includes('events.present') === true
  if (rule === 'events.lemma' || (type === null && inward.has(kind)))
    return actors.length > 0 && toSomething && !isState
  return actors.length > 0 || toSomething || [place, origin, destination, time].some(Boolean) || quantities.length > 0
}

/** An event in words, part by part; what the report does not tell is empty. */
export interface EventWords {
  readonly kind: string
  /** Who acts. */
  readonly who: string
  /** To whom or what it is done. */
  readonly whom: string
  readonly where: string
  readonly when: string
  readonly howMany: string
  /** Whose statement asserts it, with the statement's id. */
  readonly asserter: string
  /** Whatever else has to be known to read it right: 'background', 'same as v3', 'corrected' by a user. */
  readonly notes: readonly string[]
}

export function eventWords(reading: Reading, event: Event): EventWords {
  const { entities, times, quantities } = reading
  const nameOf = (id: string | null): string => entities.find(one => one.id === id)?.name ?? ''
  const who = listed(event.actors.map(nameOf))
  const objects = event.objects
    .filter(span => !event.objects.some(other => other !== span && holds(other, span)))
    .map(span => shortened(wordsOf(reading, span)))
  const recipients = event.recipients.map(nameOf).filter(name => !objects.some(words => words.includes(name)))
  const whom = listed([...recipients, ...objects])
  const time = times.find(({ id }) => id === event.time)
  const counted = quantities.filter(({ id, sameAs }) => event.quantities.includes(id) && sameAs === null)
  const way = [
    ['in', event.place],
    ['from', event.origin],
    ['to', event.destination],
  ] as const
  return {
    kind: event.kind,
    who,
    whom,
    where: way.flatMap(([word, id]) => (id && !whom.includes(nameOf(id)) ? [`${word} ${nameOf(id)}`] : [])).join(' '),
    when: time ? (time.value === null ? wordsOf(reading, time) : meaning(time)) : '',
    howMany: listed(counted.map(one => wordsOf(reading, one)).filter(words => !`${who} ${whom}`.includes(words))),
    asserter: asserterOf(reading, event),
    notes: [
      ...(event.historical ? ['background'] : []),
      ...(event.sameEvent ? [`same as ${event.sameEvent}`] : []),
      ...(event.overruled ? ['corrected'] : []),
    ],
  }
}

function asserterOf(reading: Reading, { statement }: Event): string {
  const name = speakerOf(reading, statement)
  return statement ? `${name === '' ? 'somebody not named' : name}, ${statement}` : ''
}

/** Who makes a statement, by name or by the words of the report; empty where nobody is told. */
export function speakerOf(reading: Reading, statement: string | null): string {
  const speaker = reading.statements.find(({ id }) => id === statement)?.speaker
  const name = reading.entities.find(({ id }) => id === speaker?.entity)?.name
  return name ?? (speaker?.span ? wordsOf(reading, speaker.span) : '')
}

const wordsOf = ({ report }: Reading, { start, end }: Span): string =>
  report.text.slice(start, end).replace(/\s+/g, ' ')

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

const longest = 70

/** The first words of a long phrase. */
const shortened = (words: string): string =>
  words.length <= longest ? words : `${words.slice(0, words.lastIndexOf(' ', longest))} …`

/** 'a, b and c'. */
const listed = (all: readonly string[]): string => {
  const named = [...new Set(all.filter(Boolean))]
  return named.length < 2 ? (named[0] ?? '') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}
