import type { Span } from '../../core/reading.ts'
import { firstEndingAfter } from '../../core/span.ts'
import type { Candidate, Text } from './candidate.ts'
import type { Clusters } from './clusters.ts'
import { pronouns } from './pronouns.ts'

/*
 * Whom 'I', 'we' and 'you' mean: who speaks, where somebody is quoted; the author or who is interviewed, elsewhere.
 */

/** Who speaks where. */
export interface Voices {
  /** Of each token, the index of the utterance whose own words it stands in; -1 outside quotations. */
  readonly quoted: Int32Array
  /** The same for what is reported without quotation marks. */
  readonly told: Int32Array
  /** Of each utterance the candidate that names its speaker; null where none does. */
  readonly speakers: readonly (number | null)[]
}

export function voicesIn(
  { tokens, utterances }: Text,
  candidates: readonly Candidate[],
  heads: ReadonlyMap<number, number>,
): Voices {
  const pronounAt = new Map(candidates.flatMap(({ form, head }, i) => (form === 'pronoun' ? [[head, i] as const] : [])))
  const own = utterances.map((one): readonly Span[] =>
    one.quoted.length > 0 ? one.quoted : one.form === 'direct' ? one.content : [],
  )
  return {
    quoted: heldBy(tokens, own),
    told: heldBy(
      tokens,
      utterances.map(({ content }) => content),
    ),
    speakers: utterances.map(({ speaker }) =>
      speaker ? (heads.get(speaker.head) ?? pronounAt.get(speaker.head) ?? null) : null,
    ),
  }
}

/** Of each token the index of the shortest of some lists of spans that it stands in; -1 for none. */
function heldBy(tokens: Text['tokens'], lists: readonly (readonly Span[])[]): Int32Array {
  const found = new Int32Array(tokens.length).fill(-1)
  const longestFirst = lists.map((_, i) => i).sort((a, b) => lengthOf(lists[b]!) - lengthOf(lists[a]!))
  for (const i of longestFirst)
    for (const { start, end } of lists[i]!)
      found.fill(i, firstEndingAfter(tokens, start), Math.min(tokens.length, firstEndingAfter(tokens, end - 1) + 1))
  return found
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** Joins those who say 'I', 'we' and 'you' with whoever speaks and with themselves elsewhere. */
export function joinSpeech(text: Text, clusters: Clusters, { quoted, speakers }: Voices): void {
  const firsts = new Map<string, number>()
  const asking = text.report.blocks.map(({ start, end }) =>
    /\?["”’)\]]*\s*$/.test(text.report.text.slice(Math.max(start, end - 8), end)),
  )
  const isInterview = asking.filter(Boolean).length >= 2
  for (const [i, one] of clusters.candidates.entries()) {
    const what = one.form === 'pronoun' ? pronouns.get(one.lemma)! : null
    if (!what || what.person === 3) continue
    const utterance = quoted[one.head]!
    const speaker = utterance < 0 ? null : speakers[utterance]!
    if (speaker !== null && what.person === 1) {
      const { type } = clusters.candidates[speaker]!
      if (
        what.number === 'one'
          ? clusters.of(speaker).human && clusters.of(speaker).number !== 'many'
          : type === 'organization' || type === 'country'
      ) {
        clusters.join(speaker, i, 'entities.speaker')
        continue
      }
    }
    const asks = isInterview && utterance < 0 && asking[text.tokens[one.head]!.block]!
    const key = keyOf(
      what.person,
      what.number,
      utterance,
      speaker === null ? null : rootOf(clusters, speaker),
      asks,
      isInterview,
    )
    if (key === null) continue
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, i)
    else clusters.join(first, i, 'entities.speaker')
  }
  const answering = firsts.get('report one')
  const interviewed = isInterview ? interviewee(text, clusters) : null
  if (answering !== undefined && interviewed !== null) clusters.join(interviewed, answering, 'entities.interviewed')
}

const interviewing = new Set(['interview', 'talk', 'speak', 'chat', 'ask', 'question', 'catch', 'sit', 'meet'])

/** The one person whom the report says that it interviewed: 'interviewed Ana Cruz', 'sat down with', 'an interview with'. */
function interviewee({ syntax }: Text, clusters: Clusters): number | null {
  let found: number | null = null
  for (const [i, one] of clusters.candidates.entries()) {
    if (one.form !== 'name' || one.type !== 'person') continue
    const { deprel, head } = syntax[one.head]!
    if (head < 0 || !interviewing.has(syntax[head]!.lemma) || !/^(?:obj|obl|nmod)/.test(deprel)) continue
    if (found !== null && !clusters.same(found, i)) return null
    found ??= i
  }
  return found
}

/** What those have in common who are the same: the voice they speak with and whether they are one. */
function keyOf(
  person: number,
  number: Candidate['number'],
  utterance: number,
  speaker: number | null,
  asks: boolean,
  isInterview: boolean,
): string | null {
  const voice = utterance < 0 ? 'report' : speaker === null ? `utterance ${utterance}` : `speaker ${speaker}`
  if (person === 2) {
    if (utterance >= 0) return `${voice} you`
    return isInterview && asks ? 'report one' : 'report you'
  }
  if (number === 'one') return asks ? 'report asker' : `${voice} one`
  return `${voice} many`
}

const rootOf = (clusters: Clusters, candidate: number): number =>
  Math.min(...clusters.of(candidate).members.slice(0, 50))
