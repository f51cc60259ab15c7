import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Layers } from '../../core/layers.ts'
import { openEntities } from './entities.ts'

const words = [
  'he',
  'she',
  'it',
  'they',
  'I',
  'we',
  'his',
  'the',
  'a',
  'man',
  'men',
  'Ana',
  'Cruz',
  'and',
  'of',
  ',',
  '(',
  ')',
  '"',
  'said',
  'minister',
  'Oslo',
]
const upos = ['NOUN', 'PROPN', 'PRON', 'DET', 'VERB', 'PUNCT', 'ADJ', 'ADP', 'CCONJ']
const deprels = [
  'nsubj',
  'obj',
  'obl',
  'nmod',
  'nmod:poss',
  'nmod:desc',
  'appos',
  'conj',
  'cc',
  'det',
  'case',
  'punct',
  'acl:relcl',
  'cop',
  'amod',
  'root',
  'expl',
]

const word = fc.record({
  text: fc.constantFrom(...words),
  upos: fc.constantFrom(...upos),
  deprel: fc.constantFrom(...deprels),
  feats: fc.constantFrom('_', 'Number=Plur', 'Number=Sing'),
  up: fc.nat(12),
  ends: fc.integer({ min: 0, max: 9 }),
  named: fc.integer({ min: 0, max: 9 }),
})

type Word = { text: string; upos: string; deprel: string; feats: string; up: number; ends: number; named: number }
type Given = Pick<Layers, 'report' | 'sentences' | 'tokens' | 'syntax' | 'names' | 'located' | 'utterances'>

/** A report of any words with any trees, names and quotations; heads stand before their words, so that there is no circle. */
function layers(list: readonly Word[]): Given {
  const text = list.map(one => one.text).join(' ')
  const tokens: Layers['tokens'][number][] = []
  const sentences: { start: number; end: number }[] = []
  let start = 0
  let first = 0
  for (const [i, one] of list.entries()) {
    const end = start + one.text.length
    tokens.push({ text: one.text, start, end, block: 0, joined: false, sentence: sentences.length })
    if (one.ends === 0 || i === list.length - 1) {
      sentences.push({ start: tokens[first]!.start, end })
      first = i + 1
    }
    start = end + 1
  }
  const syntax = list.map((one, i) => {
    const opening = tokens.findIndex(token => token.sentence === tokens[i]!.sentence)
    const head = i - 1 - one.up
    return {
      upos: one.upos,
      feats: one.feats,
      lemma: one.text.toLowerCase(),
      head: head < opening ? (i === opening ? -1 : opening) : head,
      deprel: one.deprel,
    }
  })
  const names = tokens.flatMap(({ start, end, text }, i): Layers['names'][number][] =>
    list[i]!.named > 1 || !/^\p{Lu}/u.test(text)
      ? []
      : [
          {
            start,
            end,
            type: list[i]!.named === 0 ? 'person' : 'country',
            canonical: text,
            country: null,
            sector: null,
            title: null,
            metonym: false,
            demonym: false,
            rule: 'names.model-person',
          },
        ],
  )
  const block = { start: 0, end: text.length, kind: 'paragraph' as const }
  const report = {
    text,
    title: null,
    url: null,
    outlet: null,
    byline: [],
    published: null,
    language: 'en',
    genre: null,
    blocks: [block],
    dateline: null,
    dropped: [],
  }
  const utterances = tokens.slice(0, 1).map(({ start, end }): Layers['utterances'][number] => ({
    form: 'direct',
    act: 'say',
    cue: null,
    content: [{ start, end: text.length }],
    quoted: [],
    confidence: 1,
    rule: 'statements.alone',
    speaker: { start, end, head: 0 },
    others: [],
    addressee: null,
    within: null,
  }))
  return { report, sentences, tokens, syntax, names, located: names.map(() => null), utterances }
}

const stage = openEntities()

test('whatever the trees say: spans are of words, every mention has its entity, ids are in order, and the answer is the same again', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), list => {
      const given = layers(list)
      const { entities, mentions } = stage.run(given) as Pick<Layers, 'entities' | 'mentions'>
      const starts = new Set(given.tokens.map(({ start }) => start))
      const ends = new Set(given.tokens.map(({ end }) => end))
      for (const { start, end } of mentions) expect(start < end && starts.has(start) && ends.has(end)).toBe(true)
      expect(mentions.map(({ id }) => id)).toEqual(mentions.map((_, i) => `m${i + 1}`))
      expect([...new Set(mentions.map(({ entity }) => entity))]).toEqual(entities.map((_, i) => `e${i + 1}`))
      expect(mentions.map(({ start }) => start)).toEqual(mentions.map(({ start }) => start).sort((a, b) => a - b))
      expect(new Set(mentions.map(({ start, end, form }) => `${start} ${end} ${form === 'name'}`)).size).toBe(
        mentions.length,
      )
      expect(mentions.filter(({ form }) => form === 'name').length).toBe(given.names.length)
      expect(stage.run(layers(list))).toEqual({ entities, mentions })
    }),
    { numRuns: 1000 },
  )
})
