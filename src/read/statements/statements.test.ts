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
  ["''We sail,'' said Maria Veyra, the owner.", ['direct: Maria Veyra | said | We sail,']],
  ['‘There is time’ Veyra said.', ['direct: Veyra | said | There is time']],
  ['‘It was the Marwoods’ boat,’ she told the court.', ['direct: she | told | It was the Marwoods’ boat,']],
  [
    'Maria Veyra, who runs the port, told reporters: “We sail.”',
    ['direct: Maria Veyra, who runs the port | told | We sail.'],
  ],
  ['The captain, 47, said in a statement, “We sail.”', ['direct: The captain, 47 | said | We sail.']],
  ['Former adviser Maria Veyra (D-Sundal) said: “No.”', ['direct: Former adviser Maria Veyra (D-Sundal) | said | No.']],
  ['He said the pier was “a disgrace” and left.', ['mixed: He | said | the pier was “a disgrace” and left']],
  ['She accepted that he was “in a rush” but said the pier was safe.', ['mixed: She | accepted | he was “in a rush”']],
  ['What came out, he says, was “a kettle”.', ['mixed: he | says | What came out … was “a kettle”']],
  ['The plan “failed us all,” she said.', ['mixed: she | said | The plan “failed us all,”']],
  ['“Will it sail?” she asked.\n\n“At noon.”', ['direct: she | asked | Will it sail?', 'direct: - | - | At noon.']],
  ['He told them: “One.\n\n“Two.\n\n“Three.”', ['direct: He | told | One. … Two. … Three.']],
  ['The so-called “golden bridge” is shut.', []],
  ['She spoke on “Sundal This Morning” on Monday.', []],
  ['He finished “The Long Road Back” at sea.', []],
  ['The rig was 5\' 10" long, and 12" wide.', []],
  ['It is “\n\n“. al', []],
])('%s', async (text, statements) => expect(await statementsOf(text)).toEqual(statements))

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
