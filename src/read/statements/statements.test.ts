import { expect, test } from 'vitest'
import { openReader } from '../../index.ts'

const { read } = openReader()

/** Every statement as 'speaker | cue | words' with the form, and the kind of speaker where it is not named in the text. */
async function statementsOf(text: string): Promise<string[]> {
  const { report, statements } = await read({ text, asIs: true })
  const words = (span: { start: number; end: number } | null) => (span ? report.text.slice(span.start, span.end) : '-')
  return statements.map(
    ({ form, speaker, cue, content }) =>
      `${form}: ${words(speaker.span)} | ${words(cue)} | ${content.map(words).join(' … ')}`,
  )
}

test.each<[string, string[]]>([
  ['“We sail at noon,” Veyra said.', ['direct: Veyra | said | We sail at noon,']],
  ['"We sail," she added later, "and we sail alone."', ['direct: she | added | We sail, … and we sail alone.']],
  ['“We sail,” he said. “We sail alone.”', ['direct: he | said | We sail, … We sail alone.']],
  [
    '“We sail,” he said. “We sail alone,” he added.',
    ['direct: he | said | We sail,', 'direct: he | added | We sail alone,'],
  ],
  ["''We sail,'' said Maria Veyra, the owner.", ['direct: Maria Veyra, the owner | said | We sail,']],
  ['‘There is time’ Veyra said.', ['direct: Veyra | said | There is time']],
  ['‘It was the Marwoods’ boat,’ she told the court.', ['direct: she | told | It was the Marwoods’ boat,']],
  [
    'Maria Veyra, who runs the port, told reporters: “We sail.”',
    ['direct: Maria Veyra, who runs the port | told | We sail.'],
  ],
  ['The captain, 47, said in a statement, “We sail.”', ['direct: The captain, 47 | said | We sail.']],
  ['Former adviser Maria Veyra (D-Sundal) said: “No.”', ['direct: Former adviser Maria Veyra (D-Sundal) | said | No.']],
  ['He said the pier was “a disgrace” and left.', ['mixed: He | said | the pier was “a disgrace” and left']],
  [
    'She accepted that he was “in a rush” but said the pier was safe.',
    ['mixed: She | accepted | he was “in a rush”', 'indirect: She | said | the pier was safe'],
  ],
  ['What came out, he says, was “a kettle”.', ['mixed: he | says | What came out … was “a kettle”']],
  ['The plan “failed us all,” she said.', ['mixed: she | said | The plan “failed us all,”']],
  ['“Will it sail?” she asked.\n\n“At noon.”', ['direct: she | asked | Will it sail?', 'direct: - | - | At noon.']],
  ['He told them: “One.\n\n“Two.\n\n“Three.”', ['direct: He | told | One. … Two. … Three.']],
  ['Veyra said that the pier was shut.', ['indirect: Veyra | said | the pier was shut']],
  ['The pier was shut, Veyra said.', ['indirect: Veyra | said | The pier was shut']],
  ['The pier, Veyra said, was shut.', ['indirect: Veyra | said | The pier … was shut']],
  ['According to the port, the pier was shut.', ['indirect: the port | According to | the pier was shut']],
  ['In the words of the owner, the pier is a ruin.', ['indirect: the owner | In the words of | the pier is a ruin']],
  ['As Veyra put it, the pier is a ruin.', ['indirect: Veyra | put | the pier is a ruin']],
  ['Reports suggest the pier is shut.', ['indirect: Reports | suggest | the pier is shut']],
  ['It is understood that Veyra will resign.', ['indirect: - | understood | Veyra will resign']],
  ['Veyra has reportedly left the country.', ['indirect: - | reportedly | Veyra has … left the country']],
  ['Veyra is said to be ill.', ['indirect: - | said | Veyra … to be ill']],
  ['Veyra denied any wrongdoing.', ['indirect: Veyra | denied | any wrongdoing']],
  ['Her claim that the vote was stolen was false.', ['indirect: Her | claim | the vote was stolen']],
  ['The survey shows that voters are tired.', ['indirect: The survey | shows | voters are tired']],
  ['The owner urged residents to stay at home.', ['indirect: The owner | urged | residents to stay at home']],
  [
    'Veyra said he would not come, adding that he had other plans.',
    ['indirect: Veyra | said | he would not come', 'indirect: Veyra | adding | he had other plans'],
  ],
  ['The court, which ruled that he had lied, sits on Monday.', ['indirect: which | ruled | he had lied']],
  ['He said “the pier” was closed.', ['mixed: He | said | “the pier” was closed']],
  ['“Enough,” she said.\n\n“We sail.', ['direct: she | said | Enough,']],
  ['The talks said to be close to collapse went on.', []],
  ['That said, the ferry sailed on time.', []],
  ['The so-called “golden bridge” is shut.', []],
  ['Nick “The Knife” Marlo was arrested.', []],
  ['You know the pier is shut.', []],
  ['A man who asked not to be named was there.', []],
  ['He put the cup on the table.', []],
  ['The captain showed courage.', []],
  ['She spoke on “Sundal This Morning” on Monday.', []],
  ['He finished “The Long Road Back” at sea.', []],
  ['The rig was 5\' 10" long, and 12" wide.', []],
  ['It is “\n\n“. al', []],
])('%s', async (text, statements) => expect(await statementsOf(text)).toEqual(statements))

test.each<[string, string[]]>([
  [
    'Pier shut.\n\nMaria Johnson: “The town has waited for twenty years.”',
    ['direct: Maria Johnson | - | The town has waited for twenty years.'],
  ],
  [
    'Pier shut.\n\n“The town has waited for twenty years.” — Maria Johnson, 41',
    ['direct: Maria Johnson, 41 | - | The town has waited for twenty years.'],
  ],
  ['Pier shut.\n\nA message to Maria Johnson: “The town has waited for twenty years.”', []],
  ['Pier shut.\n\nThe “golden bridge” — Maria Johnson built it — is shut.', []],
  ['Pier shut.\n\nAna Cruz: 547.\n\nOrlan Veyra: 46.\n\nAna Cruz: 12.\n\nOrlan Veyra: 9.', []],
  ['Pier shut.\n\nNote: We sail at noon today.\n\nNote: We sail again at six.', []],
  ['Pier shut.\n\nThe minister listed three points: prices, wages and jobs.', []],
  ['Pier shut.\n\nKess resigned, citing poor health.', ['indirect: Kess | citing | poor health']],
  ['Pier shut.\n\nCrowds cheered as he announced the deal.', ['indirect: he | announced | the deal']],
  [
    'Pier shut.\n\nShe rejected the claim that the pier leaked.',
    ['indirect: She | rejected | the claim that the pier leaked', 'indirect: - | claim | the pier leaked'],
  ],
  ['Pier shut.\n\nThe allegedly stolen boat was found.', []],
])('labels, colons, citations and the like, and what only looks like them: %s', async (text, statements) =>
  expect(await statementsOf(text)).toEqual(statements),
)

test('what is not simply said says so: negated, planned, conditional, asked for', async () => {
  const modalities = async (text: string) =>
    (await read({ text, asIs: true })).statements.map(({ modality }) => modality ?? 'said')
  expect(await modalities('Veyra said the pier was shut.')).toEqual(['said'])
  expect(await modalities('Nobody said the pier was shut.')).toEqual(['negated'])
  expect(await modalities('Officials declined to say whether the talks had failed.')).toEqual(['negated'])
  expect(await modalities('Veyra will announce the deal on Monday.')).toEqual(['planned'])
  expect(await modalities('If he says that he is innocent, we will listen.')).toEqual(['conditional'])
})

test('a chain: who reports what somebody says, and whom an outlet cites', async () => {
  const chains = async (text: string) => {
    const { report, statements } = await read({ text, asIs: true })
    return statements.map(({ id, speaker, within }) => [
      id,
      speaker.span && report.text.slice(speaker.span.start, speaker.span.end),
      within,
    ])
  }
  expect(await chains('The minister said Interfax had reported that the ship had sunk.')).toEqual([
    ['s1', 'The minister', null],
    ['s2', 'Interfax', 's1'],
  ])
  expect(await chains('Reuters reported, citing two officials, that the bridge was closed.')).toEqual([
    ['s1', 'Reuters', null],
    ['s2', 'two officials', 's1'],
  ])
  expect(await chains('The bridge was closed, Reuters reported, citing two officials.')).toEqual([
    ['s1', 'Reuters', null],
    ['s2', 'two officials', 's1'],
  ])
  expect(await chains('Veyra was quoted by Reuters as saying that the deal was dead.')).toEqual([
    ['s1', 'Reuters', null],
    ['s2', 'Veyra', 's1'],
  ])
})

test('a spokesman for a body is not the body; the body itself is named; the press is the press', async () => {
  const kinds = async (text: string) => (await read({ text, asIs: true })).statements.map(({ speaker }) => speaker.kind)
  expect(await kinds('“No,” said a spokesman for the White House.')).toEqual(['unnamed'])
  expect(await kinds('“No,” the White House said.')).toEqual(['named'])
  expect(await kinds('“No,” Reuters reported.')).toEqual(['media'])
  expect(await kinds('“No,” he said.')).toEqual(['unknown'])
  expect(await kinds('“No,” officials said.')).toEqual(['unnamed'])
})

test('two who speak together', async () => {
  const { statements, entities } = await read({
    text: '“No,” Maria Veyra and Orlan Kess said. Maria Veyra left. Orlan Kess stayed.',
    asIs: true,
  })
  const name = (id: string | null) => entities.find(entity => entity.id === id)?.name
  expect([name(statements[0]!.speaker.entity), statements[0]!.others.map(name)]).toEqual([
    'Maria Veyra',
    ['Orlan Kess'],
  ])
})
