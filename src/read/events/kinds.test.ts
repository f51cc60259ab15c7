import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Event, Reading } from '../../core/reading.ts'
import { openReader } from '../../index.ts'

/*
 * Every kind of schema/events is tested by its own examples.
 */

const folder = join(import.meta.dirname, '../../../schema/events')
const { read } = openReader()
const modalities = new Set(
  'happened ongoing planned possible conditional requested denied failed negated unclear'.split(' '),
)

interface Mark {
  readonly words: string
  readonly label: string
  readonly start: number
  readonly end: number
}

/** '[Police|actor] arrested two men' as its text and marks. */
function marked(example: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  for (const part of example.split(/(\[[^\]|]+\|[^\]]+\])/)) {
    const [, words, label] = /^\[([^\]|]+)\|([^\]]+)\]$/.exec(part) ?? []
    if (words && label) marks.push({ words, label, start: text.length, end: text.length + words.length })
    text += words ?? part
  }
  return { text, marks }
}

const meets = (one: { start: number; end: number }, other: { start: number; end: number }) =>
  one.start < other.end && other.start < one.end

/** Whether a role of an event is filled by the words of a mark. */
function fills({ mentions }: Reading, event: Event, { label, start, end }: Mark): boolean {
  const isMeant = (id: string | null) =>
    mentions.some(mention => mention.entity === id && meets(mention, { start, end }))
  switch (label) {
    case 'actor':
      return event.actors.some(isMeant)
    case 'recipient':
      return event.recipients.some(isMeant) || event.objects.some(span => meets(span, { start, end }))
    case 'object':
      return event.objects.some(span => meets(span, { start, end })) || event.recipients.some(isMeant)
    default:
      return isMeant(event[label as 'place' | 'origin' | 'destination'])
  }
}

for (const file of readdirSync(folder)
  .filter(name => name.endsWith('.yaml'))
  .sort()) {
  const kind = basename(file, '.yaml').replaceAll('-', ' ')
  const { examples = [], counter = [] } = parse(readFileSync(join(folder, file), 'utf8'))
  describe(kind, () => {
    test.each<string>(examples)('%s', async example => {
      const { text, marks } = marked(example)
      const reading = await read({ text, asIs: true })
      const trigger = marks.find(({ label }) => modalities.has(label))!
      const events = reading.events.filter(one => [one.trigger, ...one.mentions].some(span => meets(span, trigger)))
      const event = events.find(one => one.kind === kind)
      expect(event?.kind ?? events.map(one => one.kind).join(', ')).toBe(kind)
      expect(event!.modality).toBe(trigger.label)
      for (const mark of marks.filter(one => one !== trigger))
        expect([mark.words, mark.label, fills(reading, event!, mark)]).toEqual([mark.words, mark.label, true])
    })
    test.each<string>(counter)('not: %s', async text => {
      const { events } = await read({ text, asIs: true })
      expect(events.filter(one => one.rule === 'events.frame').map(one => one.kind)).not.toContain(kind)
    })
  })
}
