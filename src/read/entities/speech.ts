import type { Span } from '../../core/reading.ts'
import { holdersOf } from '../../core/span.ts'
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
    quoted: holdersOf(tokens, own),
    told: holdersOf(
      tokens,
      utterances.map(({ content }) => content),
    ),
    speakers: utterances.map(({ speaker }) =>
      speaker ? (heads.get(speaker.head) ?? pronounAt.get(speaker.head) ?? null) : null,
    ),
  }
}

/** Joins those who say 'I', 'we' and 'you' with whoever speaks and with themselves elsewhere. */
export function joinSpeech(text: Text, clusters: Clusters, { quoted, speakers }: Voices): void {
  const firsts = new Map<string, number>()
  const interview = interviewIn(text, clusters)
  for (const [i, one] of clusters.candidates.entries()) {
    const what = one.form === 'pronoun' ? pronouns.get(one.lemma)! : null
    if (!what || what.person === 3) continue
    const utterance = quoted[one.head]!
    const speaker = utterance < 0 ? null : speakers[utterance]!
    const named = what.person === 1 ? (calledAfter(text, clusters, i) ?? speaker) : null
    if (named !== null && speaksAs(clusters, named, what.number)) {
      clusters.join(named, i, 'entities.speaker')
      continue
    }
    const { block } = text.tokens[one.head]!
    const voice =
      utterance < 0
        ? voiceOf(interview, what.person, what.number === 'many', block)
        : speaker === null
          ? `utterance ${utterance}`
          : `speaker ${rootOf(clusters, speaker)}`
    const key = `${voice} ${what.person === 2 && voice !== 'answers' ? 'you' : (what.number ?? 'one')}`
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, i)
    else clusters.join(first, i, 'entities.speaker')
  }
  const answering = firsts.get('answers one')
  if (answering !== undefined && interview?.one != null) clusters.join(interview.one, answering, 'entities.interviewed')
}

/** 'I' is a person; 'we' may be an organisation or a country, but no person. */
function speaksAs(clusters: Clusters, speaker: number, number: Candidate['number']): boolean {
  const cluster = clusters.of(speaker)
  if (number === 'one') return cluster.human === true && cluster.number !== 'many'
  return cluster.type === 'organization' || cluster.type === 'country'
}

/** The name in 'I am Ana Cruz'. */
function calledAfter({ syntax, trees }: Text, { candidates }: Clusters, at: number): number | null {
  const { deprel, head } = syntax[candidates[at]!.head]!
  if (deprel !== 'nsubj' || head < 0 || syntax[head]!.upos !== 'PROPN') return null
  if (!trees.children[head]!.some(child => syntax[child]!.deprel === 'cop')) return null
  for (let k = at + 1; k < candidates.length && k < at + 6; k++)
    if (candidates[k]!.head === head && candidates[k]!.type === 'person') return k
  return null
}

/** Paragraphs that ask, and who answers where that is one person. */
interface Interview {
  readonly asking: readonly boolean[]
  /** More than one person answers. */
  readonly several: boolean
  readonly one: number | null
}

/** Fewer paragraphs that end in a question make no interview. */
const leastQuestions = 2

function interviewIn(text: Text, clusters: Clusters): Interview | null {
  const { report } = text
  const asking = report.blocks.map(({ start, end }) =>
    /\?["”’)\]]*\s*$/.test(report.text.slice(Math.max(start, end - 8), end)),
  )
  if (asking.filter(Boolean).length < leastQuestions) return null
  const { several, one } = interviewed(text, clusters)
  return { asking, several, one }
}

const interviewing = new Set(['interview', 'talk', 'speak', 'chat', 'ask', 'question', 'catch', 'sit', 'meet'])

/** Whom the report says that it interviewed: 'interviewed Ana Cruz', 'sat down with her', 'interviews three experts'. */
function interviewed(
  { syntax, trees }: Text,
  clusters: Clusters,
): { readonly several: boolean; readonly one: number | null } {
  let found: number | null = null
  let several = false
  let others = false
  for (const [i, one] of clusters.candidates.entries()) {
    if (!one.human || (one.form !== 'name' && one.form !== 'nominal')) continue
    const { deprel, head } = syntax[one.head]!
    if (head < 0 || !/^(?:obj|obl|nmod)/.test(deprel)) continue
    const { lemma } = syntax[head]!
    const joins = trees.children[one.head]!.some(
      child => syntax[child]!.deprel === 'conj' && syntax[child]!.upos === 'PROPN',
    )
    if (
      lemma === 'interview' &&
      deprel !== 'obl' &&
      (one.form === 'name' ? joins && one.type === 'person' : one.number === 'many')
    )
      several = true
    if (!clusters.of(i).named || one.type !== 'person' || !interviewing.has(lemma)) continue
    if (found !== null && !clusters.same(found, i)) others = true
    found ??= i
  }
  return { several, one: several || others ? null : found }
}

/** Who says 'I' outside quotations: the author; in an interview who answers, who is also the 'you' of its questions; where several answer, one a paragraph. */
function voiceOf(interview: Interview | null, person: number, many: boolean, block: number): string {
  if (!interview || many) return 'report'
  const asks = interview.asking[block]!
  if (interview.several) return person === 1 ? `paragraph ${block}` : 'report'
  if (asks) return person === 1 ? 'asks' : 'answers'
  return person === 1 ? 'answers' : 'report'
}

const rootOf = (clusters: Clusters, candidate: number): number =>
  Math.min(...clusters.of(candidate).members.slice(0, 50))
