import type { Event, Modality, Reading } from '../../index.ts'
import { type EventWords, eventWords, happenings } from '../happenings.ts'
import { escaped } from './escape.ts'
import type { Mark } from './page.ts'

/** How a modality looks: the class of its cards and of its words in the text. */
const looks: Readonly<Record<Modality, string>> = {
  happened: 'is',
  ongoing: 'is',
  planned: 'may',
  possible: 'may',
  conditional: 'may',
  requested: 'may',
  negated: 'not',
  denied: 'not',
  failed: 'not',
  unclear: 'unclear',
}

/** What a card says of an event that did not simply happen. */
const badges: Readonly<Partial<Record<Modality, string>>> = {
  ongoing: 'under way',
  planned: 'planned',
  possible: 'possible',
  conditional: 'on a condition',
  requested: 'asked for',
  negated: 'did not happen',
  denied: 'denied',
  failed: 'tried, failed',
  unclear: 'not clear',
}

const shown = (reading: Reading): Event[] => happenings(reading).flatMap(({ events }) => events)

/** The words of the events that are shown, each linked to its card by pointing at the card. */
export const eventMarks = (reading: Reading): Mark[] =>
  shown(reading).flatMap(({ id, kind, modality, trigger, mentions }) =>
    [trigger, ...mentions].map(({ start, end }, i): Mark => {
      const anchor = i === 0 ? ` id="w-${id}"` : ''
      return {
        start,
        end,
        open: `<span class="ev ${looks[modality]} ${id}"${anchor} title="${escaped(`${kind}, ${modality}`)}">`,
        close: '</span>',
      }
    }),
  )

/** Pointing at a card marks the event's words, and more softly who takes part, when and how many, where the event's sentence says so. */
export const eventLinks = (reading: Reading): string =>
  shown(reading)
    .map(event => {
      const part = beside(reading, event)
      const soft =
        part.length > 0
          ? `body:has(#${event.id}:hover) :is(${part.map(id => `#${id}`).join()}){background:var(--touch)}`
          : ''
      return `${soft}body:has(#${event.id}:hover) .${event.id}{background:var(--mark)}`
    })
    .join('')

/** Ids of the mentions, times and quantities that an event tells of in its own sentence. */
function beside({ mentions, times, quantities, sentences }: Reading, event: Event): string[] {
  const sentence = sentences[event.sentence]
  if (!sentence) return []
  const entities = new Set([...event.actors, ...event.recipients, event.place, event.origin, event.destination])
  return [
    ...mentions.filter(({ entity }) => entities.has(entity)),
    ...times.filter(({ id }) => id === event.time),
    ...quantities.filter(({ id }) => event.quantities.includes(id)),
  ]
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .map(({ id }) => id)
}

/** The section "What happened". @param body the page's text, to which a card leads where it shows the event's word */
export function happened(reading: Reading, body: string): string {
  const groups = happenings(reading)
  const more = reading.events.length - shown(reading).length
  const rest =
    more > 0
      ? `<p class="more">${more} ${groups.length > 0 ? 'more ' : ''}in the reading: acts of speech, told above, and words that nobody and nothing is told with.</p>\n`
      : ''
  if (groups.length === 0) return reading.events.length > 0 ? `<h2 id="happened">What happened</h2>\n${rest}` : ''
  const cards = groups.map(
    ({ title, events }) =>
      `<h3>${title} <small>${events.length}</small></h3>\n${events.map(event => card(reading, event, body)).join('\n')}\n`,
  )
  return `<h2 id="happened">What happened</h2>\n${cards.join('')}${rest}`
}

function card(reading: Reading, event: Event, body: string): string {
  const { id, type, mode, plover, modality } = event
  const told = eventWords(reading, event)
  const code = [type, mode].filter(Boolean).join(' ')
  const clause = plover && plover !== type ? `clause ${plover}` : ''
  const tags = [id, code].filter(Boolean).map(escaped).join(' · ')
  const notes = [badges[modality], ...told.notes]
    .filter(Boolean)
    .map(note => ` <span class="note">${escaped(note!)}</span>`)
    .join('')
  const inside = `<span class="tag">${tags}</span><span class="kind">${escaped(told.kind)}</span>${notes}${sides(told)}${facts(told, clause)}`
  const look = `card act ${looks[modality]}`
  return body.includes(`id="w-${id}"`)
    ? `<a class="${look}" id="${id}" href="#w-${id}">${inside}</a>`
    : `<div class="${look}" id="${id}">${inside}</div>`
}

function sides({ who, whom }: EventWords): string {
  const words = [
    who && `<b>${escaped(who)}</b>`,
    whom && `<span class="to" aria-label="to">→</span> ${escaped(whom)}`,
  ].filter(Boolean)
  return words.length > 0 ? `<p>${words.join(' ')}</p>` : ''
}

function facts({ where, when, howMany, asserter }: EventWords, clause: string): string {
  const told = [where, when, howMany, asserter && `says ${asserter}`, clause].filter(Boolean)
  return told.length > 0 ? `<small>${told.map(escaped).join(' · ')}</small>` : ''
}
