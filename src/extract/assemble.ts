import { warn } from '../core/problems.ts'
import type { Block, Dropped, Genre, Report, ReportInput, Warning } from '../core/reading.ts'
import type { Verdict } from './classify.ts'
import { datelineDay, datelineIn } from './dateline.ts'
import { genreOf } from './genre.ts'
import { languageName, languageOf } from './language.ts'
import type { Piece } from './pieces.ts'

/** A report made of a text or page, and what could not be told. */
export interface Extracted {
  readonly report: Report
  /** Whether the text is in a language that is read. */
  readonly readable: boolean
  readonly warnings: readonly Warning[]
}

/** What is known of a report apart from its text: a page's metadata. It goes before what the text shows, and behind what was given. */
export interface Known {
  readonly title: string | null
  readonly byline: readonly string[]
  readonly published: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly genre: Genre | null
  /** What was left out before the pieces were made. */
  readonly dropped: readonly Dropped[]
}

export const nothingKnown: Known = {
  title: null,
  byline: [],
  published: null,
  outlet: null,
  url: null,
  genre: null,
  dropped: [],
}

/**
 * Pieces and what they were judged to be → Report. `asIs` is the text that stays as it is, in which the pieces have their places; null
 * lays the kept pieces out anew.
 */
export async function assemble(
  input: ReportInput,
  found: readonly Piece[],
  verdicts: readonly Verdict[],
  known: Known,
  asIs: string | null,
): Promise<Extracted> {
  const { text, blocks } = asIs === null ? laidOut(found, verdicts) : inPlace(asIs, found, verdicts)
  const lead = blocks.find(block => block.kind === 'lead')
  const dateline = lead ? datelineIn(text, lead) : null
  const language = await languageOf(text)
  const dates = publication(input, known, verdicts, dateline && text.slice(dateline.start, dateline.end))
  const headline = blocks.find(block => block.kind === 'headline')
  const title = input.title ?? (headline ? text.slice(headline.start, headline.end) : known.title)
  const shown = verdicts.flatMap(verdict => (verdict.keep && verdict.meta ? verdict.meta.names : []))
  const report: Report = {
    text,
    title,
    url: input.url ?? known.url,
    outlet: input.outlet ?? known.outlet,
    byline: known.byline.length > 0 ? known.byline : shown,
    published: dates.published,
    language: language.code,
    genre: genreOf(title, found, verdicts, dateline !== null) ?? known.genre,
    blocks,
    dateline,
    dropped: [
      ...found.flatMap((piece, i): Dropped[] => {
        const verdict = verdicts[i]!
        return verdict.keep ? [] : [{ text: piece.text, reason: verdict.reason }]
      }),
      ...known.dropped,
    ],
  }
  const warnings = text.trim() === '' ? [warn('empty')] : [...languageWarnings(language), ...dates.warnings]
  return { report, readable: language.readable, warnings }
}

interface Layout {
  readonly text: string
  readonly blocks: readonly Block[]
}

const inPlace = (source: string, found: readonly Piece[], verdicts: readonly Verdict[]): Layout => ({
  text: source,
  blocks: found.map(({ start, end }, i) => ({ start, end, kind: (verdicts[i] as { kind: Block['kind'] }).kind })),
})

/** What is kept, one block a paragraph with a blank line between; list items keep their marks, outside their blocks. */
function laidOut(found: readonly Piece[], verdicts: readonly Verdict[]): Layout {
  let text = ''
  const blocks: Block[] = []
  for (const [i, piece] of found.entries()) {
    const verdict = verdicts[i]!
    if (!verdict.keep || piece.text === '') continue
    text += `${text && '\n\n'}${piece.bullet ? `${piece.bullet} ` : ''}`
    blocks.push({ start: text.length, end: text.length + piece.text.length, kind: verdict.kind })
    text += piece.text
  }
  return { text, blocks }
}

/** A date given with the report goes before one that it shows; 'published' before 'updated' before the dateline. */
function publication(input: ReportInput, known: Known, verdicts: readonly Verdict[], dateline: string | null) {
  const metas = verdicts.flatMap(verdict => (verdict.keep && verdict.meta ? [verdict.meta] : []))
  const pick = (field: 'published' | 'updated' | 'ambiguous') => metas.find(meta => meta[field])?.[field] ?? null
  const shown = known.published ?? pick('published') ?? pick('updated') ?? (dateline && datelineDay(dateline))
  const published = input.published ?? shown
  const warnings: Warning[] = []
  const ambiguous = pick('ambiguous')
  if (!published) warnings.push(ambiguous ? warn('published-ambiguous', ambiguous) : warn('published-unknown'))
  if (input.published && shown && input.published.slice(0, 10) !== shown.slice(0, 10)) {
    warnings.push(warn('published-differs', input.published, shown))
  }
  return { published: published ?? null, warnings }
}

function languageWarnings({ code, readable }: { code: string; readable: boolean }): Warning[] {
  if (!readable) return [warn('language-not-read', languageName(code))]
  return code === 'und' ? [warn('language-unsure')] : []
}
