import type { Genre } from '../core/reading.ts'
import type { Verdict } from './classify.ts'
import { lineKind } from './lines.ts'
import type { Piece } from './pieces.ts'

const label = /^([\p{L}/& ]{4,24}?)\s*[:|–—]\s/u
const turn = /^(Q|A|Question|Answer)\s*[:.]\s/u
const stamp = /^([01]?\d|2[0-3])[:.][0-5]\d( ?(GMT|BST|ET|EST|EDT|[ap]\.?m\.?))?$/iu

const byType: readonly [RegExp, Genre][] = [
  [/LiveBlog/, 'live'],
  [/Opinion/, 'opinion'],
  [/Analysis/, 'analysis'],
  [/AdvertiserContent/, 'sponsored'],
  [/Reportage/, 'news'],
]
const bySection: readonly [RegExp, Genre][] = [
  [
    /^(?:opinions?|op-?ed|editorials?|comment(?:isfree|ary)?|columns?|columnists?|letters|views?|voices|ideas)$/i,
    'opinion',
  ],
  [/^(?:analysis|explainers?)$/i, 'analysis'],
  [/^(?:live|liveblogs?)$/i, 'live'],
  [/^(?:sponsored|advertorials?|paid-?content|partner-?content|branded-?content)$/i, 'sponsored'],
  [/^(?:press-?releases?)$/i, 'pressrelease'],
]

/** The genre that a page's type (schema.org), section or address names; null where they name none. */
export function genreOfPage(type: string | null, section: string | null, url: string | null): Genre | null {
  const typed = type ? byType.find(([pattern]) => pattern.test(type)) : undefined
  if (typed) return typed[1]
  const path = url ? (/^https?:\/\/[^/]+\/([^?#]*)/.exec(url)?.[1]?.split('/').slice(0, -1) ?? []) : []
  for (const part of [...(section ? [section] : []), ...path]) {
    const named = bySection.find(([pattern]) => pattern.test(part.trim()))
    if (named) return named[1]
  }
  return null
}

/**
 * What kind of text the report shows itself to be: by a label above it or at the head of its title, by questions and answers, by
 * entries with the time of day; news by an agency's dateline or a reporting credit. Null where it shows nothing.
 */
export function genreOf(
  title: string | null,
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  dateline: boolean,
): Genre | null {
  const labelled = verdicts.find(({ line }) => line?.genre)?.line?.genre
  if (labelled) return labelled
  const titled = title && label.exec(title)
  const kind = titled ? lineKind(titled[1]!) : null
  if (kind?.genre) return kind.genre
  if (pieces.filter(piece => turn.test(piece.text)).length >= 4) return 'interview'
  if (pieces.filter(piece => stamp.test(piece.text)).length >= 3) return 'live'
  const credited = verdicts.some(({ line }) => line?.name === 'reporting-credit')
  return dateline || credited ? 'news' : null
}
