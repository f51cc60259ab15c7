import { frames, kinds } from '../../../schema/kinds.gen.ts'
import type { Layers } from '../../core/layers.ts'
import type { PloverType, TimeExpression } from '../../core/reading.ts'
import { firstEndingAfter, holdersOf } from '../../core/span.ts'
import { stage } from '../../core/stage.ts'
import { isPassive, type Text, textOf } from '../../core/subject.ts'
import { dependents, has, relation } from '../../core/tree.ts'
import { type Cast, openCast } from './cast.ts'
import { type Circumstances, circumstances } from './circumstances.ts'
import { openFrames } from './kinds.ts'
import { type Match, matched } from './match.ts'
import { type Draft, merged } from './merge.ts'
import { openStances } from './modality.ts'
import { type Found, isDemanding, nest } from './nest.ts'
import { type Operators, openOperators } from './operators.ts'
import type { Stance } from './own.ts'
import { isPhrase } from './phrases.ts'
import { categoryOf, modeOfContent, modeOfThreat, verbal } from './plover.ts'
import { lemmaAt } from './predicate.ts'
import { candidates, intends } from './predicates.ts'
import { partsOf } from './roles.ts'
import { confidence } from './rules.ts'
import { prepositionOf } from './slots.ts'

/** Says what happened, and what may, will or did not. Kinds, light verbs and operators are loaded here, once. */
export function openEvents() {
  const framesOf = openFrames(kinds, frames)
  const operators = openOperators()
  return stage({
    name: 'events',
    needs: ['report', 'tokens', 'syntax', 'chunks', 'entities', 'mentions', 'times', 'quantities', 'statements'],
    gives: ['events'],
    run(given) {
      const text = textOf(given)
      const holders = holdersOf(
        given.tokens,
        given.statements.map(({ content }) => content),
      )
      const cast = openCast(given, text.trees, holders)
      const stanceOf = openStances(text, given, operators, holders)
      const matches = spoken(
        text,
        operators,
        candidates(text, given, framesOf)
          .map(one => ({ one, match: matched(text, cast, framesOf, one.predicate, one.lends) }))
          .filter(({ one, match }) => one.nominal || match.frame)
          .map(({ match }) => match),
      )
      const found = matches.map((match): Found => {
        const holder = holders[match.predicate.at]!
        return {
          match,
          stance: stanceOf(match.predicate),
          parts: partsOf(text, cast, match),
          statement: holder < 0 ? null : given.statements[holder]!,
          aim: [],
          over: null,
        }
      })
      const under = nest(cast, found)
      const when = circumstances(
        text,
        given,
        found.map(({ match }) => bearersOf(text, match)),
        found.map(({ parts }) => parts.heads),
      )
      for (const [index, one] of found.entries())
        one.stance = laterThan(given.report.published, when[index]!.time, one.stance)
      const drafts = found.flatMap((one, index) =>
        isWorth(text, under, one, when[index]!)
          ? [draftOf({ text, cast, given, found, under }, one, when[index]!)]
          : [],
      )
      return { events: merged(drafts) }
    },
  })
}

/**
 * One event for one act: a light verb goes where its noun is an event ('made a visit'), unless a frame asks for just these two ('lifted the
 * curfew'), when the noun goes; an operator goes where its infinitive is an event ('failed to launch').
 */
function spoken(text: Text, operators: Operators, matches: readonly Match[]): Match[] {
  const { trees } = text
  const byWord = new Map(matches.map(match => [match.predicate.at, match]))
  const isIdiom = (match: Match | undefined, noun: number, kind: string): boolean =>
    match?.frame?.where.some(({ slot, words }) => {
      const idle = slot === 'on' && /^(?:go|put|come|be)$/.test(match.lemma)
      const close =
        idle || slot === 'patient' || slot === 'complement' || (slot !== 'agent' && match.frame!.kind === kind)
      return close && words.size > 0 && (match.slots.get(slot) ?? []).includes(noun)
    }) === true
  const nouns = matches.filter(({ predicate }) => predicate.sort === 'noun')
  const idle = new Set(
    nouns
      .filter(
        ({ predicate: { at, carrier }, slots, frame }) =>
          (carrier !== at || !slots.has('agent')) && isIdiom(byWord.get(headOf(trees, at)), at, frame?.kind ?? ''),
      )
      .map(({ predicate }) => predicate.at),
  )
  const carriers = new Set(
    nouns
      .filter(({ predicate: { at, carrier } }) => carrier !== at && !idle.has(at) && !intends(text, carrier, at))
      .map(({ predicate }) => predicate.carrier),
  )
  return matches.filter(({ predicate: { at, sort, lemmas }, frame }) => {
    if (carriers.has(at) || idle.has(at)) return false
    if (sort === 'verb' && isPhrase(text, at)) return false
    if (sort !== 'verb' || frame?.type) return true
    const effect = lemmas.map(lemma => operators.verbs.get(lemma)).find(Boolean)
    if (!effect) return true
    const below = dependents(trees, at, 'xcomp', 'advcl').some(
      child =>
        byWord.has(child) && (relation(trees.syntax[child]!) === 'xcomp' || (!frame && isGoverned(trees, child))),
    )
    return !below || (frame !== null && effect !== 'holds' && effect !== 'failed')
  })
}

const headOf = (trees: Text['trees'], at: number): number => trees.syntax[at]!.head

const isGoverned = (trees: Text['trees'], clause: number): boolean =>
  dependents(trees, clause, 'mark', 'case').some(mark => ['to', 'from', 'of', 'in'].includes(lemmaAt(trees, mark)))

/** The words that stand for an event: its own, its light verb, and the operators over it, on which time and place hang. */
function bearersOf({ trees }: Text, { predicate: { at, carrier } }: Match): number[] {
  const bearers = carrier === at ? [at] : [at, carrier]
  let top = carrier
  for (let up = 0; up < 4; up++) {
    const { head } = trees.syntax[top]!
    if (head < 0 || relation(trees.syntax[top]!) !== 'xcomp') break
    bearers.push(head)
    top = head
  }
  return bearers
}

/**
 * Whether an event is more than a word: a noun needs somebody or something that takes part, a light verb, a time or place, or an article that
 * shows that it is known; a verb that no kind knows needs a clause of its own or somebody or something.
 */
function isWorth(text: Text, under: Under, one: Found, { time, place }: Circumstances): boolean {
  const { predicate, frame, slots } = one.match
  const { actors, recipients, objects, destination, origin } = one.parts
  if (
    predicate.sort === 'verb' &&
    one.over === null &&
    recipients.length === 0 &&
    !slots.has('agent') &&
    isLoose(text, predicate.at)
  )
    return false
  if (actors.length + recipients.length + objects.length > 0 || destination || origin || time || place) return true
  if (under.has(one)) return true
  if (predicate.sort === 'noun')
    return predicate.carrier !== predicate.at || one.over !== null || one.stance.rule !== 'events.bare-noun'
  return frame !== null || has(text.trees.syntax[predicate.at]!, 'VerbForm=Fin')
}

/** An active infinitive or -ing form: it has no subject of its own. */
const isLoose = ({ trees }: Text, at: number): boolean => {
  const own = trees.syntax[at]!
  return (
    (has(own, 'VerbForm=Inf') || has(own, 'VerbForm=Ger')) &&
    !isPassive(trees, at) &&
    !dependents(trees, at, 'aux').some(aux => has(trees.syntax[aux]!, 'VerbForm=Fin'))
  )
}

type Under = ReadonlyMap<Found, readonly Found[]>

interface Reports {
  readonly text: Text
  readonly cast: Cast
  readonly found: readonly Found[]
  readonly under: Under
  readonly given: Pick<Layers, 'report' | 'tokens' | 'times' | 'quantities' | 'statements' | 'entities' | 'mentions'>
}

function draftOf(
  { text, cast, given, found, under }: Reports,
  one: Found,
  { time, place, quantities }: Circumstances,
): Draft {
  const { match, stance, parts, statement } = one
  const { predicate, frame } = match
  const { at } = predicate
  const token = text.tokens[at]!
  const below = under.get(one) ?? []
  const says =
    given.statements.find(
      ({ cue }) => cue && cue.start < token.end && cue.end > token.start && statement?.cue !== cue,
    ) ?? null
  const type = typeOf(one)
  const content = below[0]?.match.frame ?? null
  const mode =
    type === 'REQUEST' || type === 'REJECT'
      ? (frame!.mode ?? (below.length > 0 ? modeOfContent(content?.type ?? null) : null))
      : type === 'THREATEN'
        ? (frame!.mode ?? modeOfThreat(content?.type ?? null, content?.mode ?? null))
        : (frame?.mode ?? null)
  const historical =
    time?.last != null && given.report.published !== null && daysBetween(time.last, given.report.published) > 31
  const rule = frame ? 'events.frame' : 'events.lemma'
  return {
    kind: frame?.kind ?? unknownKind(match.lemma),
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
      given.quantities
        .filter(({ id, value }) => quantities.includes(id) && value !== null)
        .map(({ of, value }) => [of ?? '', value!]),
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

const names = new Set(kinds.map(({ name }) => name))

/** What no kind knows is called by its lemma; where a kind has that name, it is said to be another sense. */
function unknownKind(lemma: string): string {
  const words = lemma.replaceAll('_', ' ')
  return names.has(words) ? `${words} (other sense)` : words
}

/** What the present tense says of a day to come is planned: 'The summit opens on Monday'. */
function laterThan(published: string | null, time: TimeExpression | null, stance: Stance): Stance {
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
