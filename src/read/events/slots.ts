import { actorOf, isPassive, joinedWith, subjectOf, type Text } from '../../core/subject.ts'
import { dependents, has, relation, type Trees } from '../../core/tree.ts'
import type { Frame } from './kinds.ts'
import { lemmaAt, type Predicate } from './predicate.ts'

/*
 * Who and what stands where about a word that expresses an event, by meaning: active, passive and nominal are one.
 * The slots are those of schema/README.md.
 */

/** The heads that fill each slot. */
export type Slots = ReadonlyMap<string, readonly number[]>

/** What the slots of a noun depend on in the frame: whether "of" and the possessive name who acts. */
export type Sides = Pick<Frame, 'of' | 'poss'>

/** Tokens of who or what fills the slots of a verb or adjective. */
export function verbSlots(text: Text, at: number): Map<string, number[]> {
  const { trees } = text
  if (trees.syntax[at]!.upos === 'NOUN') return headlineSlots(trees, at)
  const slots = new Map<string, number[]>()
  const put = (slot: string, ...heads: readonly number[]) => {
    if (heads.length === 0) return
    slots.set(slot, [...(slots.get(slot) ?? []), ...heads])
  }
  const passive = isPassive(trees, at)
  const agent = actorOf(text, at)
  if (agent) {
    put('agent', ...joint(trees, agent.head))
    if (!passive) put('torn', ...torn(trees, at, agent.head))
  }
  if (!agent)
    put('agent', ...dependents(trees, at, 'expl').filter(() => dependents(trees, at, 'ccomp', 'csubj').length === 0))
  const objects = objectsOf(text, at)
  if (passive) {
    const subject = subjectOf(text, at)
    const slot = objects.length > 0 ? 'receiver' : 'patient'
    if (subject && subject.head !== agent?.head) put(slot, ...joint(trees, subject.head))
  }
  put('patient', ...objects.flatMap(head => joint(trees, head)))
  if (objects.length === 0 && agent && agent.head < at)
    put(
      'patient',
      ...dependents(trees, at, 'nsubj')
        .filter(head => head > at)
        .flatMap(head => joint(trees, head)),
    )
  put('receiver', ...dependents(trees, at, 'iobj').flatMap(head => joint(trees, head)))
  putClauses(trees, at, put)
  putPrepositions(text, at, put, passive)
  for (const object of objects) if (!passive) putPrepositions(text, object, put, false)
  return slots
}

/** The slots of a verb that a headline hides as a noun: whoever stands before it acts, and what stands behind it is acted on. */
function headlineSlots({ syntax, children }: Trees, at: number): Map<string, number[]> {
  const { head, deprel } = syntax[at]!
  const beside =
    deprel === 'compound' && head > at ? [...children[head]!.filter(child => child < at), head] : children[at]!
  const nouns = beside.filter(child => child !== at && ['NOUN', 'PROPN'].includes(syntax[child]!.upos))
  return new Map([
    ['agent', nouns.filter(noun => noun < at).slice(-1)],
    ['patient', nouns.filter(noun => noun > at).slice(-1)],
  ])
}

/** Tokens of who or what fills the slots of a noun, with what its light verb lends it. */
export function nounSlots(
  text: Text,
  { at, top, carrier }: Predicate,
  lends: 'agent' | 'patient' | null,
  sides: Sides,
): Map<string, number[]> {
  const { trees } = text
  const slots = new Map<string, number[]>()
  const put = (slot: string, ...heads: readonly number[]) => {
    if (heads.length === 0) return
    slots.set(slot, [...(slots.get(slot) ?? []), ...heads])
  }
  const lent =
    carrier === at || lends === null ? null : lends === 'agent' ? actorOf(text, carrier) : subjectOf(text, carrier)
  if (lent && lent.head !== at) put(lends!, ...joint(trees, lent.head))
  const possessors = dependents(trees, at, 'nmod:poss')
  if (!(lent && lends === sides.poss)) put(sides.poss, ...possessors.flatMap(head => joint(trees, head)))
  const speaker = speakerIn(text, top)
  if (speaker && !slots.has('agent') && sides.poss === 'agent') put('agent', ...joint(trees, speaker))
  putPrepositions(text, at, put, true)
  if (top !== at) putPrepositions(text, top, put, false)
  const of = (slots.get('of') ?? []).filter(head => head !== at)
  slots.delete('of')
  if (!slots.has(sides.of)) put(sides.of, ...of)
  else if (of.length > 0) put('of', ...of)
  put(
    'before',
    ...dependents(trees, at, 'compound', 'amod', 'nmod').filter(
      child => child < at && trees.syntax[child]!.deprel !== 'nmod:poss',
    ),
  )
  putClauses(trees, at, put)
  if (carrier !== at) {
    put('receiver', ...dependents(trees, carrier, 'iobj').flatMap(head => joint(trees, head)))
    putPrepositions(text, carrier, put, false)
    putClauses(trees, carrier, put)
  }
  return slots
}

/** Whose speech a noun is where somebody speaks in it: 'she said in a statement', 'he told reporters at a briefing'. */
function speakerIn(text: Text, noun: number): number | null {
  const { trees } = text
  const { head, deprel } = trees.syntax[noun]!
  if (deprel !== 'obl' || head < 0 || !spokenIn.has(lemmaAt(trees, noun)) || !saying.has(lemmaAt(trees, head)))
    return null
  return actorOf(text, head)?.head ?? null
}

const spokenIn = new Set(
  'statement interview speech letter tweet email memo briefing address remark testimony post message sermon lecture'.split(
    ' ',
  ),
)
const saying = new Set(
  'say tell write add announce declare warn argue claim note explain insist urge call ask vow'.split(' '),
)

/** A head and those joined with it. */
const joint = (trees: Trees, head: number): number[] => [head, ...joinedWith(trees, head)]

/** Further subjects of a verb: a long name that the parser tore apart. */
const torn = (trees: Trees, at: number, first: number): number[] =>
  dependents(trees, at, 'nsubj').filter(head => head > first && head < at)

/** The objects of a verb: its own, the noun whose relative clause it is, or the one that it shares with the verb before or behind it. */
function objectsOf({ trees, tokens }: Text, at: number): number[] {
  const { syntax } = trees
  const own = syntax[at]!
  const objects = dependents(trees, at, 'obj')
  const relative = objects.find(
    object => has(syntax[object]!, 'PronType=Rel') || /^(?:who|whom|which|that)$/i.test(tokens[object]!.text),
  )
  if (relative !== undefined && own.deprel === 'acl:relcl') return [own.head]
  if (objects.length > 0) return objects
  const behind = behindParticle(trees, at)
  if (behind.length > 0) return behind
  if (own.deprel === 'acl:relcl') {
    const subject = dependents(trees, at, 'nsubj')[0]
    const gap =
      subject !== undefined &&
      !has(syntax[subject]!, 'PronType=Rel') &&
      !/^(?:who|which|that)$/i.test(tokens[subject]!.text)
    return gap &&
      dependents(trees, at, 'nsubj:pass', 'xcomp', 'ccomp', 'obl').length === 0 &&
      !hasAdverbOfPlace(trees, tokens, at)
      ? [own.head]
      : []
  }
  const sharing =
    relation(own) === 'conj' ? own.head : dependents(trees, at, 'conj').find(next => isNext(trees, at, next))
  if (sharing === undefined || sharing < 0 || syntax[sharing]!.upos !== 'VERB') return []
  return isNext(trees, Math.min(at, sharing), Math.max(at, sharing)) ? dependents(trees, sharing, 'obj') : []
}

/** 'handed over the suspect': what stands behind a particle without a preposition of its own. */
const behindParticle = (trees: Trees, at: number): number[] => {
  const particle = dependents(trees, at, 'compound', 'advmod').find(
    child => child > at && ['ADP', 'ADV'].includes(trees.syntax[child]!.upos),
  )
  if (particle === undefined) return []
  return dependents(trees, at, 'obl').filter(
    child =>
      child > particle &&
      dependents(trees, child, 'case').length === 0 &&
      ['NOUN', 'PROPN'].includes(trees.syntax[child]!.upos),
  )
}

const hasAdverbOfPlace = (trees: Trees, tokens: Text['tokens'], at: number): boolean =>
  dependents(trees, at, 'advmod').some(word => /^(?:where|when|why|how)$/i.test(tokens[word]!.text))

/** Whether two verbs stand beside each other but for 'and' or a comma: 'arrested and charged'. */
const isNext = ({ syntax }: Trees, first: number, second: number): boolean => {
  for (let at = first + 1; at < second; at++)
    if (!['CCONJ', 'PUNCT', 'AUX', 'ADV'].includes(syntax[at]!.upos)) return false
  return true
}

type Put = (slot: string, ...heads: readonly number[]) => void

function putClauses(trees: Trees, at: number, put: Put): void {
  const { syntax } = trees
  for (const child of trees.children[at]!) {
    const own = syntax[child]!
    const marks = dependents(trees, child, 'mark', 'case').map(mark => lemmaAt(trees, mark))
    switch (relation(own)) {
      case 'ccomp':
        put('that', child)
        break
      case 'xcomp':
        put(own.upos === 'VERB' || own.upos === 'AUX' || marks.includes('to') ? 'do' : 'complement', child)
        break
      case 'acl':
        if (own.deprel === 'acl') put(marks.includes('that') ? 'that' : 'do', child)
        break
      case 'advcl':
        if (marks.includes('if') || marks.includes('unless')) put('if', child)
        else if (marks.some(mark => ['of', 'from', 'for', 'to', 'against', 'into', 'on'].includes(mark))) {
          if (own.upos === 'VERB') put('do', child)
        } else if (marks.length === 0 && has(own, 'VerbForm=Ger') && child > at) put('while', child)
        break
    }
  }
}

/** What prepositions lead: 'to', 'out_of'. The 'by' of a passive or noun names who acts. */
function putPrepositions({ trees }: Text, at: number, put: Put, byActs: boolean): void {
  for (const child of dependents(trees, at, 'obl', 'nmod')) {
    const own = trees.syntax[child]!
    if (own.deprel === 'nmod:poss' || own.deprel === 'obl:agent') {
      if (own.deprel === 'obl:agent' && byActs && trees.syntax[at]!.upos !== 'VERB') put('agent', child)
      continue
    }
    const slot = prepositionOf(trees, child)
    if (!slot) continue
    for (const head of [child, ...joinedWith(trees, child)]) put(slot === 'by' && byActs ? 'agent' : slot, head)
  }
}

/** The preposition that leads a noun: 'to', 'out_of'; null where there is none. */
export function prepositionOf(trees: Trees, at: number): string | null {
  const marks = dependents(trees, at, 'case').filter(mark => mark < at)
  if (marks.length === 0) return null
  return marks
    .flatMap(mark => [mark, ...dependents(trees, mark, 'fixed')])
    .map(mark => lemmaAt(trees, mark))
    .join('_')
}

const partitives = new Set(
  'tonne ton kilo kilogram litre liter barrel gallon number ten hundred thousand million dozen score lot couple group majority minority handful pair series wave string spate lack half third quarter some many most member all part crowd barrage volley round scores plenty bunch total variety range'.split(
    ' ',
  ),
)

/** What is meant by 'a number of rockets', 'hundreds of people': the noun behind 'of'. */
export function core(trees: Trees, head: number): number {
  let noun = head
  for (let up = 0; up < 4 && partitives.has(lemmaAt(trees, noun)); up++) {
    const parts = dependents(trees, noun, 'nmod').filter(child => child > head && prepositionOf(trees, child) === 'of')
    const part = parts.find(child => !partitives.has(lemmaAt(trees, child))) ?? parts[0]
    if (part === undefined) break
    noun = part
  }
  return noun
}
