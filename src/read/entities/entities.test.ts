import { describe, expect, test } from 'vitest'
import { openReader } from '../../index.ts'

const { read } = openReader()

/** The entities of a text that are spoken of more than once, each as its mentions in order. */
async function joined(text: string): Promise<string[]> {
  const { report, entities, mentions } = await read({ text, asIs: true })
  return entities
    .map(({ id }) =>
      mentions.filter(({ entity }) => entity === id).map(({ start, end }) => report.text.slice(start, end)),
    )
    .filter(words => words.length > 1)
    .map(words => words.join(' | '))
}

const entityNamed = async (text: string, name: string) =>
  (await read({ text, asIs: true })).entities.find(one => one.name === name)

describe('means the same', () => {
  test.each<[string, string]>([
    ['Ana Cruz left on Monday. Cruz did not say why.', 'Ana Cruz | Cruz'],
    ['Ana Cruz left on Monday. She did not say why.', 'Ana Cruz | She'],
    ['The Free Port Union (FPU) met on Monday. The FPU has 40 members.', 'Free Port Union | FPU | FPU'],
    ['A grey van stopped at the gate. Police later found the van.', 'A grey van | the van'],
    ['Norway closed its border on Monday.', 'Norway | its'],
    ['Three fishermen were rescued. They had been at sea for a week.', 'Three fishermen | They'],
    ['“I saw nothing,” Ana Cruz said.', 'I | Ana Cruz'],
    [
      'Norwegian President Ana Cruz arrived. The Norwegian president said nothing.',
      'Ana Cruz | The Norwegian president',
    ],
    ['Norway closed the road on Monday. Thousands left the country.', 'Norway | the country'],
    ['Ana Cruz called her brother. Her brother did not answer.', 'her brother | Her brother'],
    [
      'The chairman of the trade union, Geir Lunde, left early.',
      'The chairman of the trade union, Geir Lunde | Geir Lunde',
    ],
    ['Ana Cruz hurt herself in the fall.', 'Ana Cruz | herself'],
  ])('%s', async (text, mentions) => {
    expect((await joined(text)).map(words => words.replace(/Norwegian President Ana Cruz \| /, ''))).toContain(mentions)
  })
})

describe('is left apart', () => {
  test.each<[string, string]>([
    ['Ana Cruz met Luis Cruz in the harbour. Later Cruz left.', 'two of one surname'],
    ['It was likely that the port would close. It rained all day.', 'nothing is meant by “it”'],
    ['A man was arrested in Oslo. A man was arrested in Bergen.', 'two of whom nothing says that they are one'],
    ['The finance minister met the interior minister on Monday.', 'two ministers'],
    ['Ana Cruz said the road was shut. He was not hurt.', 'a woman and “he”'],
    ['Tests go on in Veyra. Schools that had no heating shut; the schools with heating stayed open.', 'other schools'],
  ])('%s (%s)', async text => {
    expect(await joined(text)).toEqual([])
  })
})

test('somebody without a name is somebody all the same', async () => {
  const { entities } = await read({ text: 'Gunmen killed four people in Veyra on Monday.', asIs: true })
  expect(entities.map(({ name, type }) => `${type} ${name}`)).toEqual([
    'group Gunmen',
    'group four people',
    'place Veyra',
  ])
})

test('roles, country and sector are as the report gives them', async () => {
  const text = 'French Defence Minister Ana Cruz met Luis Veyra, the mayor of Harlan, on Monday.'
  expect(await entityNamed(text, 'Ana Cruz')).toMatchObject({
    roles: ['Defence Minister'],
    country: 'FRA',
    sector: 'GOV',
  })
  expect(await entityNamed(text, 'Luis Veyra')).toMatchObject({ roles: ['mayor of Harlan'], sector: 'GOV' })
})

test('a noun phrase is called by its words, without its article and the clause behind it', async () => {
  const { entities } = await read({ text: 'The masked men who robbed the bank fled on Monday.', asIs: true })
  expect(entities.map(({ name }) => name)).toContain('masked men')
})
