import type { Span } from '../core/reading.ts'
import { calendarDate } from './calendar.ts'

/*
 * 'SEOUL, Sept 13 (Reuters) -', 'ST. PETERSBURG, Fla. (AP) —', 'Manila (AFP) -', '(CNN) --', 'OSLO, Norway, May 18, 2026 –',
 * 'OSLO, May 13. /Press/.'. A place in capitals needs a dash or an agency after it; a place in small letters needs both.
 */
const written = (names: string): string =>
  names
    .split(' ')
    .flatMap(word => [word, word.toUpperCase()])
    .join('|')
const months = written(
  'January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec',
)
const weekdays = written('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')
const date = `(?:(?:(?:${weekdays}),? )?(?:(?:${months})\\.? \\d{1,2}|\\d{1,2} (?:${months})\\.?)(?:,? \\d{4})?|${weekdays})`
const capitals = "(?:ST\\. )?\\p{Lu}{2}[\\p{Lu}.'’-]*(?: \\p{Lu}[\\p{Lu}.'’-]+){0,3}"
const small = "\\p{Lu}\\p{Ll}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]+){0,2}"
const region = `, ?(?:${small}|\\p{Lu}\\.(?:\\p{Lu}\\.)+|\\p{Lu}{2,3})`
const agency =
  "(?:\\([\\p{L}][\\p{L}\\p{N} .,&’'/-]{1,40}\\)|\\[[\\p{L}][\\p{L} .]{1,30}\\]|/[\\p{L}][\\p{L} .]{1,30}/)"
const dash = '(?:-{1,3}|[–—:])'

const forms = [
  `${capitals}(?:/${capitals})*(?:${region}){0,2}(?:(?:[,.]?| ?${dash}) ${date}[,.]?)?(?: ?${agency}\\.?| \\p{Lu}{2,8})? ?${dash} `,
  `${capitals}(?:/${capitals})*(?:${region}){0,2}(?:[,.]? ${date}[,.]?)? ?${agency}\\.? `,
  `${small}(?:${region})?(?:, ?${date})? ?${agency} ?${dash} `,
  `\\(\\p{Lu}[\\p{L}\\p{N} .&’'/-]{1,30}\\) ?${dash} `,
  '\\((?:\\p{Lu}{2,6}|Reuters|Bloomberg|Xinhua|Kyodo|Yonhap)\\) ',
].map(form => new RegExp(`^(?:${form})`, 'u'))

/** The dateline that opens a paragraph, without the blank after it; null when the paragraph opens with something else. */
export function datelineIn(text: string, paragraph: Span): Span | null {
  const opening = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120))
  for (const form of forms) {
    const match = form.exec(opening)
    if (match && match[0].length < opening.length) {
      return { start: paragraph.start, end: paragraph.start + match[0].trimEnd().length }
    }
  }
  return null
}

/** The day a dateline gives, when it gives the year too. */
export const datelineDay = (dateline: string): string | null => calendarDate(dateline)?.iso?.slice(0, 10) ?? null
