import type { Anchor } from '../core/decision.ts'
import type { Reading, Span } from '../core/reading.ts'

/** The id of what an anchor means: of a statement, an event or a mention, an entity by that mention; or why there is none, in words. */
export type Located = { readonly id: string } | { readonly why: string }

interface Candidate {
  readonly id: string
  readonly span: Span
  readonly cue?: Span | null
  readonly form?: Anchor['form']
}

/**
 * Finds what a decision is about. What stands exactly on the words goes first, else the annotation of that kind that shares most with them.
 * Where the text has changed, the words are looked for elsewhere, and taken where they stand once. O(text + annotations).
 */
export function locate(reading: Reading, anchor: Anchor): Located {
  const site = siteOf(reading.report.text, anchor)
  if ('why' in site) return site
  const shift = site.start - anchor.span.start
  const cue = anchor.cue && { start: anchor.cue.start + shift, end: anchor.cue.end + shift }
  const candidates = candidatesOf(reading, anchor.of).filter(one => !cue || !one.cue || shared(one.cue, cue) > 0)
  const exact = candidates.filter(({ span }) => span.start === site.start && span.end === site.end)
  const found = exact.find(({ form }) => form === anchor.form) ?? exact[0] ?? closest(candidates, site)
  return found ? { id: found.id } : { why: `no ${nouns[anchor.of]} is read in “${shortened(anchor.words)}”` }
}

const nouns = { statement: 'statement', event: 'event', entity: 'name or person', mention: 'mention' } as const

function candidatesOf({ statements, events, mentions }: Reading, of: Anchor['of']): Candidate[] {
  if (of === 'statement') return statements.map(({ id, content, cue }) => ({ id, span: content[0]!, cue }))
  if (of === 'event')
    return [
      ...events.map(({ id, trigger }) => ({ id, span: trigger })),
      ...events.flatMap(({ id, mentions }) => mentions.map(span => ({ id, span }))),
    ]
  return mentions.map(mention => ({ id: mention.id, span: mention, form: mention.form }))
}

/** Where the words of an anchor stand now. */
function siteOf(text: string, { span, words }: Anchor): Span | { readonly why: string } {
  if (words !== '' && text.slice(span.start, span.end) === words) return span
  const starts = wholeWords(text, words)
  if (starts.length === 1) return { start: starts[0]!, end: starts[0]! + words.length }
  return {
    why:
      starts.length === 0
        ? `the report no longer has the words “${shortened(words)}”`
        : `“${shortened(words)}” stands in the report ${starts.length} times, and no longer where it did`,
  }
}

/** Where words stand in a text, not as part of longer ones. */
function wholeWords(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = words === '' ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const before = text.slice(Math.max(0, at - 2), at)
    const after = text.slice(at + words.length, at + words.length + 2)
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) found.push(at)
  }
  return found
}

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** Another engine may draw a span a little wider or narrower. What shares less than this with the longer of the two is something else. */
const leastShared = 0.5

function closest(candidates: readonly Candidate[], site: Span): Candidate | null {
  let found: Candidate | null = null
  let most = 0
  for (const one of candidates) {
    const longer = Math.max(one.span.end - one.span.start, site.end - site.start)
    const share = shared(one.span, site) / longer
    if (share >= leastShared && share > most) [found, most] = [one, share]
  }
  return found
}

const longest = 60

/** Words on one line, the first of long ones. */
export function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, Math.max(line.lastIndexOf(' ', longest), longest / 2))} …`
}
