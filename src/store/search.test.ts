import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSearched, type Searched, told } from '../../test/searched.ts'
import type { SearchOptions } from './search.ts'

let searched: Searched
beforeAll(() => {
  searched = openSearched()
})
afterAll(() => searched.close())

const find = (query: string, options?: SearchOptions) => searched.find(query, options)
const names = (query: string, options?: SearchOptions) => find(query, options).hits.map(({ name }) => name)

test.each<[string, string[]]>([
  ['missile', ['launch', 'visit']],
  ['"fear no missile"', ['launch']],
  ['missile fear', ['launch', 'visit']],
  ['missile -port', ['visit']],
  ['missile OR sails', ['launch', 'denial', 'visit']],
  ['(port OR oslo) speak', ['visit']],
  ['sai*', ['launch', 'visit', 'denial']],
  ['tete', ['ferry 2', 'ferry 1']],
  ['launches', ['launch']],
  ['nothing-of-the-kind', []],
])('words: %s', (query, expected) => {
  expect(names(query).toSorted()).toEqual(expected.toSorted())
})

test.each<[string, string[]]>([
  ['said:veyra', ['visit', 'launch']],
  ['says:missile', ['launch']],
  ['said:veyra says:missile', ['launch']],
  ['said:lee says:"no missile"', []],
  ['(said:lee) (says:"no missile")', []],
  ['(said:lee OR said:veyra) says:missile', ['launch']],
  ['fear -said:kim', ['launch', 'visit']],
])('statements: %s', (query, expected) => {
  expect(names(query).toSorted()).toEqual(expected.toSorted())
})

test('who says it and what is said hold of one statement; in parentheses with words beside, of two', () => {
  expect(names('said:lee says:fear')).toEqual([])
  expect(names('(said:lee missile) (says:fear missile)')).toEqual(['launch'])
})

test.each<[string, string[]]>([
  ['event:launch', ['launch']],
  ['event:"missile launch"', ['launch']],
  ['event:visit', ['visit', 'launch']],
  ['event:visit,attack', ['visit', 'launch', 'denial']],
  ['type:assault', ['launch', 'denial']],
  ['modality:denied', ['denial']],
  ['modality:planned,denied', ['visit', 'denial']],
  ['type:assault modality:happened', ['launch']],
  ['who:lee', ['visit', 'denial']],
  ['who:minister', ['launch']],
  ['who:"veyra ines"', ['launch']],
  ['whom:"port sundal"', ['denial']],
  ['event:launch who:kim', ['launch']],
  ['event:visit who:kim', []],
  ['(event:visit type:consult) (who:kim type:assault)', ['launch']],
  ['event:visit (who:kim OR who:lee)', ['visit']],
  ['event:visit -who:lee', ['launch']],
  ['type:assault -(who:lee modality:denied)', ['launch']],
])('events: %s', (query, expected) => {
  expect(names(query)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['at:oslo', ['visit', 'launch']],
  ['at:lee', []],
  ['event:launch at:oslo', []],
  ['event:launch at:"port sundal"', ['launch']],
  ['event:visit at:oslo', ['visit', 'launch']],
  ['event:visit (at:oslo OR at:sundal) modality:planned', ['visit']],
  ['country:norway', ['visit', 'launch']],
  ['country:sundal', ['launch', 'denial']],
  ['event:launch country:no', []],
  ['event:visit country:no', ['visit', 'launch']],
  ['fear -at:oslo', ['denial']],
])('places, of an event where one is asked for, else of the report: %s', (query, expected) => {
  expect(names(query, { sort: 'date' })).toEqual(expected)
})

test.each<[string, string[]]>([
  ['from:2026-03', ['visit', 'launch']],
  ['from:2026-03-02 to:2026-03-02', ['launch']],
  ['to:2026-02', ['denial']],
  ['outlet:ap', ['denial']],
  ['outlet:"sundal press"', ['launch']],
  ['outlet:jap*', ['visit']],
  ['genre:opinion', ['visit']],
  ['said:veyra -genre:opinion', ['launch']],
  ['said:veyra -from:2026-03-04', ['launch']],
  ['language:en', ['visit', 'launch', 'denial', 'ferry 2', 'ferry 1']],
  ['language:no', []],
  ['genre:opinion OR outlet:ap', ['visit', 'denial']],
])('reports: %s', (query, expected) => {
  expect(names(query)).toEqual(expected)
})

describe('order', () => {
  test('the best first: a word of the title counts for more', () => {
    const { hits } = find('missile')
    expect(hits.map(({ name }) => name)).toEqual(['launch', 'visit'])
    expect(hits[0]!.score).toBeGreaterThan(hits[1]!.score!)
  })

  test('the newest first, those without a date last, where it is asked for or there are no words', () => {
    expect(names('ferry', { sort: 'date' })).toEqual(['denial', 'ferry 2', 'ferry 1'])
    expect(find('who:lee').hits.map(({ score }) => score)).toEqual([null, null])
  })

  test('equal ones, the one added last first', () => {
    expect(names('sank')).toEqual(['ferry 2', 'ferry 1'])
  })

  test('those found by a filter alone stand behind those found by words', () => {
    expect(names('ferry OR modality:planned').at(-1)).toBe('visit')
  })
})

test('pages: the total is that of all, even behind the last', () => {
  expect(find('language:en', { limit: 2 })).toMatchObject({ total: 5, hits: [{ name: 'visit' }, { name: 'launch' }] })
  expect(find('language:en', { limit: 2, offset: 4 })).toMatchObject({ total: 5, hits: [{ name: 'ferry 1' }] })
  expect(find('language:en', { limit: 2, offset: 6 })).toEqual({ total: 5, hits: [] })
  expect(find('ferry', { limit: 0 })).toEqual({ total: 3, hits: [] })
  expect(find('nothing')).toEqual({ total: 0, hits: [] })
})

test.each([{ limit: -1 }, { offset: 0.5 }, { offset: Number.NaN }])('no page is %j', options => {
  expect(() => find('ferry', options)).toThrow(/must be a whole number/)
})

describe('what a hit shows', () => {
  test('the report it is', () => {
    expect(find('who:kim event:launch').hits[0]).toMatchObject({
      key: 'key1',
      address: 'launch',
      version: 1,
      newest: true,
      title: 'Kim fires missile',
      outlet: 'Sundal-Press',
      published: '2026-03-02T10:00:00Z',
      url: null,
    })
  })

  test('whether it is the newest version', () => {
    expect(find('sank').hits.map(({ version, newest }) => [version, newest])).toEqual([
      [2, true],
      [1, false],
    ])
  })

  test('words of the text with those that were searched marked, also where only some are needed', () => {
    const { text, marked } = find('"fear no" OR ferry').hits.find(({ name }) => name === 'launch')!.snippet
    expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(['fear no'])
  })

  test('the beginning, where nothing of the text was searched', () => {
    expect(find('fires').hits[0]!.snippet).toEqual({ text: told[0]!.text, marked: [] })
    expect(find('modality:denied').hits[0]!.snippet.text).toMatch(/^Kim denied/)
    expect(find('genre:opinion').hits[0]!.snippet.text).toMatch(/^Lee will visit/)
  })

  test('the statements and events it was found by, with their words in the text', () => {
    const { statements, events } = find('said:veyra says:missile event:visit').hits[0]!
    const at = (words: string) => ({
      start: told[0]!.text.indexOf(words),
      end: told[0]!.text.indexOf(words) + words.length,
    })
    const words = 'We fear no missile'
    expect(statements).toEqual([{ id: 's2', speaker: 'Ines Veyra', words, ...at(words) }])
    expect(events).toEqual([
      { id: 'v2', kind: 'visit', modality: 'happened', words: 'visited', ...at('visited'), context: expect.anything() },
    ])
    const { text, marked } = events[0]!.context
    expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(['visited'])
  })

  test('none for what must not be there, and three at most', () => {
    expect(find('fear -said:kim').hits.every(({ statements }) => statements.length === 0)).toBe(true)
    expect(find('event:visit OR who:kim').hits.find(({ name }) => name === 'launch')!.events).toHaveLength(2)
  })
})
