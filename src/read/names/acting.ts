import {
  able,
  addressed,
  fromactor,
  onactor,
  regard,
  relating,
  relation,
  spatial,
  stance,
  stative,
  toactor,
} from '../../../lexicon/acting.gen.ts'
import type { Syntax } from '../../core/layers.ts'

/*
 * Whether the name of a country or town stands for those who act for it: 'Norway refused', 'talks with Oslo', 'Chile's demand'; or only
 * says where something is. Told by what the name does in its sentence.
 */

/** How a name acts: of its own accord ('Norway sent …'), or as one whom others deal with ('accused Norway', 'ties with Norway'). */
export type Acting = 'subject' | 'party' | null

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const lists = {
  stative: words(stative),
  addressed: words(addressed),
  relation: words(relation),
  relating: words(relating),
  stance: words(stance),
  spatial: words(spatial),
  fromactor: words(fromactor),
  onactor: words(onactor),
  toactor: words(toactor),
  regard: words(regard),
  able: words(able),
}

/** How the name of the words `from`–`to` acts; null where it is a place alone. */
export function actingOf(syntax: readonly Syntax[], from: number, to: number): Acting {
  const top = topOf(syntax, from, to)
  return top === -1 ? null : actingAt(syntax, firstOfRow(syntax, top))
}

/** The word of a name that the rest of the sentence holds on to. */
function topOf(syntax: readonly Syntax[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (syntax[i]!.head < from || syntax[i]!.head >= to) return i
  return -1
}

/** Names in a row are followed to the first so often: a damaged tree has no longer row that makes sense. */
const longestRow = 8

/** The first of a row: 'Norway' of 'Norway, Chile and Peru'. What it does, the others do. */
function firstOfRow(syntax: readonly Syntax[], at: number): number {
  let first = at
  for (let steps = 0; steps < longestRow && syntax[first]!.deprel === 'conj' && syntax[syntax[first]!.head]; steps++)
    first = syntax[first]!.head
  return first
}

/** Whether the words are the subject of a verb of saying, by themselves or in a row: 'Moscow and Kyiv warned'. */
export function speaks(syntax: readonly Syntax[], from: number, to: number, sayings: ReadonlySet<string>): boolean {
  const top = topOf(syntax, from, to)
  if (top === -1) return false
  const { deprel, head } = syntax[firstOfRow(syntax, top)]!
  return deprel === 'nsubj' && sayings.has(syntax[head]?.lemma ?? '')
}

function actingAt(syntax: readonly Syntax[], at: number): Acting {
  const { deprel, head } = syntax[at]!
  const governor = syntax[head]
  if (!governor) return null
  const { lemma, upos } = governor
  if (deprel === 'nsubj') return subjectActs(syntax, head) ? 'subject' : null
  if (deprel === 'nsubj:pass') return lists.addressed.has(lemma) ? 'party' : null
  if (deprel === 'obj' || deprel === 'iobj') return lists.addressed.has(lemma) ? 'party' : null
  if (deprel === 'nmod:poss') return lists.stance.has(lemma) ? 'party' : null
  if (deprel === 'obl:agent') return 'party'
  if (deprel !== 'obl' && deprel !== 'nmod') return null
  return dealtWith(caseOf(syntax, at), lemma, upos) ? 'party' : null
}

/** A subject acts by its verb, and by what only they are who act ('Norway is ready'), not by what it is ('Oslo is a city'). */
function subjectActs(syntax: readonly Syntax[], head: number): boolean {
  const { upos, lemma } = syntax[head]!
  if (upos === 'VERB') return !lists.stative.has(lemma)
  return upos === 'ADJ' && lists.able.has(lemma)
}

function dealtWith(preposition: string | null, lemma: string, upos: string): boolean {
  const isRelation = lists.relation.has(lemma) || (upos === 'VERB' && lists.relating.has(lemma))
  switch (preposition) {
    case 'against':
      return true
    case 'with':
      return !lists.spatial.has(lemma)
    case 'between':
      return isRelation && !lists.spatial.has(lemma)
    case 'by':
      return upos === 'VERB' && !lists.spatial.has(lemma)
    case 'from':
      return lists.fromactor.has(lemma)
    case 'on':
      return lists.onactor.has(lemma)
    case 'toward':
    case 'towards':
    case 'of':
      return lists.regard.has(lemma)
    case 'to':
      return upos === 'VERB' && lists.toactor.has(lemma)
    default:
      return false
  }
}

/** The preposition of a word. */
const caseOf = (syntax: readonly Syntax[], at: number): string | null => dependentOf(syntax, at, 'case')?.lemma ?? null

/** How far from a word its dependents are looked for. */
const reach = 30

/** The first dependent of a word by a label. */
function dependentOf(syntax: readonly Syntax[], at: number, label: string): Syntax | null {
  const around = syntax.slice(Math.max(0, at - reach), at + reach)
  return around.find(({ head, deprel }) => head === at && deprel === label) ?? null
}
