import type { Name, Token } from '../../core/layers.ts'
import type { Span } from '../../core/reading.ts'
import { isCapitalised, plainCapitals } from './casing.ts'
import type { Heads } from './heads.ts'
import { type KnownName, shoutedAt } from './known.ts'
import type { Run } from './runs.ts'
import { headEnd, headType, nameEnd, nounBefore, roleBefore, type Told, told, typed } from './typing.ts'

/** The next name of a run, or the title before one; the run goes on at token `to`. */
interface Step {
  readonly to: number
  readonly name?: Name
  readonly title?: Span
}

/** Cuts a run into the names in it ('Russian | Defence Minister | Sergei Shoigu') and says what each is. */
export function namesIn(text: string, tokens: readonly Token[], run: Run, heads: Heads): Name[] {
  const found: Name[] = []
  let title: Span | null = null
  for (let at = run.from; at < run.to; ) {
    const here: Here = { text, tokens, run, heads, at, title }
    const step: Step = vessel(here) ?? known(here) ?? office(here) ?? phrase(here)
    if (step.name) found.push(step.name)
    title = step.title ?? null
    at = step.to
    while (at < run.to && !isCapitalised(tokens[at]!.text)) at++
  }
  return found
}

interface Here {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly run: Run
  readonly heads: Heads
  readonly at: number
  /** A title that stands before `at`. */
  readonly title: Span | null
}

/** 'MV Queen Amihan 3', 'USS Harlan', 'the Queen Amihan 3': a ship's prefix or a numbered queen, its name and number. */
function vessel({ text, tokens, run, at }: Here): Step | null {
  const number = tokens[run.to]
  const numbered = number && /^\d{1,3}$/.test(number.text) && number.start === tokens[run.to - 1]!.end + 1
  if (at + 1 >= run.to || at > run.from) return null
  const royal = numbered && /^(?:Queen|King|Prince|Princess|Lady)$/.test(tokens[at]!.text)
  if (!royal && !/^(?:MV|MS|SS|USS|HMS|RMS|HMCS|HMAS|INS|KRI|BRP|RV|FV)$/.test(tokens[at]!.text)) return null
  const span = { start: tokens[at]!.start, end: numbered ? number.end : tokens[run.to - 1]!.end }
  return { to: run.to, name: named(span, text, told('product', 'names.vessel'), null) }
}

/** A name of the word lists, unless it is only part of a name that goes on ('Georgia' in 'Georgia Maritime Institute'). */
function known(here: Here): Step | null {
  const { tokens, run, heads, at, title } = here
  const name = knownName(here)
  if (!name) return null
  const to = indexAfter(tokens, tokens[at]!.start + name.form.length, at)
  const longer = to < headEnd(tokens, at, run.to, heads) || to - at < heads.titleLength(tokens, at, run.to)
  if (longer || to > run.to || (title && isPersonal(name, to, run))) return null
  return { to, name: fromKnown(name, tokens[at]!.start, tokens[to - 1]!.end) }
}

/** A title, rank or office; 'Minister of Trade and Industry' whole. A second one adds to the first ('Lt. Gen.'). */
function office({ tokens, run, heads, at, title }: Here): Step | null {
  const length = heads.titleLength(tokens, at, run.to)
  if (length === 0) return null
  let to = at + length
  if (/^(?:of|for)$/.test(tokens[to]?.text ?? '') && to + 1 < run.to) {
    const head = headEnd(tokens, to + 1, run.to, heads)
    to = head > to + 1 ? head : run.to
  } else if (headEnd(tokens, at, run.to, heads) > to) return null
  return { to, title: { start: title?.start ?? tokens[at]!.start, end: tokens[to - 1]!.end } }
}

/** Any other name: up to its telling last word, or to the next title. */
function phrase({ text, tokens, run, heads, at, title }: Here): Step {
  const headed = headEnd(tokens, at, run.to, heads)
  const to = headed > at ? headed : nameEnd(text, tokens, at, run.to, heads)
  const span = { start: tokens[at]!.start, end: tokens[to - 1]!.end }
  const behindTitle = title && !plainCapitals.has(tokens[at]!.text) ? told('person', 'names.title') : null
  const kind =
    nounBefore(tokens, at, heads) ??
    (headed > at ? headType(tokens, headed, heads) : (behindTitle ?? typed(tokens, at, to, heads)))
  if (!kind) return { to }
  const role = kind.type === 'person' ? (title ?? roleBefore(tokens, at, heads)) : null
  return { to, name: named(span, text, kind, role) }
}

const indexAfter = (tokens: readonly Token[], end: number, from: number): number => {
  let at = from
  while (at < tokens.length && tokens[at]!.start < end) at++
  return at
}

/** The known name at a token; but 'Stanley Marwood' is a person, not the town of Stanley. */
function knownName({ text, tokens, at, run, heads }: Here): KnownName | null {
  const word = tokens[at]!
  const known =
    heads.knownHere(text, word) ?? (/^\p{Lu}{2,}$/u.test(word.text) ? shoutedAt(heads.known, text, word.start) : null)
  const next = at + 1 < run.to ? tokens[at + 1]! : null
  const given =
    known?.type === 'place' && !known.demonym && known.form === tokens[at]!.text && heads.given.has(known.form)
  if (
    !given ||
    !next ||
    !isCapitalised(next.text) ||
    heads.types.has(next.text) ||
    heads.titleLength(tokens, at + 1, run.to) > 0
  )
    return known
  return null
}

/** 'President Washington', 'Mr England': behind a title a place name at the end of the run is a person's. */
const isPersonal = (known: KnownName, knownTo: number, run: Run): boolean =>
  known.type === 'place' && !known.demonym && knownTo === run.to

const fromKnown = (known: KnownName, start: number, end: number): Name => ({
  start,
  end,
  type: known.type,
  canonical: known.canonical,
  country: known.country,
  sector: known.sector,
  title: null,
  metonym: false,
  demonym: known.demonym,
  rule: known.rule,
})

const named = (span: Span, text: string, { type, rule }: Told, title: Span | null): Name => ({
  ...span,
  type,
  canonical: text.slice(span.start, span.end).replace(/\s+/g, ' '),
  country: null,
  sector: null,
  title,
  metonym: false,
  demonym: false,
  rule,
})
