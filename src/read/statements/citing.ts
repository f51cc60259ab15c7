import { cited } from '../../../lexicon/frames.gen.ts'
import { actorOf, isPassive, mainVerb, party, type Text } from '../../core/subject.ts'
import { dependents, relation } from '../../core/tree.ts'
import type { Indirect } from './indirect.ts'
import { modalityOf } from './modality.ts'
import { saidBy } from './said.ts'
import type { Saying, SayingAt } from './sayings.ts'

/*
 * Chains: an outlet that quotes or cites somebody tells what somebody says.
 */

const sources = new Set(cited.trim().split(/\s+/))

/**
 * 'Reuters quoted Kess as saying that …': Kess says it, within what Reuters tells; 'Kess was quoted as saying …' says not by whom. Null for
 * any other word; none for the "saying" itself, which is taken with its "quoted".
 */
export function quoting(text: Text, saying: Saying, sayingAt: SayingAt): Indirect[] | null {
  const { trees, tokens } = text
  const { at } = saying
  const { head } = trees.syntax[at]!
  if (head >= 0 && isQuoting(text, head) && asSaying(text, head) === at) return []
  const said = isQuoting(text, at) ? asSaying(text, at) : undefined
  if (said === undefined) return null
  const inner = sayingAt(trees, tokens, said)
  const whom = dependents(trees, at, 'obj', 'iobj', 'nsubj:pass').find(
    one => isPassive(trees, at) || relation(trees.syntax[one]!) !== 'nsubj',
  )
  const words = (inner && saidBy(text, { ...inner, quotes: false }))?.words ?? saidBy(text, saying)?.words
  if (whom === undefined || !inner || !words) return null
  const outer = actorOf(text, at)
  const shared = { words, addressee: null, modality: modalityOf(text, at) }
  const told: Indirect = {
    ...shared,
    cue: { from: at, to: at + 1 },
    at,
    lemma: saying.lemma,
    act: saying.act,
    speaker: outer,
    frame: 'citing',
    cites: null,
  }
  const spoken: Indirect = {
    ...shared,
    cue: { from: said, to: said + 1 },
    at: said,
    lemma: inner.lemma,
    act: inner.act,
    speaker: party(text, whom),
    frame: 'citing',
    cites: outer ? at : null,
  }
  return outer ? [told, spoken] : [spoken]
}

const isQuoting = ({ trees: { syntax } }: Text, at: number): boolean =>
  syntax[at]!.upos === 'VERB' && /^(?:quote|cite)$/.test(syntax[at]!.lemma)

/** 'as saying', 'as telling reporters' below a verb of quoting. */
const asSaying = ({ trees, tokens }: Text, at: number): number | undefined =>
  dependents(trees, at, 'advcl', 'xcomp', 'obl', 'ccomp').find(
    one =>
      /ing$/.test(tokens[one]!.text) &&
      dependents(trees, one, 'mark', 'case').some(mark => tokens[mark]!.text.toLowerCase() === 'as'),
  )

/** 'Reuters reported, citing two officials, that …': what Reuters reports is what the officials say. Null where a reason is cited, not somebody. */
export function citation(text: Text, saying: Saying, earlier: readonly Indirect[]): Indirect | null {
  const { trees, tokens, names } = text
  const { at, lemma, act } = saying
  const head = mainVerb(text, at)
  if ((lemma !== 'cite' && lemma !== 'quote') || !/ing$/i.test(tokens[at]!.text) || head < 0) return null
  const whom = dependents(trees, at, 'obj')[0]
  if (whom === undefined) return null
  const isSource = /^(?:PERSON|ORG|GPE|NORP)$/.test(names[whom]?.label ?? '') || sources.has(trees.syntax[whom]!.lemma)
  const told = earlier.findLast(one => one.at <= head)
  if (!isSource || told?.at !== head) return null
  return {
    ...told,
    cue: { from: at, to: at + 1 },
    at,
    lemma,
    act,
    speaker: party(text, whom),
    addressee: null,
    frame: 'citing',
    cites: told.at,
  }
}
