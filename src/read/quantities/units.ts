import { currencies } from '../../../lexicon/currencies.gen.ts'
import { dimensions, units as entries } from '../../../lexicon/units.gen.ts'
import { oneOf, phraseOf } from './words.ts'

/** What a figure counts in. */
export interface Unit {
  /** As a quantity gives it; null where the text does not tell whose ('pesos'). */
  readonly code: string | null
  /** 'length', 'money' …; null where it is not known what it measures. */
  readonly dimension: string | null
  /** What one is worth in the SI unit of its dimension; for cents and pence, in the currency. */
  readonly worth: number | null
  /** What is added before multiplying: scales of temperature. */
  readonly offset: number
  /** A unit only in figures and right behind them: the m of '10m'. */
  readonly glued: boolean
  /** Dollars without a country: those of the outlet. */
  readonly local: boolean
  /** The noun, where the code is null. */
  readonly noun: string | null
}

const plain = { worth: null, offset: 0, glued: false, local: false, noun: null }

const measured = entries.flatMap(({ unit, dimension, worth, offset, names, glued }) => {
  const known = { ...plain, code: unit, dimension, worth, offset: offset ?? 0 }
  return [
    ...names.map(name => [name, known] as const),
    ...glued.map(name => [name, { ...known, glued: true }] as const),
  ]
})

const money = (code: string | null): Unit => ({ ...plain, code, dimension: 'money', worth: 1 })

const ofCountries = currencies.flatMap(({ code, words, of, extra }) => [
  ...words.flatMap(word => of.map(country => [`${country} ${word}`, money(code)] as const)),
  ...extra.map(phrase => [phrase, money(code)] as const),
])
const minors = currencies.flatMap(({ code, minor, minorglued }) => [
  ...minor.map(word => [word, { ...money(code), worth: 0.01 }] as const),
  ...minorglued.map(word => [word, { ...money(code), worth: 0.01, glued: true }] as const),
])
/** The word alone: one country's where the list says so, else nobody's. 'Pounds' are left to the rules: they weigh, too. */
const alone = [...new Set(currencies.flatMap(({ words }) => words))]
  .filter(word => !/^(?:pounds?|crowns?|real|sol|soles|som|quid|leu|lev|dram|large|new)$/.test(word))
  .map(word => {
    const owner = currencies.find(({ words, plain: is }) => is && words.includes(word))
    const noun = owner ? null : word.replace(/s$/, '')
    return [word, { ...money(owner?.code ?? null), local: owner?.code === 'USD', noun }] as const
  })
/** 'Won' is a verb first: the rule asks how many. */
const won = [['won', money('KRW')]] as const
const signed = currencies.flatMap(({ code, signs }) =>
  signs.map(sign => [sign, { ...money(code), local: sign === '$' }] as const),
)

const byPhrase = (list: readonly (readonly [string, Unit])[]): ReadonlyMap<string, Unit> =>
  new Map(list.map(([phrase, unit]) => [phraseOf(phrase), unit]))
const measures = byPhrase(measured)
const currencyWords = byPhrase([...alone, ...won, ...minors, ...ofCountries])
const signs = byPhrase(signed)

/** A unit of measure by the words of a match. */
export const unitNamed = (words: string): Unit => measures.get(words)!
/** A currency by its words behind a figure. */
export const currencyNamed = (words: string): Unit => currencyWords.get(words)!
/** A currency by its sign or code before a figure. */
export const currencySigned = (words: string): Unit => signs.get(words)!
/** Money in pounds of the United Kingdom, where 'pounds' does not weigh. */
export const sterling = money('GBP')
/** Parts and multiples of a whole: SI writes one. */
export const share: Unit = { ...plain, code: '1', dimension: 'share', worth: 1 }
/** How old somebody is. */
export const years: Unit = { ...plain, code: 'year', dimension: null }

export const unitPieces = {
  unit: `(${oneOf(measured.map(([name]) => name))})`,
  currency: `(${oneOf([...alone, ...won, ...minors, ...ofCountries].map(([name]) => name))})`,
  code: `(${oneOf(signed.map(([sign]) => sign).filter(sign => /^[A-Z]{3}$/.test(sign)))})`,
  sign: `(${oneOf(signed.map(([sign]) => sign))})`,
} as const

const siUnits = new Map(dimensions.map(({ dimension, si }) => [dimension, si]))

/** A number in the SI unit of its dimension, with one digit more than it was given; null where it has none. */
export function inSi(value: number | null, unit: Unit): { value: number; unit: string } | null {
  const si = unit.dimension === null ? undefined : siUnits.get(unit.dimension)
  if (si === undefined || unit.worth === null || value === null) return null
  const digits = String(value).replace(/\D|0+$/g, '').length
  const exact = (value + unit.offset) * unit.worth
  return { value: Number(exact.toPrecision(Math.max(4, digits + 1))), unit: si }
}
