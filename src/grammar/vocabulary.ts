import type { Words } from './scan.ts'

/*
 * Every word that a grammar knows has a symbol, one character; all others share one symbol a shape. A text becomes a string of symbols, one a
 * word, and a pattern becomes a regular expression over symbols: it runs at the speed of the engine, and place in the string is place in
 * the text.
 */

/** Shapes of words that are on no list. */
export const shapes = {
  blankline: '\n',
  mark: '.',
  lower: 'a',
  /** Small letters with -s behind: a plural, mostly. */
  plural: 'u',
  /** Ends in -ed: a past tense or participle, mostly. */
  ed: 'e',
  /** Ends in -ing. */
  ing: 'g',
  title: 'A',
  capitals: 'B',
  zero: '0',
  to12: '1',
  to23: '2',
  to31: '3',
  to59: '5',
  to99: '9',
  /** '00' to '09'. */
  padded: 'p',
  hundreds: 'h',
  /** Four digits from 1000 to 2199. */
  year: 'y',
  /** Other whole numbers: '0735', '2500', '12345'. */
  long: 'l',
  /** '1,000', '12,345.6', '1,00,000'. */
  grouped: 'c',
  decimal: 'd',
  clock: 'k',
  /** '1/2', '9/11'. */
  fraction: 'f',
  /** '9/12/2026', '2026/09/12', '12.9.2026'. */
  date: 't',
  /** '2021/22', '2021/2022'. */
  yearspan: 'j',
  ordinal: 'o',
  /** '32nd' and above. */
  highordinal: 'q',
  /** '1980s', '80s'. */
  decade: 's',
  othernumber: 'n',
} as const

export type Shape = keyof typeof shapes

const firstSymbol = 0xe000
const capitalOf = (symbol: string): string => String.fromCharCode(symbol.charCodeAt(0) + 1)
const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word)

export interface Vocabulary {
  /** Symbols of a class of words or of a shape; null when there is none of that name. */
  classSymbols(name: string): string | null
  /** Symbol of one word; null when it stands in no class or pattern. */
  wordSymbol(word: string): string | null
  /** The text as symbols, one a word. */
  encode(words: Words): string
}

/**
 * Lists of words, by class. A word in small letters is known however it is written; one with a capital ('May', 'Sun') only so, or
 * all in capitals. A word may stand in several classes. `literals` are words that patterns name themselves. The class `capitalised` is
 * every word written with a capital, known or not, and `lower` holds `plural`; `title` only those that are not known.
 */
export function openVocabulary(classes: Readonly<Record<string, string>>, literals: Iterable<string>): Vocabulary {
  const symbols = new Map<string, string>()
  /** A word in small letters has a second symbol, for when it is written with a capital. */
  const add = (word: string): string => {
    const known = symbols.get(word)
    if (known) return known
    const symbol = String.fromCharCode(firstSymbol + 2 * symbols.size)
    const both = isSmall(word) ? symbol + capitalOf(symbol) : symbol
    symbols.set(word, both)
    return both
  }
  const byClass = new Map<string, string>(Object.entries(shapes))
  for (const [name, words] of Object.entries(classes)) {
    byClass.set(name, words.trim().split(/\s+/).map(add).join(''))
  }
  for (const word of literals) add(word)
  const exact = new Map([...symbols].map(([word, both]) => [word, both[0]!]))
  for (const [word, both] of symbols) if (/^\p{Lu}/u.test(word)) exact.set(word.toUpperCase(), both)
  const capitals = [...symbols.values()].flatMap(both => both[1] ?? [])
  byClass.set('lower', shapes.lower + shapes.plural)
  byClass.set('capitalised', shapes.title + capitals.join(''))

  const symbolOf = (word: string): string => {
    const known = exact.get(word)
    if (known) return known
    const first = word.charCodeAt(0)
    if (first >= 48 && first <= 57) return shapes[numberShape(word)]
    const lower = word.toLowerCase()
    const plain = lower === word ? undefined : exact.get(lower)
    return plain ? capitalOf(plain) : shapes[wordShape(word, lower)]
  }
  return {
    classSymbols: name => byClass.get(name) ?? null,
    wordSymbol: word => symbols.get(word) ?? null,
    encode({ text, starts, ends }) {
      const made: string[] = []
      for (let i = 0; i < starts.length; i++) made.push(symbolOf(text.slice(starts[i], ends[i])))
      return made.join('')
    },
  }
}

function wordShape(word: string, lower: string): Shape {
  if (word[0] === '\n') return 'blankline'
  if (!/^\p{L}/u.test(word)) return 'mark'
  if (word === lower) {
    if (word.length > 3 && word.endsWith('ed')) return 'ed'
    if (word.length > 4 && word.endsWith('ing')) return 'ing'
    return /..[^sui]s$/.test(word) ? 'plural' : 'lower'
  }
  return word.length > 1 && word === word.toUpperCase() ? 'capitals' : 'title'
}

function numberShape(word: string): Shape {
  if (/^\d+$/.test(word)) return wholeShape(word)
  if (/^\d+s$/.test(word)) return word.length === 3 || word.length === 5 ? 'decade' : 'othernumber'
  if (/^\d+[a-z]+$/i.test(word)) return Number.parseInt(word, 10) <= 31 ? 'ordinal' : 'highordinal'
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(word)) return 'grouped'
  if (/^\d{1,2}:\d{2}(?::\d{2})?$/.test(word)) return 'clock'
  if (/^\d+\.\d+$/.test(word)) return 'decimal'
  if (/^\d{1,3}\/\d{1,3}$/.test(word)) return 'fraction'
  if (/^[12]\d{3}\/(?:\d{2}|\d{4})$/.test(word)) return 'yearspan'
  if (/^(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}\/\d{1,2}\/\d{1,2})$/.test(word)) return 'date'
  return 'othernumber'
}

function wholeShape(word: string): Shape {
  const number = Number(word)
  if (word.length === 2 && word[0] === '0') return 'padded'
  if (word.length <= 2) {
    if (number === 0) return 'zero'
    return number <= 12 ? 'to12' : number <= 23 ? 'to23' : number <= 31 ? 'to31' : number <= 59 ? 'to59' : 'to99'
  }
  if (word.length === 3) return 'hundreds'
  return word.length === 4 && number >= 1000 && number < 2200 ? 'year' : 'long'
}
