import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addNames, type Entry, mainNames } from '../../tools/gazetteer/entry.ts'
import { writeGazetteer } from '../../tools/gazetteer/write.ts'
import { openGazetteer } from './gazetteer.ts'
import { placeKinds } from './kinds.ts'
import { normalise } from './normalise.ts'
import { lazyGazetteer, shippedGazetteer } from './shipped.ts'

const entry = (label: string, given: Partial<Entry> = {}, others: string[] = []): Entry => {
  const names = mainNames([label])
  addNames(names, others, false)
  const nowhere = {
    country: null,
    admin1: null,
    admin2: null,
    lat: 0,
    lon: 0,
    population: 0,
    geonames: null,
    extent: 0,
  }
  return { label, kind: 'city', ...nowhere, names, ...given }
}
const georgia = entry('Georgia', { kind: 'country', country: 'GEO', population: 1 })
const state = entry('Georgia', { kind: 'admin1', country: 'USA', population: 9, extent: 200.4 })
const fulton = entry('Fulton County', { kind: 'admin2', country: 'USA', admin1: state })
const atlanta = entry(
  'Atlanta',
  { country: 'USA', admin1: state, admin2: fulton, lat: 33.749, lon: -84.38798, population: 498715, geonames: 4180439 },
  ['Hotlanta', 'Georgia'],
)
const small = openGazetteer(writeGazetteer([georgia, state, fulton, atlanta]))

describe('a gazetteer of four places', () => {
  test('gives back what was written', () => {
    expect(small.lookup('ATLANTA')).toEqual([
      {
        main: true,
        place: {
          ...{
            index: 3,
            name: 'Atlanta',
            kind: 'city',
            country: 'USA',
            admin1: 1,
            admin2: 2,
            lat: 33.749,
            lon: -84.38798,
          },
          ...{ population: 498715, geonames: 4180439, extent: 0 },
        },
      },
    ])
    expect(small.place(1)).toMatchObject({ name: 'Georgia', kind: 'admin1', admin1: null, geonames: null, extent: 200 })
    expect(small.size).toBe(4)
  })
  test('puts countries first, then main names, then people', () => {
    const found = small.lookup('Georgia').map(({ place, main }) => `${place.kind} ${main}`)
    expect(found).toEqual(['country true', 'admin1 true', 'city false'])
  })
  test('has nothing for what it does not know', () => {
    for (const name of ['', ' ', 'Atlant', 'Atlanta Georgia', '\u0000', 'a'.repeat(1e6)])
      expect(small.lookup(name)).toEqual([])
    for (const index of [-1, 4, 0.5, Number.NaN]) expect(() => small.place(index)).toThrow(RangeError)
  })
})

const places = fc.array(
  fc.record({
    label: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    kind: fc.constantFrom(...placeKinds),
    country: fc.constantFrom('USA', 'FRA', null),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    population: fc.nat(),
    extent: fc.nat(5000),
  }),
  { maxLength: 60 },
)

test('every name finds its place again, and nothing else', () => {
  fc.assert(
    fc.property(places, given => {
      const entries = given.map(({ label, ...rest }) => entry(label, rest))
      const gazetteer = openGazetteer(writeGazetteer(entries))
      given.forEach((place, index) => {
        if (/^$|[\ud800-\udfff]/.test(normalise(place.label))) return
        const found = gazetteer.lookup(place.label)
        expect(found.map(candidate => candidate.place.index)).toContain(index)
        for (const candidate of found) expect(normalise(candidate.place.name)).toBe(normalise(place.label))
        const { lat, lon, ...same } = gazetteer.place(index)
        expect(same).toMatchObject({
          name: place.label,
          kind: place.kind,
          country: place.country,
          population: place.population,
        })
        expect(Math.abs(lat - place.lat) + Math.abs(lon - place.lon)).toBeLessThan(4e-5)
      })
    }),
    { numRuns: 100 },
  )
})

describe('bytes that are no gazetteer', () => {
  const bytes = writeGazetteer([georgia, atlanta])
  test.each([
    ['nothing', new Uint8Array(), 'too short'],
    ['half of it', bytes.slice(0, bytes.length / 2), 'not of the length'],
    ['more than it', new Uint8Array([...bytes, 0, 0, 0, 0]), 'not of the length'],
    ['something else', new Uint8Array(4096).fill(65), 'not a gazetteer'],
    ['another version', bytes.with(4, 99), 'of version 99'],
    ['another machine', bytes.with(8, 1).with(11, 4), 'another byte order'],
  ])('%s', (_, given, why) => {
    expect(() => openGazetteer(given)).toThrow(
      expect.objectContaining({ code: 'gazetteer-damaged', message: expect.stringContaining(why) }),
    )
  })
  test('whatever the bytes are, there is that error or a gazetteer that answers', () => {
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), changes => {
        const given = bytes.slice()
        for (const { at, to } of changes.filter(({ at }) => at < 80)) given[at] = to
        try {
          openGazetteer(given).lookup('Atlanta')
        } catch (error) {
          expect(error).toMatchObject({ code: 'gazetteer-damaged' })
        }
      }),
    )
  })
  test('it may lie anywhere in memory', () => {
    const moved = new Uint8Array(bytes.length + 3)
    moved.set(bytes, 3)
    expect(openGazetteer(moved.subarray(3)).lookup('Atlanta')).toHaveLength(1)
  })
})

describe('the gazetteer that comes with Hearsay', () => {
  const shipped = openGazetteer(readFileSync(shippedGazetteer()))
  const first = (name: string) => {
    const [candidate] = shipped.lookup(name)
    if (!candidate) return null
    const { place } = candidate
    return [place.kind, place.country, place.admin1 === null ? null : shipped.place(place.admin1).name, place.geonames]
  }
  test.each([
    ['London', 'capital', 'GBR', 'England', 2643743],
    ['Georgia', 'country', 'GEO', null, 614540],
    ['Fairfax County', 'admin2', 'USA', 'Virginia', 4758041],
    ['Fairfax', 'admin2', 'USA', 'Virginia', 4758041],
    ['Donetsk region', 'admin1', 'UKR', null, 709716],
    ['Primorsky Krai', 'admin1', 'RUS', null, 2017623],
    ['Khasan', 'city', 'RUS', 'Primorsky Krai', 2022586],
    ['Kiev', 'capital', 'UKR', 'Kyiv', 703448],
    ['Kyiv region', 'admin1', 'UKR', null, 703446],
    ['Moscow region', 'admin1', 'RUS', null, 524925],
    ['Chasiv Yar', 'city', 'UKR', 'Donetsk Oblast', 710915],
    ['Idlib province', 'admin1', 'SYR', null, 169387],
    ['Tigray', 'admin1', 'ETH', null, 444187],
    ['Washington, D.C.', 'capital', 'USA', 'District of Columbia', 4140963],
    ['NYC', 'city', 'USA', 'New York', 5128581],
    ['LA', 'city', 'USA', 'California', 5368361],
    ['Ilovaisk', 'city', 'UKR', 'Donetsk Oblast', null],
    ['Gaza Strip', 'admin1', 'PSE', null, 281132],
    ['Cologne', 'city', 'DEU', 'North Rhine-Westphalia', 2886242],
    ['Bodoland', 'area', 'IND', null, null],
  ])('%s', (name, ...place) => expect(first(name)).toEqual(place))

  test('names of a sample of its places find them', () => {
    const missed = Array.from({ length: 5000 }, (_, i) => shipped.place((i * 7919) % shipped.size)).filter(
      ({ index, name }) => !shipped.lookup(name).some(({ place }) => place.index === index),
    )
    expect(missed).toEqual([])
  })
  test('a lookup answers whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), name => Array.isArray(shipped.lookup(name))),
      { numRuns: 2000 },
    )
  })
  test('regions of a place are regions of its country', () => {
    for (let index = 0; index < shipped.size; index += 101) {
      const { admin1, admin2, country } = shipped.place(index)
      if (admin1 !== null) expect(shipped.place(admin1)).toMatchObject({ kind: 'admin1', country })
      if (admin2 !== null) expect(shipped.place(admin2)).toMatchObject({ kind: 'admin2', country, admin1 })
    }
  })
  test('it is read when asked for, and a missing file says what to do', async () => {
    const lazy = lazyGazetteer(shippedGazetteer())
    expect(await lazy.load()).toBe(await lazy.load())
    await expect(lazyGazetteer(join(import.meta.dirname, 'nowhere.bin')).load()).rejects.toMatchObject({
      code: 'gazetteer-missing',
      message: expect.stringContaining('npm run build'),
    })
  })
})
