import type { Layers } from '../../core/layers.ts'
import type { PloverType, Quantity, Statement, TimeExpression } from '../../core/reading.ts'
import { firstEndingAfter } from '../../core/span.ts'
import type { Text } from '../../core/subject.ts'
import { dependents } from '../../core/tree.ts'
import type { Cast } from './cast.ts'
import type { Circumstances } from './circumstances.ts'
import type { Draft } from './merge.ts'
import { type Found, isDemanding, type Under } from './nest.ts'
import { categoryOf, modeOfContent, modeOfThreat, verbal } from './plover.ts'
import { lemmaAt } from './predicate.ts'
import { confidence } from './rules.ts'
import { prepositionOf } from './slots.ts'
import type { Stance } from './stance.ts'

type Given = Pick<Layers, 'report' | 'tokens' | 'quantities' | 'statements'>

/** A report with what is asked of it for each event. */
export interface Reports {
  readonly text: Text
  readonly cast: Cast
  readonly found: readonly Found[]
  readonly under: Under
  readonly published: string | null
  /** Statements by the tokens of their words of saying. */
  readonly sayings: ReadonlyMap<number, readonly Statement[]>
  readonly quantities: ReadonlyMap<string, Quantity>
}

export function openReports(text: Text, cast: Cast, given: Given, found: readonly Found[], under: Under): Reports {
  const sayings = new Map<number, Statement[]>()
  for (const statement of given.statements) {
    const { cue } = statement
    if (!cue) continue
    for (let at = firstEndingAfter(text.tokens, cue.start); text.tokens[at] && text.tokens[at]!.start < cue.end; at++)
      sayings.set(at, [...(sayings.get(at) ?? []), statement])
  }
  const quantities = new Map(given.quantities.map(quantity => [quantity.id, quantity]))
  return { text, cast, found, under, published: given.report.published, sayings, quantities }
}

export function draftOf(
  { text, cast, found, under, published, sayings, quantities: known }: Reports,
  one: Found,
  { time, place, quantities }: Circumstances,
): Draft {
  const { match, stance, parts, statement } = one
  const { predicate, frame } = match
  const { at } = predicate
  const token = text.tokens[at]!
  const below = under.get(one) ?? []
  const says = sayings.get(at)?.find(({ cue }) => statement?.cue !== cue) ?? null
  const type = typeOf(one)
  const content = below[0]?.match.frame ?? null
  const mode =
    type === 'REQUEST' || type === 'REJECT'
      ? (frame!.mode ?? (below.length > 0 ? modeOfContent(content?.type ?? null) : null))
      : type === 'THREATEN'
        ? (frame!.mode ?? modeOfThreat(content?.type ?? null, content?.mode ?? null))
        : (frame?.mode ?? null)
  const historical = time?.last != null && published !== null && daysBetween(time.last, published) > 31
  const rule = frame ? 'events.frame' : 'events.lemma'
  return {
    kind: frame?.kind ?? match.lemma.replaceAll('_', ' '),
    type,
    mode,
    plover: clauseCategory(found, one) ?? (type === null && says && isDemanding(cast, below) ? 'REQUEST' : null),
    trigger: { start: token.start, end: token.end, lemma: match.lemma.replaceAll('_', ' ') },
    actors: parts.actors,
    recipients: parts.recipients,
    objects: parts.objects,
    place: parts.place ?? (parts.destination === null || place !== parts.destination ? place : null),
    origin: parts.origin,
    destination: parts.destination,
    time: time?.id ?? null,
    quantities,
    modality: stance.modality,
    historical,
    statement: statement?.id ?? null,
    says: says?.id ?? null,
    sentence: token.sentence,
    confidence: confidence[rule]!,
    rule,
    reasons: [stance.rule],
    known: frame !== null,
    refersBack: predicate.sort === 'noun' && refersBack(text, at),
    asserter: statement ? (statement.speaker.entity ?? statement.id) : null,
    days: time?.first && time.last ? [time.first, time.last] : null,
    things: parts.objects.map(({ end }) => lemmaAt(text.trees, Math.max(0, firstEndingAfter(text.tokens, end - 1)))),
    counts: new Map(
      quantities.flatMap(id => {
        const { of = '', value = null } = known.get(id) ?? {}
        return value === null ? [] : [[of ?? '', value] as const]
      }),
    ),
  }
}

/** PLOVER codes nothing that nobody does and that is done to nobody: of a bare 'after the fighting' only the kind is told. */
function typeOf({ match: { frame, predicate }, parts }: Found): PloverType | null {
  const isBare =
    predicate.sort === 'noun' &&
    predicate.carrier === predicate.at &&
    parts.actors.length + parts.recipients.length + parts.objects.length === 0
  return isBare ? null : (frame?.type ?? null)
}

/** The category of the clause as a whole: promised aid is AGREE, a demanded release REQUEST. */
function clauseCategory(found: readonly Found[], one: Found): PloverType | null {
  const {
    match: { frame },
    stance,
    over,
    statement,
  } = one
  const above = over === null ? null : found[over]!
  const governing = above?.match.frame?.type ?? null
  if (frame?.type && governing && verbal.has(governing)) return clauseCategory(found, above!)
  return categoryOf(typeOf(one), stance, statement !== null)
}

/** What the present tense says of a day to come is planned: 'The summit opens on Monday'. */
export function laterThan(published: string | null, time: TimeExpression | null, stance: Stance): Stance {
  const present = ['events.present', 'events.headline', 'events.progressive'].includes(stance.rule)
  if (!present || !published || !time?.first || time.first <= published.slice(0, 10)) return stance
  return { modality: 'planned', rule: 'events.future' }
}

const refersBack = ({ trees, tokens }: Text, noun: number): boolean =>
  dependents(trees, noun, 'det', 'nmod:poss').some(child =>
    /^(?:the|this|that|these|those|his|her|their|its)$/i.test(tokens[child]!.text),
  ) && prepositionOf(trees, noun) !== 'of'

const daysBetween = (earlier: string, later: string): number =>
  (Date.parse(later.slice(0, 10)) - Date.parse(earlier.slice(0, 10))) / 86_400_000
