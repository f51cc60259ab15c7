import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Decision, KeptDecision } from '../core/decision.ts'
import { HearsayError } from '../core/problems.ts'
import type { Reading, Span } from '../core/reading.ts'
import { openReader } from '../reader.ts'
import { applyDecisions } from './apply.ts'
import { decide, type Wish } from './decide.ts'
import { describeDecision } from './describe.ts'

const folder = join(import.meta.dirname, '..', '..', 'examples')
const reader = openReader()
const readings = await Promise.all(
  readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .map(file => reader.read({ id: file, text: readFileSync(join(folder, file), 'utf8') })),
)

/** What a user may come up with: a change, and which annotations, by numbers among those near one place of the text. */
const step = fc.record({
  change: fc.constantFrom(
    'speaker',
    'nobody',
    'modality',
    'place',
    'nowhere',
    'location',
    'join entities',
    'join mention',
    'join events',
    'part mention',
    'part event',
    'drop statement',
    'drop event',
  ),
  one: fc.nat(),
  other: fc.nat(),
  at: fc.nat(99),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
/** Near one place, so that they meet; one in four is about somewhere else. */
const steps = fc
  .tuple(fc.nat(99), fc.array(fc.tuple(step, fc.nat(3)), { minLength: 1, maxLength: 14 }))
  .map(([at, list]) => list.map(([one, far]) => (far === 0 ? one : { ...one, at })))
const anyReading = fc.constantFrom(...readings)

const modalities = ['happened', 'planned', 'possible', 'negated', 'unclear']

function wished({ statements, events, entities, mentions }: Reading, { change, one, other, at }: Step): [string, Wish] {
  const of = (list: readonly { readonly id: string }[], n: number): string => {
    const first = Math.floor((list.length * at) / 100)
    const near = [...list.slice(first, first + 6), ...list.filter(({ id }) => id.startsWith('em'))]
    return near[n % Math.max(near.length, 1)]?.id ?? 'x'
  }
  const entity = of(entities, other)
  switch (change) {
    case 'speaker':
      return [of(statements, one), { set: 'speaker', to: entity }]
    case 'nobody':
      return [of(statements, one), { set: 'speaker', to: null }]
    case 'modality':
      return [of(events, one), { set: 'modality', to: modalities[other % modalities.length]! }]
    case 'place':
      return [of(events, one), { set: 'place', to: entity }]
    case 'nowhere':
      return [of(events, one), { set: 'place', to: null }]
    case 'location':
      return [of(entities, one), { set: 'location', to: { lat: other % 90, lon: other % 180 } }]
    case 'join entities':
      return [of(entities, one), { set: 'same', to: entity }]
    case 'join mention':
      return [of(mentions, one), { set: 'same', to: entity }]
    case 'join events':
      return [of(events, one), { set: 'same', to: of(events, other) }]
    case 'part mention':
      return [of(mentions, one), { set: 'apart' }]
    case 'part event':
      return [of(events, one), { set: 'apart' }]
    case 'drop statement':
      return [of(statements, one), { set: 'absent' }]
    case 'drop event':
      return [of(events, one), { set: 'absent' }]
  }
}

/** The decision of a step; null where it cannot be made. */
function decisionOf(reading: Reading, one: Step): Decision | null {
  try {
    return decide(reading, ...wished(reading, one))
  } catch (error) {
    if (error instanceof HearsayError) return null
    throw error
  }
}

const kept = (decision: Decision, id: number): KeptDecision => ({ id, report: 'x', made: '', ...decision })

/** Decisions as they are made one after another, each on what those before gave. */
function madeOf(engine: Reading, list: readonly Step[]): KeptDecision[] {
  const made: KeptDecision[] = []
  for (const one of list) {
    const decision = decisionOf(applyDecisions(engine, made).reading, one)
    if (decision) made.push(kept(decision, made.length + 1))
  }
  return made
}

const inside = (text: string, { start, end }: Span): boolean => start >= 0 && start < end && end <= text.length

/** What holds of every reading whatever was decided about it. */
function check(engine: Reading, reading: Reading): void {
  const { report, entities, mentions, statements, events, times, quantities } = reading
  const ids = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map(({ id }) => id))
  const known = { entity: ids(entities), statement: ids(statements), other: ids([...times, ...quantities]) }
  for (const list of [entities, mentions, statements, events]) expect(ids(list).size).toBe(list.length)
  expect(ids(mentions)).toEqual(ids(engine.mentions))
  expect(new Set(mentions.map(({ entity }) => entity))).toEqual(known.entity)
  expect(reading.sentences).toBe(engine.sentences)
  expect(report).toBe(engine.report)

  const spans = new Map(engine.mentions.map(({ id, start, end }) => [id, `${start} ${end}`]))
  for (const { id, start, end } of mentions) expect(`${start} ${end}`).toBe(spans.get(id))
  for (const statement of statements) {
    const { speaker, others, addressee, within, content, cue, quoted } = statement
    const before = engine.statements.find(({ id }) => id === statement.id)!
    expect({ content, cue, quoted }).toEqual({ content: before.content, cue: before.cue, quoted: before.quoted })
    for (const id of [speaker.entity, addressee, ...others]) if (id !== null) expect(known.entity).toContain(id)
    expect(new Set(others).size).toBe(others.length)
    if (within !== null) expect(known.statement).toContain(within)
    if (speaker.span) expect(inside(report.text, speaker.span)).toBe(true)
    if (speaker.entity === null) expect(['unknown', 'unnamed', 'media']).toContain(speaker.kind)
  }
  const before = new Set<string>()
  for (const event of events) {
    const { actors, recipients, place, origin, destination, time, statement, says, sameEvent } = event
    const same = engine.events.find(({ id }) => id === event.id)!
    expect([event.trigger, event.mentions, event.objects]).toEqual([same.trigger, same.mentions, same.objects])
    for (const id of [...actors, ...recipients, place, origin, destination])
      if (id !== null) expect(known.entity).toContain(id)
    for (const role of [actors, recipients]) expect(new Set(role).size).toBe(role.length)
    for (const id of [statement, says]) if (id !== null) expect(known.statement).toContain(id)
    if (time !== null) expect(known.other).toContain(time)
    if (same.statement !== null) expect(statement).not.toBeNull()
    if (sameEvent !== null) {
      expect(before).toContain(sameEvent)
      expect(events.find(({ id }) => id === sameEvent)!.sameEvent).toBeNull()
    }
    before.add(event.id)
  }
}

const runs = { numRuns: 150 }

test('whatever is decided: ids and spans hold, nothing dangles, nothing is twice', () => {
  fc.assert(
    fc.property(anyReading, steps, fc.array(fc.boolean(), { maxLength: 12 }), (engine, list, undone) => {
      const made = madeOf(engine, list)
      const { reading, applied, stale } = applyDecisions(engine, made)
      check(engine, reading)
      expect(applied).toEqual(made.map(({ id }) => id))
      expect(stale).toEqual([])
      for (const one of made) expect(describeDecision(reading, one)).toMatch(/^[esmv]\S* “.+?”: \S/)

      const left = made.filter((_, i) => !undone[i])
      const some = applyDecisions(engine, left)
      check(engine, some.reading)
      expect([...some.applied, ...some.stale.map(({ id }) => id)].sort()).toEqual(left.map(({ id }) => id).sort())
    }),
    runs,
  )
})

test('applied twice is applied once; in whatever order they are given; and none of them gives the reading itself', () => {
  fc.assert(
    fc.property(anyReading, steps, (engine, list) => {
      const made = madeOf(engine, list)
      const once = applyDecisions(engine, made)
      expect(applyDecisions(once.reading, made)).toEqual(once)
      expect(applyDecisions(engine, [...made].reverse())).toEqual(once)
      expect(applyDecisions(engine, []).reading).toBe(engine)
    }),
    runs,
  )
})

/** Everything that a decision touches, so that two which share nothing have nothing to do with each other. */
function touched(engine: Reading, one: Step): Set<string> {
  const [id, wish] = wished(engine, one)
  const { mentions, events, statements } = engine
  const happening = (event: string): string[] => {
    const first = events.find(found => found.id === event)?.sameEvent ?? event
    return events.filter(found => (found.sameEvent ?? found.id) === first).map(found => found.id)
  }
  const below = statements.filter(({ within }) => within === id).map(found => found.id)
  const about = [
    id,
    ...mentions.filter(found => found.id === id).map(({ entity }) => entity),
    ...happening(id),
    ...(wish.set === 'absent'
      ? [...below, ...events.filter(({ statement }) => statement === id).flatMap(found => happening(found.id))]
      : []),
    ...(wish.set === 'absent' || wish.set === 'speaker'
      ? events.filter(({ says }) => says === id).map(found => found.id)
      : []),
  ]
  const to = 'to' in wish && typeof wish.to === 'string' ? [wish.to, ...happening(wish.to)] : []
  return new Set(wish.set === 'modality' ? about : [...about, ...to])
}

/** A reading without the numbers of decisions. */
const unnumbered = (reading: Reading): unknown =>
  JSON.parse(JSON.stringify(reading, (key, value) => (key === 'by' || key === 'corrections' ? undefined : value)))

test('the order of decisions that have nothing to do with each other does not matter', () => {
  let compared = 0
  fc.assert(
    fc.property(anyReading, step, step, (engine, a, b) => {
      const one = decisionOf(engine, a)
      const other = decisionOf(engine, b)
      if (!one || !other || [...touched(engine, a)].some(id => touched(engine, b).has(id))) return
      compared++
      const there = applyDecisions(engine, [kept(one, 1), kept(other, 2)]).reading
      const back = applyDecisions(engine, [kept(other, 1), kept(one, 2)]).reading
      expect(unnumbered(there)).toEqual(unnumbered(back))
    }),
    { numRuns: 600 },
  )
  expect(compared).toBeGreaterThan(100)
})
