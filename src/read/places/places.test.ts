import { describe, expect, test } from 'vitest'
import { openReader, type ReportInput } from '../../index.ts'

const reader = openReader()

/** Where a name is, as whole degrees ('42,-84'); null where that is left open. */
async function whereIs(name: string, input: ReportInput): Promise<string | null> {
  const { entities } = await reader.read({ asIs: true, ...input })
  const entity = entities.find(one => one.name === name)
  expect(entity, `${name} is named`).toBeDefined()
  const { location } = entity!
  return location && `${Math.round(location.lat)},${Math.round(location.lon)}`
}

describe('what the words around a name say', () => {
  test.each([
    ['The trial was held in Toledo, Ohio, on Monday.', 'Toledo', '42,-84'],
    ['The trial was held in Toledo, a city in central Spain, on Monday.', 'Toledo', '40,-4'],
    ['Rail links between Paris, Texas, and Dallas were cut.', 'Paris', '34,-96'],
    ['Talks were held in London, Paris and Berlin on Monday.', 'London', '52,0'],
    ['Syria’s Idlib was shelled again on Monday.', 'Idlib', '36,37'],
    ['He was born in the Syrian city of Homs.', 'Homs', '35,37'],
    ['The state of Victoria went to the polls on Monday.', 'Victoria', '-37,144'],
    ['Snow fell in New York state on Monday.', 'New York', '43,-75'],
    ['He moved from New York to Boston on Monday.', 'New York', '41,-74'],
    ['Shots were fired at the corner of Hubbard Street in Chicago on Monday.', 'Chicago', '42,-88'],
  ])('%s', async (text, name, place) => expect(await whereIs(name, { text })).toBe(place))

  test.each([
    ['The trial was held in Bradford, Ontario, Canada, on Monday.', 'Bradford'],
    ['Shots were fired at State and Hubbard streets on Monday.', 'Hubbard'],
  ])('a namesake elsewhere is not it: %s', async (text, name) => expect(await whereIs(name, { text })).toBeNull())
})

describe('what else the report names', () => {
  test.each([
    ['Voters in Georgia wait. Atlanta and Savannah expect long lines, officials said.', 'Georgia', '33,-83'],
    ['Protesters filled Tbilisi as Georgia weighed its ties with Russia.', 'Georgia', '42,44'],
    ['The ferry to Victoria was late, police in British Columbia said.', 'Victoria', '48,-123'],
    ['Norway took Canada to the trade body in Geneva on Monday.', 'Geneva', '46,6'],
    ['Stocks in New York rose, and traders in London went home.', 'London', '52,0'],
  ])('%s', async (text, name, place) => expect(await whereIs(name, { text })).toBe(place))
})

describe('what stands in one list with it', () => {
  test.each([
    ['The law holds in Utah, Washington and Maine, a court said.', 'Washington', '47,-120'],
    ['Ministers met in Paris, Washington and Tokyo.', 'Washington', '39,-77'],
    ['A man of Springfield, Illinois, flew from Chicago to Oslo, Paris and Tokyo.', 'Paris', '49,2'],
    ['It has spread to Mauritania, Mali, Niger and Senegal.', 'Niger', '18,9'],
    ['Police in Kano, Kaduna and Niger State were on alert, Nigeria’s army said.', 'Niger State', '10,6'],
  ])('%s', async (text, name, place) => expect(await whereIs(name, { text })).toBe(place))
})

describe('how far it is said to be from another', () => {
  test.each([
    ['A truck burned in Aurora, 10 miles east of Denver.', 'Aurora', '40,-105'],
    ['A truck burned in Aurora, 40 miles west of Chicago.', 'Aurora', '42,-88'],
    ['Shells fell on Kafr Ardo, 111 km south of Hama, on Monday.', 'Kafr Ardo', '34,37'],
  ])('%s', async (text, name, place) => expect(await whereIs(name, { text })).toBe(place))
})

describe('kinds of things', () => {
  test.each([
    ['The Pacific was calm off Alaska, and the Atlantic off Portugal was not.', 'Pacific Ocean', '0,-160'],
    ['Floods reached Pacific County on Monday.', 'Pacific County', '47,-124'],
    ['South Sumatra was on fire on Monday.', 'South Sumatra', '-3,104'],
    ['Sumatra was on fire on Monday.', 'Sumatra', '0,102'],
    ['Police shot a man in North Las Vegas on Monday.', 'North Las Vegas', '36,-115'],
  ])('%s', async (text, name, place) => expect(await whereIs(name, { text })).toBe(place))
})

describe('where the outlet is at home', () => {
  const text = 'A man from Athens was held on Monday, police said.'
  test.each([
    ['https://www.onlineathens.com/a', '34,-83'],
    ['https://www.athensnews.com/a', '39,-82'],
    [undefined, '38,24'],
  ])('%s', async (url, place) => expect(await whereIs('Athens', { text, ...(url ? { url } : {}) })).toBe(place))
})

test('a name that many towns have alike is left open', async () =>
  expect(await whereIs('Springfield', { text: 'The bus left Springfield at noon.' })).toBeNull())

test('people, papers and teams are nowhere', async () => {
  const text = 'Paris Hilton told the Washington Post on Monday that she backs Manchester United.'
  const { entities } = await reader.read({ text, asIs: true })
  expect(entities.map(({ name, location }) => [name, location])).toEqual([
    ['Paris Hilton', null],
    ['The Washington Post', null],
    ['Manchester United', null],
  ])
})

test('what no list knows lies where the report says, and is less sure', async () => {
  const text = 'Shots were heard at the Sandvika Theatre in Bergen on Monday.'
  const { entities } = await reader.read({ text, asIs: true })
  const [theatre, town] = ['Sandvika Theatre', 'Bergen'].map(name => entities.find(one => one.name === name)!.location!)
  expect([theatre!.lat, theatre!.lon, theatre!.geonames]).toEqual([town!.lat, town!.lon, null])
  expect(theatre!.confidence).toBeLessThan(town!.confidence)
})

describe('streets and buildings of no list', () => {
  const about = 'Police in Leeds said that a man was held on Monday. Shops in Leeds were shut.'
  const locationOf = async (text: string, name: string) => {
    const { entities } = await reader.read({ text, asIs: true })
    return entities.find(one => one.name === name)?.location
  }
  test('are in the town that the report is about, and that is less sure', async () => {
    const street = await locationOf(`${about} Shots were heard on Sandvika Street.`, 'Sandvika Street')
    expect(street).toMatchObject({ geonames: null, rule: 'places.focus' })
    expect(Math.round(street!.lat)).toBe(54)
    expect(street!.confidence).toBeLessThan(0.7)
  })
  test('are left open where the report is about towns all over', async () => {
    const text = 'Police in Leeds, Toronto and Nairobi met. Shots were heard on Sandvika Street.'
    expect(await locationOf(text, 'Sandvika Street')).toBeNull()
  })
  test('are left open where the report names no town', async () =>
    expect(await locationOf('Shots were heard on Sandvika Street on Monday.', 'Sandvika Street')).toBeNull())
  test('rivers and counties run beyond a town', async () =>
    expect(await locationOf(`${about} The Sandvika River rose.`, 'Sandvika River')).toBeNull())
})

test('in a headline whose words all have capitals, “New” may be no part of a name', async () => {
  const { entities } = await reader.read({ text: 'Firm to Build New Sudbury Plant', asIs: true })
  expect(entities.map(({ name }) => name)).not.toContain('New Sudbury')
})

describe('datelines', () => {
  test.each([
    ['By A. Reporter, Seaboard WASHINGTON (AP) — China vowed on Friday to respond.', 'place'],
    ['China vowed to respond, and Washington warned Beijing on Friday.', 'country'],
  ])('%s', async (text, type) => {
    const { mentions } = await reader.read({ text, asIs: true })
    const at = text.search(/washington/i)
    expect(mentions.find(({ start }) => start === at)?.type).toBe(type)
  })
})
