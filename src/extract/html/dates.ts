import { calendarDate } from '../calendar.ts'

/** Earlier pages do not exist; later dates are not of publication. Days are compared as ISO strings. */
const earliest = '1995-01-01'

const isoLike =
  /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i
const compact = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})\d{0,2}(Z|[+-]\d{4})?)?\s*$/
const epoch = /^\s*(\d{10})(\d{3})?\s*$/
const months = [
  'jan|januar|january|jänner|janvier|enero|gennaio|januari|stycznia|января|ocak|janeiro',
  'feb|februar|february|février|fevrier|febrero|febbraio|februari|lutego|февраля|şubat|fevereiro',
  'mar|märz|maerz|march|mrz|mars|marzo|maart|marca|марта|mart|março',
  'apr|april|avril|abril|aprile|kwietnia|апреля|nisan',
  'may|mai|mayo|maggio|mei|maja|мая|mayıs|maio|maj',
  'jun|juni|june|juin|junio|giugno|czerwca|июня|haziran|junho',
  'jul|juli|july|juillet|julio|luglio|lipca|июля|temmuz|julho',
  'aug|august|août|aout|agosto|augustus|sierpnia|августа|ağustos|augusti',
  'sep|sept|september|septembre|septiembre|settembre|września|сентября|eylül|setembro',
  'oct|okt|oktober|october|octobre|octubre|ottobre|października|октября|ekim|outubro',
  'nov|november|novembre|noviembre|listopada|ноября|kasım|novembro',
  'dec|dez|dezember|december|décembre|decembre|diciembre|dicembre|grudnia|декабря|aralık|dezembro',
]
const monthOf = new Map(months.flatMap((names, i) => names.split('|').map(name => [name, i + 1] as const)))
const word = '([\\p{L}]{3,12})\\.?'
const wordForms = [
  {
    form: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?(?: de| of)?[ \\-/]${word}(?: de)?,?[ \\-/]'?((?:19|20)\\d{2})(?!\\d)`,
      'iu',
    ),
    day: 1,
    month: 2,
    year: 3,
  },
  {
    form: new RegExp(`(?<!\\p{L})${word} (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})(?!\\d)`, 'iu'),
    day: 2,
    month: 1,
    year: 3,
  },
]
const dotted = /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)?\d{2})(?![\d.])/
const slashed = /(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d{2})(?![\d/])/
const yearFirst = /(?<!\d)((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/

/** How a page orders the numbers of 03/04/2026; null when it is not known. */
export type DayOrder = 'day first' | 'month first' | null

/** A date as machines write it (ISO 8601 in its many shapes, RFC 2822, seconds since 1970) → ISO 8601 with its zone; null for none. */
export function machineDate(value: string): string | null {
  const match = isoLike.exec(value) ?? compact.exec(value)
  if (match) return iso(match[1]!, match[2]!, match[3]!, match[4] ? `T${match[4]}:${match[5]}${zone(match[6])}` : '')
  const seconds = epoch.exec(value)
  if (seconds) return sane(new Date(Number(seconds[1]) * 1000).toISOString().slice(0, 16).concat('Z'))
  const dayFirst = /^\s*(\d{2})-(\d{2})-(\d{4})(?:T(\d{2}):(\d{2}))?/.exec(value)
  if (dayFirst)
    return iso(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!, dayFirst[4] ? `T${dayFirst[4]}:${dayFirst[5]}` : '')
  const rfc = /^\s*(?:\w{3,9},? )?(\d{1,2}) (\w{3,9}) (\d{4}) (\d{2}):(\d{2})(?::\d{2})?\s*(\S+)?/.exec(value)
  const month = rfc && monthOf.get(rfc[2]!.toLowerCase())
  if (rfc && month) return iso(rfc[3]!, String(month), rfc[1]!, `T${rfc[4]}:${rfc[5]}${zone(rfc[6])}`)
  const zoned = /^[\p{L}, ]*\p{Lu}\p{L}{2} \d{1,2} \d{2}:\d{2}:\d{2} \S+ \d{4}/u.exec(value)
  return zoned ? visibleDate(value.replace(/\d{2}:\d{2}:\d{2} \S+ /, ''), null) : null
}

/** The first full date in words or digits that people read, in the main languages of Europe; null for none or an ambiguous one. */
export function visibleDate(text: string, order: DayOrder): string | null {
  for (const { form, day, month, year } of wordForms) {
    const match = form.exec(text)
    const number = match && monthOf.get(match[month]!.toLowerCase())
    if (match && number) return withClock(iso(match[year]!, String(number), match[day]!, ''), text, match)
  }
  const first = yearFirst.exec(text)
  if (first) return withClock(iso(first[1]!, first[2]!, first[3]!, ''), text, first)
  const dots = dotted.exec(text)
  if (dots) return withClock(iso(dots[3]!.length === 2 ? `20${dots[3]}` : dots[3]!, dots[2]!, dots[1]!, ''), text, dots)
  const slash = slashed.exec(text)
  if (!slash) return null
  const [one, two] = [Number(slash[1]), Number(slash[2])]
  const dayFirst =
    one > 12 ? true : two > 12 ? false : one === two ? true : order === null ? null : order === 'day first'
  return dayFirst === null
    ? null
    : iso(slash[3]!, dayFirst ? slash[2]! : slash[1]!, dayFirst ? slash[1]! : slash[2]!, '')
}

/** The time of day beside a date, as `calendarDate` reads it for English pages. */
function withClock(date: string | null, text: string, match: RegExpExecArray): string | null {
  if (!date) return null
  const near = text.slice(match.index, match.index + match[0].length + 30)
  const full = calendarDate(near)?.iso
  return full?.startsWith(date) ? full : date
}

function iso(year: string, month: string, day: string, rest: string): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day)) return null
  return sane(date.toISOString().slice(0, 10) + rest)
}

const sane = (date: string): string | null => (date.slice(0, 10) >= earliest && date < '2100' ? date : null)

function zone(given: string | undefined): string {
  if (!given) return ''
  if (/^(?:z|utc|gmt)$/i.test(given)) return 'Z'
  const match = /^([+-]\d{2}):?(\d{2})?$/.exec(given)
  return match ? `${match[1]}:${match[2] ?? '00'}` : ''
}

const inAddress =
  /(?:^|[/_-])((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?:[/_.-]|$)|(?:^|[/_-])((?:19|20)\d{2})[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?:[/_.-]|$)/
const dayFirstAddress = /(?:^|[/_])(0[1-9]|[12]\d|3[01])-(0[1-9]|1[0-2])-((?:19|20)\d{2})(?:[/_.]|$)/

/** The day that stands in an address ('/2026/03/11/'). */
export function addressDate(url: string): string | null {
  const match = inAddress.exec(url)
  if (match) return iso(match[1] ?? match[4]!, match[2] ?? match[5]!, match[3] ?? match[6]!, '')
  const turned = dayFirstAddress.exec(url)
  return turned ? iso(turned[3]!, turned[2]!, turned[1]!, '') : null
}
