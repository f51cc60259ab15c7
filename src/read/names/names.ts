import { verbs } from '../../../lexicon/sayings.gen.ts'
import type { Name } from '../../core/layers.ts'
import type { Report } from '../../core/reading.ts'
import { inOrder } from '../../core/span.ts'
import { stage } from '../../core/stage.ts'
import { type Lists, nameOf } from './chunks.ts'
import { knownNames } from './known.ts'
import { settled } from './settle.ts'
import { openTitles } from './titles.ts'
import { trusted } from './trusted.ts'
import { wholeChunks } from './whole.ts'

/**
 * Names where the model sees them, with what word lists know of them; what one place of a report shows of a name holds for the others.
 */
export function openNames() {
  const lists: Lists = {
    known: knownNames(),
    titles: openTitles(),
    sayings: new Set(verbs.map(({ lemma }) => lemma)),
  }
  return stage({
    name: 'names',
    needs: ['report', 'sentences', 'tokens', 'syntax', 'chunks'],
    gives: ['names'],
    run({ report, sentences, tokens, syntax, chunks }) {
      const parsed = { text: report.text, tokens, syntax }
      const lettered = chunks.filter(({ from, to }) =>
        tokens.slice(from, to).some(({ text }) => /[\p{L}\p{N}]/u.test(text)),
      )
      const believed = wholeChunks(parsed, trusted(report, tokens, sentences, lettered), lists.known)
      const found = believed.flatMap(chunk => nameOf(parsed, chunk, lists) ?? [])
      return { names: settled(report.text, tokens, withAgency(report, found), lists.known) }
    },
  })
}

/** 'MANILA, March 11 (Seaboard) -': what stands in the brackets of a dateline is the agency. */
function withAgency({ text, dateline }: Report, found: readonly Name[]): readonly Name[] {
  const match = dateline && /[(/]([\p{L}][\p{L} .&’'-]{1,38}?)[)/]/u.exec(text.slice(dateline.start, dateline.end))
  if (!match) return found
  const start = dateline.start + match.index + 1
  const end = start + match[1]!.length
  const inside = found.find(name => name.start < end && start < name.end)
  if (inside?.sector) return found
  const agency = { type: 'organization', canonical: match[1]!, country: null, sector: 'MED', title: null } as const
  const name: Name = { ...agency, start, end, metonym: false, demonym: false, rule: 'names.dateline' }
  return [...found.filter(other => other.end <= start || other.start >= end), name].sort(inOrder)
}
