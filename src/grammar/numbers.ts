/*
 * Numbers as news writes them, in figures and in words: pieces of pattern for a grammar, and what they are worth.
 * 'twenty-five', 'a hundred and six', 'two and a half million', '1.2 million', '5bn', '2 1/2', 'half a dozen'.
 */

const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const multiples: Readonly<Record<string, number>> = {
  hundred: 100,
  dozen: 12,
  score: 20,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  crore: 1e7,
  lakh: 1e5,
  lakhs: 1e5,
  crores: 1e7,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  t: 1e12,
  tn: 1e12,
  trn: 1e12,
}
const fractions: Readonly<Record<string, number>> = {
  half: 0.5,
  quarter: 0.25,
  third: 1 / 3,
  quarters: 0.25,
  thirds: 1 / 3,
}
const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  hundredth: 100,
}

const listed = (...records: Readonly<Record<string, number>>[]): string =>
  records.flatMap(record => Object.keys(record)).join(' ')

/** Classes of words that the pieces below need. */
export const numberClasses = {
  unitword: listed(units),
  teenword: Object.keys(units).slice(10).join(' '),
  tensword: listed(tens),
  multiple: 'hundred dozen thousand million billion trillion crore lakh lakhs crores mn mln bn bln tn trn',
  /** What a number in words is counted in: 'five hundred thousand'. */
  scale: 'hundred dozen thousand million billion trillion crore lakh lakhs crores',
  ordinalword: listed(ordinals),
  tensordinal: 'first second third fourth fifth sixth seventh eighth ninth',
} as const

export const numberPieces = {
  whole: '(<zero> | <to12> | <to23> | <to31> | <to59> | <to99> | <hundreds> | <year> | <long> | <grouped>)',
  figure: '({whole} | <decimal>)',
  small: '(<tensword> (~ <unitword>)? | <unitword>)',
  /** Loose on purpose, since an expression is compiled when first met: what follows 'thousand' may be 'hundred'. `numberOf` says what is none. */
  spelled: '({small} | half? a <scale> (and? {small})?) (<scale> (and? {small})?)*',
  half: '(and a (half | quarter | third) | <fraction>)',
  /** A number whatever its size. */
  count: '({figure} {half}? <multiple>? <multiple>? | {spelled} ({half} <multiple>?)? | <fraction>)',
  /** 'twenty-first', '21st'. */
  nth: '(<ordinal> | <highordinal> | <tensword> ~ <tensordinal> | <ordinalword>)',
} as const

/** What a number in figures or words is worth; null where the words are none. The words as a match gives them: small letters, blanks between. */
export function numberOf(words: string): number | null {
  let total = 0
  let current: number | null = null
  for (const word of words.split(' ')) {
    if (word === '-' || word === 'and' || word === 'a' || word === 'an') continue
    const multiple = multiples[word]
    if (multiple !== undefined && multiple < 1000 && (current ?? 0) >= 100) return null
    if (multiple !== undefined) current = (current ?? 1) * multiple
    else {
      const adds: number | null = figureOf(word) ?? units[word] ?? tens[word] ?? fractions[word] ?? null
      if (adds === null) return null
      current = (current ?? 0) + adds
    }
    if (multiple !== undefined && multiple >= 1000) {
      total += current
      current = null
    }
  }
  return current === null && total === 0 ? null : tidy(total + (current ?? 0))
}

/** '1,000', '5.2', '1/2'; null for words. */
function figureOf(word: string): number | null {
  if (/^\d+\/[1-9]\d*$/.test(word)) {
    const [over, under] = word.split('/').map(Number) as [number, number]
    return over / under
  }
  return /^\d[\d,]*(?:\.\d+)?$/.test(word) ? Number(word.replaceAll(',', '')) : null
}

/** Decimal arithmetic leaves no trace: 1.1 million is 1100000. */
const tidy = (number: number): number => Number(number.toPrecision(15))

/** What 'third', '13th' or 'twenty-first' is worth; null where the words are none. */
export function ordinalOf(words: string): number | null {
  const figure = /^(\d+)(?:st|nd|rd|th)$/.exec(words)
  if (figure) return Number(figure[1])
  const [first, , second] = words.split(/ (-) /)
  const head = second === undefined ? words.split(' ') : [first!, second]
  if (head.length === 1) return ordinals[head[0]!] ?? null
  const [ten, rest] = [tens[head[0]!], ordinals[head[1]!]]
  return ten === undefined || rest === undefined ? null : ten + rest
}

/** A year in words or figures: 'nineteen ninety-six', 'two thousand and four', 'twenty twelve', '1996'; null where it is none. */
export function yearOf(words: string): number | null {
  if (/^\d{4}$/.test(words)) return Number(words)
  const parts = words.split(' ').filter(word => word !== '-' && word !== 'and')
  const century = units[parts[0]!] ?? tens[parts[0]!]
  if (century === undefined) return null
  if (century < 10) return numberOf(words)
  if (parts[1] === 'hundred') return century * 100 + (parts.length > 2 ? (numberOf(parts.slice(2).join(' ')) ?? 0) : 0)
  const rest = numberOf(parts.slice(1).join(' '))
  return rest === null || rest > 99 || century > 21 ? null : century * 100 + rest
}
