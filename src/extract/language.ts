import { bareWords } from './characters.ts'

/** Words that are frequent in English and are words of hardly any other language. */
const englishOnly = new Set(
  'the of and that is with from by which this their has have were been it for said they would who not his she will are be to an as'.split(
    ' ',
  ),
)
/** English news has 0.25–0.4 of these in its words, other languages under 0.03; headlines and lists of names fall below 0.12. */
const surelyEnglish = 0.12
const enoughWords = 4
/** The detector is right about nearly all texts of this many words; below it, a reliable answer is needed as well. */
const longEnough = 20
/**
 * A short text is foreign where its language is at least this much likelier than English: sentences of other languages are ahead by 0.12 to
 * 0.45, English ones full of foreign names by 0.06 at most (eld/small, sentences of our own).
 */
const clearly = 0.1
const looked = 4000

/** A language (BCP 47, 'und' when it cannot be told), and whether the text is to be read as English. */
export interface Language {
  readonly code: string
  readonly readable: boolean
}

/**
 * Tells the language of a text from its first 4,000 characters. Plain English is known by its function words alone; only for other
 * texts is the n-gram detector loaded (0.3 s), once.
 */
export async function languageOf(text: string): Promise<Language> {
  const sample = text.slice(0, looked)
  const words = bareWords(sample)
  const english = words.filter(word => englishOnly.has(word)).length
  if (english >= enoughWords && english >= words.length * surelyEnglish) return { code: 'en', readable: true }
  if (words.length === 0) return { code: 'und', readable: true }
  const { default: eld } = await import('eld/small')
  const found = eld.detect(sample)
  if (found.language === 'en') return { code: 'en', readable: true }
  const sure = found.language !== '' && found.isReliable() && words.length >= longEnough / 4
  const { [found.language]: best = 0, en = 0 } = found.getScores()
  const trusted = sure && (words.length >= longEnough || (english === 0 && best - en >= clearly))
  return trusted ? { code: found.language, readable: false } : { code: 'und', readable: true }
}

/** English name of a language code, for messages. */
export const languageName = (code: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(code) ?? code
