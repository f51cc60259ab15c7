import { describe, expect, test } from 'vitest'
import { reportFromText } from './text.ts'

const lines = (...parts: string[]) => parts.join('\n\n')
const read = async (text: string, more = {}) => (await reportFromText({ text, ...more })).report
const kinds = async (text: string) => {
  const { text: made, blocks } = await read(text)
  return blocks.map(({ kind, start, end }) => [kind, made.slice(start, end)])
}
const lead = 'The harbour of Sundal was shut on Monday after a fire on a ferry, the port authority said.'
const more = 'The fire broke out in the engine room and was put out by noon, according to the harbour master.'

describe('blocks', () => {
  test('headline, byline, lead, heading, paragraph, list items, credit', async () => {
    const text = lines(
      'Harbour shut after ferry fire',
      'By Ana Cruz',
      lead,
      'What happened',
      more,
      '• Nobody hurt\n• Ferry lost',
      'And then the pier was opened again.',
      '(Reporting by Jo Bell)',
    )
    expect((await kinds(text)).map(([kind]) => kind)).toEqual([
      'headline',
      'credit',
      'lead',
      'heading',
      'paragraph',
      'listitem',
      'listitem',
      'paragraph',
      'credit',
    ])
  })
  test('a short question above a paragraph is a heading; one inside quotation marks is not', async () => {
    expect(await kinds(lines('Harbour shut after ferry fire', lead, 'What went wrong?', more))).toContainEqual([
      'heading',
      'What went wrong?',
    ])
    expect(await kinds(lines('Harbour shut after ferry fire', lead, '“What went wrong?”', more))).toContainEqual([
      'paragraph',
      '“What went wrong?”',
    ])
  })
  test('lines broken at a fixed width are put together', async () => {
    const wrapped = `${lead} ${more}`.replace(/(.{1,60})(?: |$)/g, '$1\n')
    expect(await kinds(`Harbour shut\n\n${wrapped}\n${wrapped}`)).toContainEqual(['lead', `${lead} ${more}`])
  })
  test('lines of their own are paragraphs where there are no blank lines', async () => {
    expect((await kinds(`Harbour shut after fire\n${lead}\n${more}`)).map(([kind]) => kind)).toEqual([
      'headline',
      'lead',
      'paragraph',
    ])
  })
  test('the outlet’s name above the headline is not the headline', async () => {
    expect((await read(lines('SUNDAL COURIER', 'Harbour shut after a fire on a ferry', lead, more))).title).toBe(
      'Harbour shut after a fire on a ferry',
    )
  })
  test('a given title that stands in the text is the headline', async () => {
    const { blocks, title } = await read(lines('World', 'Harbour shut.', lead), { title: 'Harbour shut.' })
    expect([blocks[1]!.kind, title]).toEqual(['headline', 'Harbour shut.'])
  })
  test('a lone paragraph is no headline', async () =>
    expect((await kinds('harbour shut after fire')).map(([kind]) => kind)).toEqual(['lead']))
})

describe('dropped', () => {
  test('furniture and repeats, with the reason, and nothing else', async () => {
    const teaser = `${lead} The fire broke […]`
    const text = lines(
      'Harbour shut after ferry fire',
      teaser,
      'Follow us:',
      lead,
      more,
      'Read more: Ferries of Sundal',
      more,
    )
    const { dropped, text: made } = await read(text)
    expect(dropped).toEqual([
      { text: teaser, reason: 'duplicate' },
      { text: 'Follow us:', reason: 'boilerplate' },
      { text: 'Read more: Ferries of Sundal', reason: 'boilerplate' },
      { text: more, reason: 'duplicate' },
    ])
    expect(made).toBe(lines('Harbour shut after ferry fire', lead, more))
  })
  test('a pull quote goes, the paragraph it is from stays', async () => {
    const pull = 'the fire broke out in the engine room and was put out by noon'
    expect((await read(lines('Harbour shut', lead, pull, more))).dropped).toEqual([{ text: pull, reason: 'duplicate' }])
  })
  test('links below “Related” go until the next paragraph', async () => {
    const text = lines('Harbour shut', lead, 'Related topics', 'Ferries', 'Sundal', more)
    expect((await read(text)).dropped.map(({ text }) => text)).toEqual(['Related topics', 'Ferries'])
  })
  test('as it is, nothing goes and nothing is changed', async () => {
    const text = ` Harbour shut\r\n\r\nFollow us:\u00A0\r\n\r\n${lead}\t\r\n`
    const { text: made, dropped, blocks } = await read(text, { asIs: true })
    expect([made, dropped]).toEqual([text, []])
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(['Harbour shut', 'Follow us:', lead])
  })
})

describe('facts of the report', () => {
  test('date given goes before date shown, with a warning where they differ', async () => {
    const text = lines('Harbour shut', '12 March 2026', lead, more)
    expect((await read(text)).published).toBe('2026-03-12')
    const { report, warnings } = await reportFromText({ text, published: '2026-03-13' })
    expect([report.published, warnings.map(({ code }) => code)]).toEqual(['2026-03-13', ['published-differs']])
  })
  test('no date is made up', async () => {
    const { report, warnings } = await reportFromText({
      text: lines('Harbour shut', '03/04/2026', lead, 'In 2019 there was another fire on 3 May 2019, it said.'),
    })
    expect([report.published, warnings.map(({ code }) => code)]).toEqual([null, ['published-ambiguous']])
  })
  test.each([
    [lines('Opinion', 'Shut the harbour', lead, more), 'opinion'],
    [lines('OPINION: Shut the harbour now', lead, more), 'opinion'],
    [lines('LIVE', 'Harbour shut', lead, more), 'live'],
    [lines('FOR IMMEDIATE RELEASE', 'Harbour shut', lead, more), 'pressrelease'],
    [lines('Sponsored content', 'A day at the harbour', lead, more), 'sponsored'],
    [lines('Harbour shut', 'Q: Why?', 'A: The fire.', 'Q: And now?', 'A: We wait.'), 'interview'],
    [lines('Harbour shut', `SUNDAL, March 12 (Press) - ${lead}`), 'news'],
    [lines('Harbour shut', lead, more), null],
  ])('genre %#', async (text, genre) => expect((await read(text)).genre).toBe(genre))
  test.each([
    [
      'Der Hafen von Sundal wurde am Montag nach einem Brand auf einer Fähre geschlossen, teilte die Behörde mit. Verletzt wurde niemand.',
      'de',
    ],
    [
      'El puerto de Sundal fue cerrado el lunes después de un incendio en un transbordador, dijo la autoridad. Nadie resultó herido.',
      'es',
    ],
    ['В понедельник порт Сундала был закрыт после пожара на пароме, сообщила администрация. Никто не пострадал.', 'ru'],
    [lead, 'en'],
    ['THIS IS SO GOOD', 'en'],
    ['', 'und'],
    ['12 34 !', 'und'],
  ])('language of %s', async (text, language) => expect((await read(text)).language).toBe(language))
  test('a report that is not in English keeps its fields and says why it was not read', async () => {
    const { readable, warnings } = await reportFromText({
      text: 'Der Hafen von Sundal wurde am Montag nach einem Brand auf einer Fähre geschlossen, teilte die Behörde mit.',
    })
    expect([readable, warnings[0]!.code]).toEqual([false, 'language-not-read'])
  })
})
