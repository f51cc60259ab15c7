import type { Genre } from '../core/reading.ts'
import type { Verdict } from './classify.ts'
import { lineKind } from './lines.ts'
import type { Piece } from './pieces.ts'

const label = /^([\p{L}/& ]{4,24}?)\s*[:|–—]\s/u
const turn = /^(Q|A|Question|Answer)\s*[:.]\s/u
const stamp = /^([01]?\d|2[0-3])[:.][0-5]\d( ?(GMT|BST|ET|EST|EDT|[ap]\.?m\.?))?$/iu

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
