import { warn } from '../core/problems.ts'
import type { Block, Dropped, Report, ReportInput, Warning } from '../core/reading.ts'
import { cleaned } from './characters.ts'
import { classify, type Verdict } from './classify.ts'
import { datelineDay, datelineIn } from './dateline.ts'
import { genreOf } from './genre.ts'
import { languageName, languageOf } from './language.ts'
import { type Piece, pieces } from './pieces.ts'

/** A report made of a plain text, and what could not be told. */
export interface Extracted {
  readonly report: Report
  /** Whether the text is in a language that is read. */
  readonly readable: boolean
  readonly warnings: readonly Warning[]
}

/**
 * Plain text → Report: finds headline, headings, paragraphs, list items, captions, credits, corrections and dateline; leaves out page
 * furniture and repeats (they go to `dropped`); takes title, byline and date only from where the text shows them, and only where
 * the input does not give them. With `asIs` the text stays as it is to the character and nothing is left out.
 */
export async function reportFromText(input: ReportInput & { readonly text: string }): Promise<Extracted> {
  const source = input.asIs ? input.text : cleaned(input.text)
  const found = pieces(source)
  const verdicts = classify(found, input.title ?? null).map(verdict => (input.asIs ? keepAll(verdict) : verdict))
  const { text, blocks } = input.asIs ? inPlace(source, found, verdicts) : laidOut(found, verdicts)
  const lead = blocks.find(block => block.kind === 'lead')
  const dateline = lead ? datelineIn(text, lead) : null
  const language = await languageOf(text)
  const dates = publication(input, verdicts, dateline && text.slice(dateline.start, dateline.end))
  const headline = blocks.find(block => block.kind === 'headline')
  const title = input.title ?? (headline ? text.slice(headline.start, headline.end) : null)
  const report: Report = {
    text,
    title,
    url: input.url ?? null,
    outlet: input.outlet ?? null,
    byline: verdicts.flatMap(verdict => (verdict.keep && verdict.meta ? verdict.meta.names : [])),
    published: dates.published,
    language: language.code,
    genre: genreOf(title, found, verdicts, dateline !== null),
    blocks,
    dateline,
    dropped: found.flatMap((piece, i): Dropped[] => {
      const verdict = verdicts[i]!
      return verdict.keep ? [] : [{ text: piece.text, reason: verdict.reason }]
    }),
  }
  const warnings = text.trim() === '' ? [warn('empty')] : [...languageWarnings(language), ...dates.warnings]
  return { report, readable: language.readable, warnings }
}

const keepAll = (verdict: Verdict): Verdict =>
  verdict.keep ? verdict : { keep: true, kind: 'paragraph', meta: null, line: verdict.line }

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
function publication(input: ReportInput, verdicts: readonly Verdict[], dateline: string | null) {
  const metas = verdicts.flatMap(verdict => (verdict.keep && verdict.meta ? [verdict.meta] : []))
  const pick = (field: 'published' | 'updated' | 'ambiguous') => metas.find(meta => meta[field])?.[field] ?? null
  const shown = pick('published') ?? pick('updated') ?? (dateline && datelineDay(dateline))
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
