import { expect, test } from 'vitest'
import type { Name } from '../../core/layers.ts'
import { isPlace } from './groups.ts'
import { listsOf } from './lists.ts'

/** The lists of a text whose names are its words with a capital. */
function lists(text: string): string[][] {
  const names = [...text.matchAll(/\p{Lu}\p{Ll}+/gu)].map(({ 0: word, index }) => ({
    ...({ type: 'place', country: null, sector: null, title: null, metonym: false, demonym: false, rule: '' } as const),
    canonical: word,
    start: index,
    end: index + word.length,
  })) satisfies Name[]
  return listsOf(text, names, isPlace).map(list => list.map(i => names[i]!.canonical))
}

test.each([
  ['laws of Utah, Washington and Maine', [['Utah', 'Washington', 'Maine']]],
  ['flights to Oslo or Bergen', [['Oslo', 'Bergen']]],
  ['three in Ontario, two in Alberta, and one in Quebec', [['Ontario', 'Alberta', 'Quebec']]],
  ['in Oslo, Bergen, Molde, Hamar', [['Oslo', 'Bergen', 'Molde', 'Hamar']]],
])('%s', (text, expected) => expect(lists(text)).toEqual(expected))

test.each([
  'a man of Portland, Maine',
  'a court in Bradford, Ontario, Canada',
  'in Oslo on Monday',
  'He left Oslo. Bergen was next.',
  'from Oslo to Bergen',
])('no list: %s', text => expect(lists(text)).toEqual([]))
