import { describe, expect, test } from 'vitest'
import type { Event, Reading } from '../../core/reading.ts'
import { openReader } from '../../index.ts'

const { read } = openReader()
const readText = (text: string) => read({ text, asIs: true, published: '2026-03-11' })
const nameOf = ({ entities }: Reading, id: string | null) => entities.find(one => one.id === id)?.name ?? null
const triggerOf = ({ report }: Reading, { trigger }: Event) => report.text.slice(trigger.start, trigger.end)
const eventAt = (reading: Reading, word: string) => reading.events.find(event => triggerOf(reading, event) === word)!

describe('who does what to whom', () => {
  test.each([
    ['Gunmen killed four farmers on Monday.', 'killed', ['Gunmen'], ['four farmers']],
    ['Four farmers were killed by gunmen on Monday.', 'killed', ['gunmen'], ['Four farmers']],
    ['Four farmers were killed in a bombing.', 'killed', [], ['Four farmers']],
    ['The killing of four farmers shocked Larn.', 'killing', [], ['four farmers']],
    ['Dov Harrel, who met Nadia Roke in Larn, left.', 'met', ['Dov Harrel'], ['Nadia Roke']],
    ['France threatened to break off relations with Mali.', 'threatened', ['France'], ['Mali']],
    ['Norway condemned an attack by the rebels.', 'condemned', ['Norway'], ['rebels']],
    ['The mayor told the police to arrest two men.', 'arrest', ['police'], ['two men']],
    ['The mayor promised to arrest two men.', 'arrest', ['mayor'], ['two men']],
    ['The rebels have killed four farmers.', 'killed', ['rebels'], ['four farmers']],
    ['The rebels have been killed by the army.', 'killed', ['army'], ['rebels']],
    ['The army was accused of torturing prisoners.', 'torturing', ['army'], ['prisoners']],
  ])('%s', async (text, word, actors, recipients) => {
    const reading = await readText(text)
    const event = eventAt(reading, word)
    expect(event.actors.map(id => nameOf(reading, id))).toEqual(actors)
    expect(event.recipients.map(id => nameOf(reading, id))).toEqual(recipients)
  })
})

describe('when and where', () => {
  test('only of its own clause', async () => {
    const reading = await readText('Police arrested two men in Oslo on Monday. The judge freed them.')
    const { place, time } = eventAt(reading, 'arrested')
    expect([nameOf(reading, place), reading.times.find(({ id }) => id === time)?.value]).toEqual(['Oslo', '2026-03-09'])
    expect(eventAt(reading, 'freed')).toMatchObject({ place: null, time: null })
  })
  test('a movement has where from and where to', async () => {
    const reading = await readText('The king travelled from Norway to Denmark.')
    const { origin, destination, place } = eventAt(reading, 'travelled')
    expect([nameOf(reading, origin), nameOf(reading, destination), place]).toEqual(['Norway', 'Denmark', null])
  })
  test('long ago is background', async () => {
    const reading = await readText('Rebels attacked the port in 2019. They attacked the airport on Monday.')
    expect(reading.events.filter(({ kind }) => kind === 'attack').map(({ historical }) => historical)).toEqual([
      true,
      false,
    ])
  })
})

describe('one happening', () => {
  test('told again by the same is one event', async () => {
    const reading = await readText(
      'Gunmen killed four farmers near Larn. The gunmen killed the four farmers on Monday.',
    )
    expect(reading.events.filter(({ kind }) => kind === 'killing')).toHaveLength(1)
  })
  test('said by one and denied by another is two, the second pointing to the first', async () => {
    const reading = await readText(
      'Police said that Dov Harrel shot a nurse. Dov Harrel denied that he shot the nurse.',
    )
    const [first, second] = reading.events.filter(({ kind }) => kind === 'shooting')
    expect([first!.modality, second!.modality, second!.sameEvent]).toEqual(['happened', 'denied', first!.id])
    expect(first!.statement).not.toBe(second!.statement)
  })
  test('an act of speech says its statement', async () => {
    const reading = await readText('The mayor warned that the bridge may fall.')
    expect(eventAt(reading, 'warned').says).toBe(reading.statements[0]!.id)
  })
})

test.each([
  ['Norway sent aid to Mali.', 'sent', 'AID', 'AID'],
  ['Norway promised aid to Mali.', 'aid', 'AID', 'AGREE'],
  ['Norway will visit Mali.', 'visit', 'CONSULT', 'AGREE'],
  ['The army may attack the port.', 'attack', 'ASSAULT', 'THREATEN'],
  ['The rebels demanded the release of the prisoners.', 'release', 'RETREAT', 'REQUEST'],
  ['The army did not attack the port.', 'attack', 'ASSAULT', null],
])('%s: %s is of type %s, its clause %s', async (text, word, type, plover) => {
  const reading = await readText(text)
  const event = eventAt(reading, word)
  expect([event.type, event.plover]).toEqual([type, plover])
})
