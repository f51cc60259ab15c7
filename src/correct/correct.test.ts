import { describe, expect, test } from 'vitest'
import type { KeptDecision } from '../core/decision.ts'
import type { Reading, Span } from '../core/reading.ts'
import { explain } from '../read/explain.ts'
import { openReader } from '../reader.ts'
import { applyDecisions } from './apply.ts'
import { decide, type Wish } from './decide.ts'
import { describeDecision } from './describe.ts'

const reader = openReader()
const text = `The harbour master, Ana Cruz, spoke on Monday. Police said two men had been killed.

“The ferry has sunk,” she told reporters. Orlan Veyra, the owner of the ferry, said Cruz had reported that divers rescued the crew. Veyra plans to visit Norway.`
const reading = await reader.read({ text, asIs: true, published: '2026-03-11', id: 'ferry' })

type Step = readonly [id: string, wish: Wish, note?: string]

/** Decisions as a user makes them, each on the reading that shows those before. */
function decided(engine: Reading, steps: readonly Step[]): KeptDecision[] {
  const kept: KeptDecision[] = []
  for (const [id, wish, note] of steps) {
    const now = applyDecisions(engine, kept).reading
    kept.push({ id: kept.length + 1, report: engine.id, made: '2026-03-12T09:00:00Z', ...decide(now, id, wish, note) })
  }
  return kept
}
const having = (...steps: Step[]): Reading => applyDecisions(reading, decided(reading, steps)).reading

const wordsOf = (one: Reading, { start, end }: Span): string => one.report.text.slice(start, end)
const statement = (one: Reading, words: string) =>
  one.statements.find(({ content }) => wordsOf(one, content[0]!).startsWith(words))!
const event = (one: Reading, word: string) => one.events.find(({ trigger }) => wordsOf(one, trigger) === word)!
const entity = (one: Reading, name: string) => one.entities.find(found => found.name === name)!
const mention = (one: Reading, words: string, from = 0) =>
  one.mentions.find(found => found.start >= from && wordsOf(one, found) === words)!
const speakerOf = (one: Reading, words: string) => {
  const { kind, entity, span } = statement(one, words).speaker
  return [kind, one.entities.find(({ id }) => id === entity)?.name, span && wordsOf(one, span)]
}

const sunk = statement(reading, 'The ferry has').id
const killed = event(reading, 'killed').id
const ana = entity(reading, 'Ana Cruz').id
const orlan = entity(reading, 'Orlan Veyra').id

test('the engine reads this report as the tests below expect', () => {
  expect(speakerOf(reading, 'The ferry has')).toEqual(['named', 'Ana Cruz', 'she'])
  expect(speakerOf(reading, 'two men')).toEqual(['unnamed', 'Police', 'Police'])
  expect(event(reading, 'killed')).toMatchObject({ modality: 'happened', statement: statement(reading, 'two men').id })
  expect(statement(reading, 'divers rescued').within).toBe(statement(reading, 'Cruz had').id)
})

test('without decisions a reading is the same object', () => {
  expect(applyDecisions(reading, [])).toEqual({ reading, applied: [], stale: [] })
  expect(applyDecisions(reading, []).reading).toBe(reading)
})

describe('speaker', () => {
  test('by name; a pronoun stays the words that name him, and the event of saying follows', () => {
    const now = having([sunk, { set: 'speaker', to: 'veyra' }])
    expect(speakerOf(now, 'The ferry has')).toEqual(['named', 'Orlan Veyra', 'she'])
    expect(statement(now, 'The ferry has')).toMatchObject({
      rule: 'user',
      confidence: 1,
      overruled: [{ by: 1, set: 'speaker', was: 'Ana Cruz', rule: statement(reading, 'The ferry has').rule }],
    })
    expect(event(now, 'told').actors).toEqual([orlan])
    expect(now.corrections).toEqual([{ by: 1, about: sunk }])
  })
  test('the words are the nearest that name him', () => {
    const id = statement(reading, 'two men').id
    expect(speakerOf(having([id, { set: 'speaker', to: ana }]), 'two men')).toEqual(['named', 'Ana Cruz', 'Ana Cruz'])
  })
  test('nobody', () => {
    const id = statement(reading, 'two men').id
    expect(speakerOf(having([id, { set: 'speaker', to: null }]), 'two men')).toEqual(['unknown', undefined, null])
  })
  test('a later decision wins, and back to what the engine had nothing is overruled', () => {
    const there: Step = [sunk, { set: 'speaker', to: orlan }]
    const back: Step = [sunk, { set: 'speaker', to: ana }]
    expect(statement(having(there, back), 'The ferry')).toBe(statement(reading, 'The ferry'))
  })
})

test('modality, with the category that it gives the clause', () => {
  const now = event(having([killed, { set: 'modality', to: 'negated' }]), 'killed')
  expect(now).toMatchObject({ modality: 'negated', type: event(reading, 'killed').type, plover: null })
  expect(now.overruled).toEqual([{ by: 1, set: 'modality', was: 'happened' }])
  expect(now.reasons).toContain('user')
  const visit = event(reading, 'visit').id
  expect(event(reading, 'visit')).toMatchObject({ modality: 'planned', type: 'CONSULT', plover: 'AGREE' })
  expect(event(having([visit, { set: 'modality', to: 'happened' }]), 'visit').plover).toBe('CONSULT')
  expect(event(having([killed, { set: 'modality', to: 'possible' }]), 'killed').plover).toBeNull()
})

test('place of an event, and nowhere', () => {
  const norway = entity(reading, 'Norway').id
  expect(event(having([killed, { set: 'place', to: 'Norway' }]), 'killed').place).toBe(norway)
  const nowhere = having([killed, { set: 'place', to: norway }], [killed, { set: 'place', to: null }])
  expect(event(nowhere, 'killed').place).toBeNull()
})

test('location of an entity', () => {
  const now = having([entity(reading, 'Norway').id, { set: 'location', to: { lat: 41.7, lon: 44.8 } }])
  expect(entity(now, 'Norway').location).toEqual({ lat: 41.7, lon: 44.8, geonames: null, confidence: 1, rule: 'user' })
})

describe('the same and apart', () => {
  test('two entities become one with the id of the named one, wherever either is referred to', () => {
    const police = entity(reading, 'Police').id
    const now = having([police, { set: 'same', to: 'Orlan Veyra' }])
    expect(now.entities.some(({ id }) => id === police)).toBe(false)
    expect(speakerOf(now, 'two men')).toEqual(['named', 'Orlan Veyra', 'Police'])
    expect(entity(now, 'Orlan Veyra').overruled).toEqual([{ by: 1, set: 'same', was: 'Police' }])
  })
  test('a mention is of another entity, and what rests on it alone follows', () => {
    const she = mention(reading, 'she').id
    const now = having([she, { set: 'same', to: orlan }])
    expect(mention(now, 'she')).toMatchObject({ entity: orlan, rule: 'user' })
    expect(speakerOf(now, 'The ferry has')).toEqual(['named', 'Orlan Veyra', 'she'])
    expect(event(now, 'told').actors).toEqual([orlan])
  })
  test('a mention is of an entity of its own, numbered by it; brought back, all is as it was', () => {
    const { id } = mention(reading, 'Cruz', 100)
    const apart = having([id, { set: 'apart' }])
    expect(apart.entities.at(-1)).toMatchObject({ id: `e${id}`, type: 'person', name: 'Cruz', roles: [] })
    expect(speakerOf(apart, 'divers rescued')).toEqual(['named', 'Cruz', 'Cruz'])
    const { corrections, ...back } = having([id, { set: 'apart' }], [`e${id}`, { set: 'same', to: ana }])
    expect(back).toEqual(reading)
  })
  test('what was decided about a mention alone stays with it, wherever it goes', () => {
    const { id } = mention(reading, 'Cruz', 100)
    const steps: Step[] = [
      [id, { set: 'apart' }],
      [sunk, { set: 'speaker', to: `e${id}` }],
      [`e${id}`, { set: 'same', to: orlan }],
    ]
    expect(speakerOf(having(...steps), 'The ferry has')[1]).toBe('Orlan Veyra')
    const back = having(...steps, [id, { set: 'same', to: ana }])
    expect(statement(back, 'The ferry has')).toBe(statement(reading, 'The ferry has'))
    expect([back.entities, back.mentions]).toEqual([reading.entities, reading.mentions])
  })
  test('who was two takes part once', async () => {
    const two = 'Norway and Canada met on Monday. Norway and Canada said that the talks had failed.'
    const engine = await reader.read({ text: two, asIs: true, id: 'two' })
    const canada = entity(engine, 'Canada').id
    const norway = entity(engine, 'Norway').id
    expect(event(engine, 'met').actors).toEqual([norway, canada])
    expect(engine.statements[0]).toMatchObject({ speaker: { entity: norway }, others: [canada] })
    const joined = applyDecisions(engine, decided(engine, [[canada, { set: 'same', to: norway }]])).reading
    expect(event(joined, 'met').actors).toEqual([norway])
    expect(joined.statements[0]).toMatchObject({ speaker: { entity: norway }, others: [] })
    const spoken = applyDecisions(engine, decided(engine, [['s1', { set: 'speaker', to: 'Canada' }]])).reading
    expect(spoken.statements[0]).toMatchObject({ speaker: { entity: canada }, others: [] })
  })
  test('events: the first names the happening, whichever is said to be the same as which', () => {
    const visit = event(reading, 'visit').id
    const sank = event(reading, 'sunk').id
    const now = having([visit, { set: 'same', to: sank }], [killed, { set: 'same', to: visit }])
    expect([killed, sank, visit].map(id => now.events.find(one => one.id === id)!.sameEvent)).toEqual([
      null,
      killed,
      killed,
    ])
    const parted = having(
      [visit, { set: 'same', to: sank }],
      [killed, { set: 'same', to: visit }],
      [killed, { set: 'apart' }],
    )
    expect(event(parted, 'visit').sameEvent).toBe(sank)
  })
})

describe('absent', () => {
  test('an event', () => {
    expect(event(having([killed, { set: 'absent' }]), 'killed')).toBeUndefined()
  })
  test('a statement goes with what it alone asserts: the report does not say it', () => {
    const now = having([statement(reading, 'two men').id, { set: 'absent' }])
    expect(statement(now, 'two men')).toBeUndefined()
    expect(event(now, 'killed')).toBeUndefined()
    expect(event(now, 'said').says).toBeNull()
  })
  test('what is told inside another statement is asserted by that one then', () => {
    const inner = statement(reading, 'divers rescued')
    const outer = statement(reading, 'Cruz had')
    const told = reading.events.filter(one => one.statement === inner.id)
    const now = having([inner.id, { set: 'absent' }])
    expect(told.length).toBeGreaterThan(0)
    for (const { id } of told) expect(now.events.find(one => one.id === id)?.statement).toBe(outer.id)
  })
  test('a decision about what is left out says so', () => {
    const kept = decided(reading, [
      [killed, { set: 'modality', to: 'possible' }],
      [statement(reading, 'two men').id, { set: 'absent' }],
    ])
    const turned = kept.map(one => ({ ...one, id: 3 - one.id }))
    expect(applyDecisions(reading, turned).stale).toEqual([{ id: 2, why: 'correction 1 leaves it out' }])
  })
})

test.each<[Step, string, RegExp]>([
  [['x9', { set: 'absent' }], 'annotation-unknown', /no annotation "x9"\. It has s1–s\d/],
  [['t1', { set: 'absent' }], 'correction-other', /a time or a quantity/],
  [[sunk, { set: 'modality', to: 'planned' }], 'correction-misfit', /is a statement, and modality/],
  [[orlan, { set: 'location', to: { lat: 1, lon: 1 } }], 'correction-misfit', /is a person, and location/],
  [[sunk, { set: 'speaker', to: 'Nobody Atall' }], 'entity-unknown', /names no "Nobody Atall"/],
  [[sunk, { set: 'speaker', to: ana }], 'correction-empty', /is so already/],
  [[killed, { set: 'modality', to: 'perhaps' }], 'modality-unknown', /one of happened, ongoing/],
  [[killed, { set: 'place', to: 'Ana Cruz' }], 'correction-nowhere', /Ana Cruz, which is a person/],
  [[killed, { set: 'same', to: ana }], 'correction-unlike', /two entities, two events/],
  [[killed, { set: 'apart' }], 'correction-empty', /is so already/],
])('%j is refused', ([id, wish], code, message) => {
  expect(() => decide(reading, id, wish)).toThrow(message)
  expect(() => decide(reading, id, wish)).toThrow(expect.objectContaining({ code }))
})

test('a location that is nowhere on earth is refused', () => {
  const { id } = entity(reading, 'Norway')
  const wish: Wish = { set: 'location', to: { lat: 91, lon: 0 } }
  expect(() => decide(reading, id, wish)).toThrow(expect.objectContaining({ code: 'location-invalid' }))
})

test('decisions in a line each, the same before they are applied and after', () => {
  const kept = decided(reading, [
    [killed, { set: 'modality', to: 'possible' }, 'toll\nunconfirmed '],
    [sunk, { set: 'speaker', to: null }],
    [killed, { set: 'place', to: 'Norway' }],
    [event(reading, 'visit').id, { set: 'absent' }],
  ])
  const now = applyDecisions(reading, kept).reading
  const place = reading.entities.find(({ id }) => id === event(reading, 'killed').place)?.name ?? 'nowhere'
  const lines = [
    `${killed} “killed”: happened → possible (“toll unconfirmed”)`,
    `${sunk} “The ferry has sunk,”: speaker Ana Cruz → nobody`,
    `${killed} “killed”: place ${place} → Norway`,
    `${event(reading, 'visit').id} “visit”: left out`,
  ]
  expect(kept.map(one => describeDecision(now, one))).toEqual(lines)
  expect(kept.map(one => describeDecision(reading, one))).toEqual(lines)
})

test('explain tells what the engine had', () => {
  const now = having([sunk, { set: 'speaker', to: orlan }], [killed, { set: 'modality', to: 'possible' }])
  const told = explain(now, sunk)
  expect([told.rule, told.says]).toEqual(['user', 'a user of Hearsay decided so'])
  expect(told.notes).toContain('said by Orlan Veyra')
  expect(told.notes.at(-1)).toMatch(
    /^corrected by a user \(correction 1\): the engine had Ana Cruz as the speaker, because .+ \(statements\.[a-z]+\)$/,
  )
  expect(explain(now, killed).notes).toContain('corrected by a user (correction 2): the engine had happened')
})

describe('in the reading of another engine', () => {
  const kept = decided(reading, [[sunk, { set: 'speaker', to: orlan }]])
  const renumbered = (id: string) => id.replace(/\d+$/, number => String(Number(number) + 7))
  test('which numbers anew and draws spans a little otherwise, a decision holds', () => {
    const other: Reading = JSON.parse(
      JSON.stringify(reading, (_, value) =>
        typeof value === 'string' && /^[esmv]\d+$/.test(value) ? renumbered(value) : value,
      ),
    )
    const narrower = {
      ...other,
      statements: other.statements.map(one => ({
        ...one,
        content: one.content.map(({ start, end }) => ({ start, end: end - 1 })),
      })),
    }
    const { reading: now, applied } = applyDecisions(narrower, kept)
    expect(applied).toEqual([1])
    expect(now.corrections).toEqual([{ by: 1, about: renumbered(sunk) }])
    expect(speakerOf(now, 'The ferry has')[1]).toBe('Orlan Veyra')
  })
  test('of a text that has moved, it holds where the words stand once', async () => {
    const moved = await reader.read({ text: `Updated.\n\n${text}`, asIs: true, id: 'ferry' })
    expect(speakerOf(applyDecisions(moved, kept).reading, 'The ferry has')[1]).toBe('Orlan Veyra')
  })
  test.each([
    [text.replace('The ferry has sunk', 'The boat has sunk'), /no longer has the words “The ferry has sunk,”/],
    [`“The ferry has sunk,” read a note.\n\n${text}`, /stands in the report 2 times, and no longer where it did/],
  ])('of a text that has changed, it says why not', async (changed, why) => {
    const other = await reader.read({ text: changed, asIs: true, id: 'ferry' })
    const { reading: now, stale, applied } = applyDecisions(other, kept)
    expect([now, applied]).toEqual([other, []])
    expect(stale).toEqual([{ id: 1, why: expect.stringMatching(why) }])
  })
  test('that reads no statement there, it says so', () => {
    const { stale } = applyDecisions({ ...reading, statements: [], events: [] }, kept)
    expect(stale[0]!.why).toBe('no statement is read in “The ferry has sunk,”')
  })
})
