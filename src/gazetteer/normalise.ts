/** Letters that Unicode does not take apart into a base and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ə: 'a',
  ǝ: 'a',
  ɨ: 'i',
  ʉ: 'u',
}
/** One way of writing for words that print shortens as often as not. */
const words: Readonly<Record<string, string>> = { saint: 'st', sainte: 'ste', fort: 'ft', mount: 'mt' }

/** Quotation marks, primes and modifier letters that stand for a glottal stop, an ayin or a soft sign; soft hyphens and joiners. */
const silent = /['’‘‛`´ʹʺ′ʻʼʽʾʿˈˊˋ՚＇\p{Mark}\u00ad\u200b-\u200d\u2060\ufeff]/gu

/**
 * A name as the gazetteer keys it: 'São Paulo' and 'Sao Paulo', 'St. Louis' and 'Saint Louis', 'Deir ez-Zor' and 'Deir Ez Zor' are one key.
 * Apostrophes go without a blank, since romanisations write or leave them as they please ("Sana'a", 'Sanaa'; "Donets'k", 'Donetsk'; "Xi'an",
 * 'Xian'): one key that is sometimes ambiguous finds more than two keys of which the text has the other. Dots of abbreviations go ('D.C.'); a
 * leading "the" goes ('The Hague'). Letters of other scripts stay. The key of a key is itself; '' for text without letters and digits.
 */
export function normalise(name: string): string {
  const plain = /^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name) ? name.toLowerCase() : reduced(name)
  const spelt = plain.replace(/(?<![^ ])(?:sainte?|fort|mount)(?![^ ])/g, word => words[word]!)
  return spelt.replace(/^(?:the )+/, '')
}

const reduced = (name: string): string =>
  decomposed(name.includes('.') ? name.replace(/(?<=\p{Ll})\.(?=\p{Lu})/gu, ' ') : name)
    .replace(silent, '')
    .replaceAll('.', '')
    .replaceAll('&', ' and ')
    .replace(/[ßæœøłđðþħıŋŧəǝɨʉ]/g, letter => letters[letter]!)
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()

/** Twice, since small letters may come apart where capitals do not. */
const decomposed = (text: string): string =>
  /^[\0-\x7f]*$/.test(text) ? text.toLowerCase() : text.normalize('NFKD').toLowerCase().normalize('NFKD')
