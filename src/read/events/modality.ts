import type { Layers } from '../../core/layers.ts'
import type { Modality, Report, Statement } from '../../core/reading.ts'
import { firstEndingAfter } from '../../core/span.ts'
import { isPassive, type Text } from '../../core/subject.ts'
import { dependents, has, relation } from '../../core/tree.ts'
import { composed, type Effect, type Operators } from './operators.ts'
import { isCondition, nounStance, ownStance, type Stance } from './own.ts'
import { lemmaAt, nounLemmas, type Predicate, verbLemmas } from './predicate.ts'
import { intends } from './predicates.ts'
import { prepositionOf } from './slots.ts'

/*
 * Whether what a clause says is so, as whoever says it has it: composed from the top of the tree down. What holds a clause (an operator, a
 * condition, a question, a statement) acts on it; where a statement begins, what its verb of saying does counts in place of what is above.
 */

/** Deeper than sentences nest. */
const farthest = 24

type Given = Pick<Layers, 'report' | 'tokens' | 'statements'>

/** Says of a word that expresses an event whether it is so. */
export type StanceOf = (predicate: Predicate) => Stance

/** @param holders of each token, the index of the innermost statement that says it; -1 for the report itself */
export function openStances(text: Text, given: Given, operators: Operators, holders: Int32Array): StanceOf {
  const { trees, tokens } = text
  const { syntax } = trees
  const known = new Map<number, Stance>()
  const questions = questioned(given, holders)
  const isHeadline = given.report.blocks.map(block => isHeading(given.report.text, block))

  const stance = (at: number, depth: number): Stance => {
    const found = known.get(at)
    if (found) return found
    if (depth > farthest) return { modality: 'unclear', rule: 'events.deep' }
    const made = compose(at, depth)
    known.set(at, made)
    return made
  }

  const compose = (at: number, depth: number): Stance => {
    const own =
      syntax[at]!.upos === 'NOUN' && dependents(trees, at, 'cop', 'nsubj').length === 0
        ? (nounStance(text, operators, at) ?? {
            modality: 'happened',
            rule: isBare(at) ? 'events.bare-noun' : 'events.noun',
          })
        : ownStance(text, operators, at, isHeadline[tokens[at]!.block]!)
    const above = context(at, depth)
    if (above === null) return own
    const same = own.rule === 'events.none' && above.modality === 'negated'
    return same ? own : joined(own, above)
  }

  /** What is imposed on a word from above; null where nothing is. */
  const context = (at: number, depth: number): Stance | null => {
    const own = syntax[at]!
    const { head } = own
    const holder = holders[at]!
    if (isEither(at)) return { modality: 'possible', rule: 'events.either' }
    if (head < 0)
      return questions.has(`${tokens[at]!.sentence} ${holder}`)
        ? { modality: 'unclear', rule: 'events.question' }
        : outside(at, holder)
    if (holder >= 0 && holders[head] !== holder && !isInside(head, holder))
      return ofStatement(at, given.statements[holder]!)
    if (relation(own) === 'conj') return conjoined(at, head, depth)
    if (own.upos === 'NOUN' || own.upos === 'PROPN') {
      const isClause =
        ['xcomp', 'ccomp', 'advcl', 'acl'].includes(relation(own)) || dependents(trees, at, 'cop').length > 0
      if (!isClause) return ofNoun(at, head, depth)
    }
    return ofClause(at, head, depth)
  }

  const isInside = (word: number, holder: number): boolean =>
    given.statements[holder]!.content.some(({ start, end }) => tokens[word]!.start >= start && tokens[word]!.end <= end)

  const outside = (at: number, holder: number): Stance | null =>
    holder < 0 ? null : ofStatement(at, given.statements[holder]!)

  /** What an act of saying makes of what it says. */
  const ofStatement = (at: number, { act, modality, cue, rule }: Statement): Stance | null => {
    if (modality && modality !== 'happened' && modality !== 'planned')
      return { modality: 'unclear', rule: 'events.unsaid' }
    const infinitive =
      dependents(trees, at, 'mark').some(mark => lemmaAt(trees, mark) === 'to') || syntax[at]!.upos === 'NOUN'
    const whether = dependents(trees, at, 'mark').some(mark => /^(?:whether|if)$/.test(lemmaAt(trees, mark)))
    if (whether) return { modality: 'unclear', rule: 'events.whether' }
    const bare =
      !has(syntax[at]!, 'VerbForm=Fin') &&
      !dependents(trees, at, 'aux', 'cop').some(aux => has(syntax[aux]!, 'VerbForm=Fin'))
    const noun = syntax[at]!.upos === 'NOUN'
    const wish =
      cue && (infinitive || bare) && rule !== 'statements.complement' && rule !== 'statements.as'
        ? (noun ? operators.objects : operators.verbs).get(cue.lemma.replaceAll(' ', '_'))
        : undefined
    if (wish && wish !== 'holds' && wish !== 'attempted' && !(noun && wish === 'possible' && isDefinite(at)))
      return { modality: wish, rule: 'events.operator' }
    switch (act) {
      case 'deny':
        return { modality: 'denied', rule: 'events.denial' }
      case 'want':
        if (noun && isDefinite(at)) return null
        return infinitive || bare ? { modality: 'requested', rule: 'events.request' } : null
      case 'demand':
        return infinitive || bare || (has(syntax[at]!, 'Tense=Pres') && dependents(trees, at, 'aux').length === 0)
          ? { modality: 'requested', rule: 'events.request' }
          : null
      case 'ask':
        return infinitive || bare
          ? { modality: 'requested', rule: 'events.request' }
          : { modality: 'unclear', rule: 'events.question' }
      case 'promise':
        return infinitive ? { modality: 'planned', rule: 'events.promise' } : null
      case 'threaten':
        return infinitive ? { modality: 'possible', rule: 'events.threat' } : null
      case 'warn':
        return infinitive
          ? { modality: syntax[at]!.upos === 'NOUN' ? 'possible' : 'requested', rule: 'events.warning' }
          : null
      case 'believe':
        return infinitive && syntax[at]!.upos !== 'NOUN' ? { modality: 'possible', rule: 'events.belief' } : null
      default:
        return null
    }
  }

  /** Joined clauses stand under the same roof; one without a subject and tense of its own shares those of the first. */
  const conjoined = (at: number, head: number, depth: number): Stance | null => {
    const bare =
      dependents(trees, at, 'nsubj', 'aux', 'cop', 'mark').length === 0 &&
      !(has(syntax[at]!, 'VerbForm=Fin') && has(syntax[at]!, 'Tense=Past'))
    if (bare && syntax[head]!.upos === syntax[at]!.upos) {
      const first = stance(head, depth + 1)
      return first.modality === 'happened' || first.modality === 'ongoing' ? null : first
    }
    return context(head, depth + 1)
  }

  const ofClause = (at: number, head: number, depth: number): Stance | null => {
    const own = syntax[at]!
    const marks = dependents(trees, at, 'mark', 'case').map(mark => lemmaAt(trees, mark))
    const infinitive = marks.includes('to') && !has(own, 'VerbForm=Fin')
    const above = () => stance(head, depth + 1)
    const by = (effect: Effect, rule: string): Stance => ({
      modality: composed(effect, above().modality),
      rule: effect === 'attempted' ? 'events.attempt' : rule,
    })
    if (marks.includes('whether')) return { modality: 'unclear', rule: 'events.whether' }
    switch (relation(own)) {
      case 'xcomp':
      case 'ccomp':
      case 'csubj': {
        const finite = relation(own) === 'ccomp' && !infinitive
        const effect = effectOf(head)
        if (infinitive && isYet(head)) return by('negated', 'events.yet')
        if (infinitive && isTooMuch(head)) return by('negated', 'events.too')
        if (lemmaAt(trees, head) === 'have' && infinitive)
          return by(
            has(syntax[head]!, 'Tense=Pres') && has(syntax[head]!, 'VerbForm=Fin') ? 'requested' : 'holds',
            'events.have-to',
          )
        if (lemmaAt(trees, head) === 'go' && infinitive) return { modality: 'planned', rule: 'events.going-to' }
        if (effect && !(finite && effect !== 'denied' && effect !== 'requested' && !doubts(head)))
          return by(effect, 'events.operator')
        if (finite) return unsettled(above())
        if (infinitive) return by('possible', 'events.infinitive')
        return relation(own) === 'csubj' ? general(above()) : unsettled(above())
      }
      case 'acl':
        if (own.deprel === 'acl:relcl') return null
        if (
          infinitive &&
          syntax[head]!.head < 0 &&
          isHeadline[tokens[head]!.block] &&
          !operators.nouns.has(lemmaAt(trees, head))
        )
          return { modality: 'planned', rule: 'events.headline-to' }
        if (infinitive || marks.some(mark => ['of', 'for', 'from', 'against', 'in', 'at'].includes(mark))) {
          const effect =
            operators.nouns.get(lemmaAt(trees, head)) ??
            (infinitive
              ? isRanked(head)
                ? 'holds'
                : 'possible'
              : marks.some(mark => mark === 'of' || mark === 'in' || mark === 'at')
                ? 'holds'
                : 'possible')
          return by(effect, 'events.noun-operator')
        }
        return null
      case 'advcl': {
        if (isCondition(trees, at)) return { modality: 'conditional', rule: 'events.if' }
        if (marks.includes('so') && !infinitive) return { modality: 'planned', rule: 'events.purpose' }
        if (marks.includes('like')) return { modality: 'possible', rule: 'events.like' }
        if (marks.includes('without') || marks.includes('instead'))
          return { modality: 'negated', rule: 'events.without' }
        const effect = effectOf(head)
        const governed =
          infinitive || marks.some(mark => ['of', 'from', 'for', 'on', 'against', 'into', 'in'].includes(mark))
        if (governed && effect && !(infinitive && effect === 'negated' && !refuses.test(lemmaAt(trees, head))))
          return by(effect, 'events.operator')
        if (infinitive && isTooMuch(head)) return by('negated', 'events.too')
        if (marks.includes('from') && /^far$/i.test(tokens[leftmost(at) - 1]?.text ?? ''))
          return { modality: 'negated', rule: 'events.without' }
        if (infinitive) return { modality: 'planned', rule: 'events.purpose' }
        if (has(own, 'VerbForm=Fin')) return null
        return governed ? general(above()) : unsettled(above())
      }
      case 'parataxis':
        return null
      default:
        return null
    }
  }

  /** 'either dead or missing': one of the two. */
  const isEither = (at: number): boolean =>
    [at, ...(relation(syntax[at]!) === 'conj' ? [syntax[at]!.head] : [])].some(word =>
      trees.children[word]!.some(child => /^either$/i.test(tokens[child]!.text)),
    )

  /** What is below something not settled is not settled either. */
  const unsettled = (above: Stance): Stance | null =>
    above.modality === 'happened' ||
    above.modality === 'ongoing' ||
    above.modality === 'negated' ||
    above.modality === 'failed'
      ? null
      : above

  /** 'Cutting taxes helps growth', 'it depends on keeping them apart': what is said in general has not happened for that. */
  const general = (above: Stance): Stance | null =>
    above.rule === 'events.present' ? { modality: 'possible', rule: 'events.general' } : unsettled(above)

  /** 'has yet to pay'. */
  const isYet = (head: number): boolean =>
    dependents(trees, head, 'advmod').some(child => /^yet$/i.test(tokens[child]!.text)) &&
    /^(?:have|be)$/.test(lemmaAt(trees, head))
  /** 'too afraid to tell'. */
  const isTooMuch = (head: number): boolean =>
    dependents(trees, head, 'advmod').some(child => /^too$/i.test(tokens[child]!.text))
  const leftmost = (at: number): number => Math.min(at, ...dependents(trees, at, 'mark', 'case'))

  const doubts = (head: number): boolean =>
    /^(?:think|believe|suspect|hope|fear|expect|seem|appear|predict|suggest|imagine|assume|likely|possible|doubt|bet|guess|wish)$/.test(
      lemmaAt(trees, head),
    )

  const effectOf = (head: number): Effect | undefined => {
    const own = syntax[head]!
    if (own.upos === 'ADJ') return operators.adjectives.get(lemmaAt(trees, head))
    if (own.upos === 'NOUN') return operators.nouns.get(lemmaAt(trees, head))
    for (const lemma of verbLemmas(text, head)) {
      const effect =
        operators.verbs.get(lemma) ?? (isPassive(trees, head) ? operators.adjectives.get(lemma) : undefined)
      if (effect) return effect
    }
    return operators.adjectives.get(tokens[head]!.text.toLowerCase())
  }

  /** 'the first woman to land', 'the only one to vote'. */
  const isRanked = (noun: number): boolean =>
    dependents(trees, noun, 'amod', 'nummod').some(
      child =>
        /^(?:first|last|only|second|third|latest|next)$/i.test(tokens[child]!.text) ||
        has(syntax[child]!, 'Degree=Sup') ||
        has(syntax[child]!, 'NumType=Ord'),
    )

  const ofNoun = (at: number, head: number, depth: number): Stance | null => {
    const own = syntax[at]!
    const link = relation(own)
    const preposition = link === 'obl' || link === 'nmod' ? prepositionOf(trees, at) : null
    if (preposition === 'without' || preposition === 'instead_of')
      return { modality: 'negated', rule: 'events.without' }
    if (preposition === 'ahead_of' || preposition === 'in_case_of') return { modality: 'planned', rule: 'events.ahead' }
    const isNoun = syntax[head]!.upos === 'NOUN' || syntax[head]!.upos === 'PROPN'
    if (isNoun && link === 'nmod') {
      if (!preposition) return null
      const effect = nounLemmas(text, head)
        .map(lemma => operators.nouns.get(lemma))
        .find(Boolean)
      const leads = ['of', 'for', 'to', 'on', 'about', 'against', 'over'].includes(preposition)
      if (effect && leads)
        return { modality: composed(effect, stance(head, depth + 1).modality), rule: 'events.noun-operator' }
      if (preposition === 'of') return unsettled(stance(head, depth + 1))
      return null
    }
    if (link === 'nsubj' && syntax[head]!.upos === 'ADJ') {
      const effect = operators.adjectives.get(lemmaAt(trees, head))
      const above = stance(head, depth + 1)
      if (effect) return { modality: composed(effect, above.modality), rule: 'events.operator' }
      return isDefinite(at) ? null : unsettled(above)
    }
    const lemmas = syntax[head]!.upos === 'VERB' ? verbLemmas(text, head) : []
    const effect = lemmas.map(lemma => operators.objects.get(lemma)).find(Boolean)
    const passive = own.deprel === 'nsubj:pass'
    if (
      effect &&
      !((effect === 'possible' || lemmas.includes('announce')) && isDefinite(at)) &&
      (link === 'obj' ||
        passive ||
        (preposition &&
          ['for', 'of', 'against', 'to', 'on', ...(effect === 'failed' ? ['in'] : [])].includes(preposition)))
    )
      return { modality: composed(effect, stance(head, depth + 1).modality), rule: 'events.object' }
    if (lemmas.some(lemma => putOff.test(lemma)) && (link === 'obj' || passive)) {
      const until = dependents(trees, head, 'obl').some(child =>
        /^(?:until|till|to)$/.test(prepositionOf(trees, child) ?? ''),
      )
      return {
        modality: composed(until ? 'planned' : 'negated', stance(head, depth + 1).modality),
        rule: 'events.put-off',
      }
    }
    if (link === 'obl' && preposition === 'for' && isMovement.test(lemmaAt(trees, head)))
      return { modality: 'planned', rule: 'events.purpose' }
    if (link === 'nsubj' && !passive && isDefinite(at)) return null
    if (link === 'obj' || passive || link === 'nsubj' || link === 'obl') {
      const above = stance(head, depth + 1)
      if (link === 'obl' && !['in', 'at', 'during', 'for', 'with', 'by', 'to'].includes(preposition ?? '')) return null
      if (above.modality === 'negated' || above.modality === 'failed') return isDefinite(at) ? null : above
      return isDefinite(at) && above.modality !== 'planned' ? null : unsettled(above)
    }
    return null
  }

  /** 'violence is common': no article, number or owner says that a certain one is meant. */
  const isBare = (noun: number): boolean => dependents(trees, noun, 'det', 'nummod', 'nmod:poss').length === 0

  const isDefinite = (noun: number): boolean =>
    dependents(trees, noun, 'det', 'nmod:poss').some(
      child => syntax[child]!.deprel === 'nmod:poss' || /^(?:the|this|that|these|those)$/i.test(tokens[child]!.text),
    )

  return ({ at, carrier }) => {
    if (carrier === at) return stance(at, 0)
    const own = nounStance(text, operators, at)
    if (intends(text, carrier, at)) return own?.modality === 'negated' ? own : stance(at, 0)
    const lent = stance(carrier, 0)
    if (own?.modality === 'negated' && lent.modality === 'negated') return own
    return own?.modality === 'negated' || own?.modality === 'failed' ? joined(own, lent) : lent
  }
}

/** What stands over a clause, joined with what the clause says of itself. */
export function joined(own: Stance, above: Stance): Stance {
  if (own.modality === 'happened' || own.modality === 'ongoing')
    return above.modality === 'happened' && own.modality === 'ongoing' ? own : above
  if (above.modality === 'happened' || above.modality === 'ongoing') return own
  if (own.modality === 'negated' || own.modality === 'failed') {
    const twice: Readonly<Partial<Record<Modality, Modality>>> = {
      negated: 'unclear',
      failed: 'happened',
      denied: 'unclear',
      requested: 'negated',
      planned: 'negated',
    }
    return { ...above, modality: twice[above.modality] ?? above.modality }
  }
  return ['denied', 'negated', 'conditional', 'unclear'].includes(above.modality) ? above : own
}

/** Verbs that an infinitive completes where others have it for their purpose: 'declined to stay', but 'stopped to refuel', 'blocked roads to demand pay'. */
const refuses = /^(?:refuse|decline|fail|neglect|forget|omit)$/

/** What is put off did not happen when it should; with a new date it is planned. */
const putOff = /^(?:postpone|delay|put_off|defer|push_back|adjourn)$/

const isMovement = /^(?:arrive|travel|fly|head|leave|come|go|gather|meet|return|depart|set_out|sail|go_to)$/

/** A headline, or a line by itself that reads as one: short and without a stop. */
function isHeading(text: string, { kind, start, end }: Report['blocks'][number]): boolean {
  if (kind === 'headline' || kind === 'heading') return true
  const line = text.slice(start, end).trim()
  return kind !== 'quote' && line.length < 120 && /[\p{L}\p{N}’'”"]$/u.test(line) && !/[.!?]/.test(line)
}

/**
 * Sentences with a question mark, and in whose words it stands: '“Why?” she said' asks, but the saying is no question; where nothing in the
 * sentence says who speaks, the mark is for all of it.
 */
function questioned({ tokens, statements }: Given, holders: Int32Array): ReadonlySet<string> {
  const found = new Set<string>()
  const cues = new Set(
    statements.flatMap(({ cue }) => (cue ? [tokens[firstEndingAfter(tokens, cue.start)]?.sentence] : [])),
  )
  const held = new Map<number, Set<number>>()
  for (const [at, { sentence }] of tokens.entries()) {
    const known = held.get(sentence)
    if (known) known.add(holders[at]!)
    else held.set(sentence, new Set([holders[at]!]))
  }
  for (const [at, { sentence, text }] of tokens.entries()) {
    if (!text.includes('?')) continue
    for (const holder of cues.has(sentence) ? [holders[at]!] : held.get(sentence)!) found.add(`${sentence} ${holder}`)
  }
  return found
}
