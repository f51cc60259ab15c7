import type { Entity, Event, PloverType, Reading } from '../index.ts'
import { speakerOf } from './happenings.ts'

/** The columns of an event as users of event data (ICEWS, POLECAT, GDELT) have it. */
export const ploverColumns = [
  'report',
  'event',
  'date',
  'category',
  'type',
  'mode',
  'modality',
  'historical',
  'quad_class',
  'cameo_root',
  'actor',
  'actor_country',
  'actor_sector',
  'recipient',
  'recipient_country',
  'recipient_sector',
  'place',
  'lat',
  'lon',
  'trigger',
  'sentence',
  'asserter',
] as const

/**
 * The events of a reading that have a PLOVER category, a row for each actor and recipient. Several actors without a recipient ("Kim and
 * Putin met") are one row. What the report does not tell is empty. Cells hold no tabs and line breaks, and no formula of a spreadsheet.
 */
export function ploverRows(reading: Reading): string[][] {
  return reading.events.flatMap(event => (event.plover === null ? [] : rowsOf(reading, event, event.plover)))
}

/** A row of cells as a line. */
export const tabbed = (cells: readonly string[]): string => `${cells.join('\t')}\n`

function rowsOf(reading: Reading, event: Event, category: PloverType): string[][] {
  const { report, sentences, times } = reading
  const { id, type, mode, modality, historical, trigger } = event
  const entity = (id: string | null) => reading.entities.find(one => one.id === id) ?? null
  const time = times.find(one => one.id === event.time)
  const place = entity(event.place)
  const sentence = sentences[event.sentence]
  const actors = event.actors.map(entity).filter(one => one !== null)
  const recipients = event.recipients.map(entity).filter(one => one !== null)
  const before = [
    reading.id,
    id,
    time?.first ?? '',
    category,
    type ?? '',
    mode ?? '',
    modality,
    String(historical),
    quadClasses[category],
  ]
  const after = [
    text(place?.name ?? ''),
    place?.location ? String(place.location.lat) : '',
    place?.location ? String(place.location.lon) : '',
    text(report.text.slice(trigger.start, trigger.end)),
    text(sentence ? report.text.slice(sentence.start, sentence.end) : ''),
    text(speakerOf(reading, event.statement)),
  ]
  return pairs(actors, recipients).map(([acting, receiving]) => [
    ...before.map(text),
    cameoRoot(event, category, acting),
    ...side(acting),
    ...side(receiving),
    ...after,
  ])
}

type Side = readonly Entity[]

function pairs(actors: Side, recipients: Side): [actors: Side, recipients: Side][] {
  if (recipients.length === 0) return [[actors, []]]
  if (actors.length === 0) return recipients.map(one => [[], [one]])
  return actors.flatMap(actor => recipients.map((recipient): [Side, Side] => [[actor], [recipient]]))
}

/** Name, country and sector of one side; of several in one cell each, in the same order. */
const side = (entities: Side): string[] => [
  text(entities.map(({ name }) => name).join('; ')),
  text(joined(entities.map(({ country }) => country))),
  text(joined(entities.map(({ sector }) => sector))),
]

const joined = (values: readonly (string | null)[]): string =>
  values.some(Boolean) ? values.map(value => value ?? '').join('; ') : ''

/** Words as one cell. A spreadsheet takes what begins with = + - or @ for a formula, so an apostrophe stands before it. */
const text = (words: string): string => words.replace(/\s+/g, ' ').replace(/^(?=[=+\-@])/, "'")

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict (PLOVER manual, 2021). */
const quadClasses: Readonly<Record<PloverType, string>> = {
  AGREE: '1',
  CONSULT: '1',
  SUPPORT: '1',
  CONCEDE: '1',
  COOPERATE: '2',
  AID: '2',
  RETREAT: '2',
  REQUEST: '3',
  ACCUSE: '3',
  REJECT: '3',
  THREATEN: '3',
  PROTEST: '4',
  SANCTION: '4',
  MOBILIZE: '4',
  COERCE: '4',
  ASSAULT: '4',
}

/** CAMEO's root categories, from PLOVER's table of conversion (CAMEO2PLOVER, 2021), read backwards. */
const roots: Readonly<Record<PloverType, string>> = {
  AGREE: '03',
  CONSULT: '04',
  SUPPORT: '05',
  COOPERATE: '06',
  AID: '07',
  CONCEDE: '08',
  RETREAT: '08',
  REQUEST: '10',
  ACCUSE: '11',
  REJECT: '12',
  THREATEN: '13',
  PROTEST: '14',
  MOBILIZE: '15',
  SANCTION: '16',
  COERCE: '17',
  ASSAULT: '18',
}

/** Modes that CAMEO puts under another root than their category's. */
const rootsOfModes: Readonly<Record<string, string>> = {
  'ACCUSE investigate': '09',
  'ASSAULT firearms': '19',
  'ASSAULT heavy-weapons': '19',
  'ASSAULT aerial': '19',
  'ASSAULT drone': '19',
  'ASSAULT massacre': '20',
  'ASSAULT cleansing': '20',
  'ASSAULT unconventional': '20',
}

/** CAMEO tells the fighting of armed forces (19) from other violence (18), where PLOVER's mode may not. */
function cameoRoot({ type, mode }: Event, category: PloverType, actors: Side): string {
  const ofMode = type === category && mode ? rootsOfModes[`${category} ${mode}`] : undefined
  const isForce =
    category === 'ASSAULT' && mode === null && actors.some(({ type, sector }) => sector === 'MIL' || type === 'country')
  return ofMode ?? (isForce ? '19' : roots[category])
}
