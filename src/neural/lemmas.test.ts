import { expect, test } from 'vitest'
import { openLemmas } from './lemmas.ts'

const lemma = openLemmas({
  words: { 'VERB|Tense=Past|VerbForm=Fin': { said: 'say' }, 'PRON|_': { us: 'we' } },
  rules: {
    'VERB|Tense=Past|VerbForm=Fin': { '': [0, '', false], ed: [2, '', false], ied: [3, 'y', false] },
    NOUN: { '': [0, '', false], s: [1, '', false] },
    PROPN: { '': [0, '', true] },
  },
})

test.each<[string, string, string, boolean, string]>([
  ['said', 'VERB', 'Mood=Ind|Tense=Past|VerbForm=Fin', false, 'say'],
  ['Said', 'VERB', 'Mood=Ind|Tense=Past|VerbForm=Fin', true, 'say'],
  ['denied', 'VERB', 'Tense=Past|VerbForm=Fin', false, 'deny'],
  ['sailed', 'VERB', 'Tense=Past|VerbForm=Fin', false, 'sail'],
  ['ferries', 'NOUN', 'Number=Plur', false, 'ferrie'],
  ['s', 'NOUN', '_', false, 's'],
  ['Ferries', 'PROPN', '_', false, 'Ferries'],
  ['US', 'PRON', '_', false, 'we'],
  ['constructor', 'NOUN', '_', false, 'constructor'],
  ['xyz', 'X', '_', false, 'xyz'],
])('%s as %s %s, first: %s → %s', (form, upos, feats, first, expected) =>
  expect(lemma(form, upos, feats, first)).toBe(expected),
)
