import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Tokenizer } from '@huggingface/tokenizers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openWordPiece } from './wordpiece.ts'

const vocabulary = readFileSync(join(import.meta.dirname, '../../models/reader-en/vocab.txt'), 'utf8')
const entries = vocabulary.trimEnd().split('\n')
const ours = openWordPiece(vocabulary)
const theirs = new Tokenizer(
  {
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    model: {
      type: 'WordPiece',
      vocab: Object.fromEntries(entries.map((piece, id) => [piece, id])),
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    post_processor: null,
    added_tokens: [],
  } as never,
  {} as never,
)
const idsOf = (text: string) => ours.pieces(text).map(piece => piece.id)

test.each([
  ['Seoul fired', ['seoul', 'fired']],
  ['Chan-il’s naïve CAFÉ', ['chan', '-', 'il', '’', 's', 'naive', 'cafe']],
  ['embargoed', ['em', '##bar', '##go', '##ed']],
  ['東京', ['東', '京']],
  ['\u{1F600}', ['[UNK]']],
  ['a≠b', ['a', '=', 'b']],
])('%s', (text, pieces) => expect(idsOf(text).map(id => entries[id])).toEqual(pieces))

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...entries.slice(1996), '-', '’', ' ', '\u00ADx', 'ﬁ', 'É', '\n'), { maxLength: 12 })
    .map(all => all.join('')),
)

/** BERT sets them apart; the reference, which looks at single code units, does not. */
const astralIdeograph = /[\u{20000}-\u{2FA1F}]/u

test('pieces are those of the reference implementation', () => {
  fc.assert(
    fc.property(texts, text => {
      fc.pre(!astralIdeograph.test(text))
      expect(idsOf(text)).toEqual(theirs.encode(text, { add_special_tokens: false }).ids)
    }),
    { numRuns: 1000 },
  )
})

/** A Hangul syllable falls apart into letters, of which a piece may take some. */
const isNotHangul = (text: string): boolean => !/\p{Script=Hangul}/u.test(text)

test('spans are in order, without overlap, and cover every letter that a piece stands for', () => {
  fc.assert(
    fc.property(texts.filter(isNotHangul), text => {
      let end = 0
      for (const piece of ours.pieces(text)) {
        expect(piece.start).toBeGreaterThanOrEqual(end)
        expect(piece.end).toBeGreaterThan(piece.start)
        end = piece.end
        const form = entries[piece.id]!.replace(/^##/, '')
        const words = text
          .slice(piece.start, piece.end)
          .normalize('NFD')
          .replace(/[\p{Mn}\p{C}]/gu, '')
          .toLowerCase()
        if (piece.id !== ours.unknown) expect(words).toBe(form)
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('a text cut at blanks has the pieces of its parts', () => {
  fc.assert(
    fc.property(texts, texts, (one, two) => {
      expect(idsOf(`${one} ${two}`)).toEqual([...idsOf(one), ...idsOf(two)])
    }),
  )
})
