import type { Modality } from '../../core/reading.ts'
import type { Text } from '../../core/subject.ts'
import { dependents, relation } from '../../core/tree.ts'

const negations = new Set(['not', 'never', "n't", 'neither', 'nor'])
const possible = new Set(['may', 'might', 'could', 'would', 'can', 'should'])

/** Verbs whose infinitive is not done, asked for, or yet to be done. */
const verbs: Readonly<Record<string, RegExp>> = {
  negated: /^(?:refuse|decline|fail|neglect|forget)$/,
  requested: /^(?:ask|urge|order|tell|press|call|demand|request|invite|beg|want)$/,
  planned: /^(?:plan|expect|intend|promise|vow|pledge|prepare|schedule|set|go|hope|wish)$/,
}

/** Whether a saying is denied, possible, planned or asked for; null where it is done. */
export function modalityOf(text: Text, at: number): Modality | null {
  const { trees } = text
  if (isNegated(text, at)) return 'negated'
  const { syntax } = trees
  const own = syntax[at]!
  const marks = dependents(trees, at, 'mark').map(word => syntax[word]!.lemma.toLowerCase())
  if (relation(own) === 'advcl' && marks.some(mark => mark === 'if' || mark === 'unless')) return 'conditional'
  const auxiliaries = dependents(trees, at, 'aux').map(word => syntax[word]!.lemma.toLowerCase())
  if (auxiliaries.includes('will')) return 'planned'
  if (auxiliaries.some(word => possible.has(word))) return 'possible'
  if (relation(own) !== 'xcomp' || own.head < 0 || !marks.includes('to')) return null
  const { lemma } = syntax[own.head]!
  return (Object.keys(verbs).find(modality => verbs[modality]!.test(lemma)) as Modality | undefined) ?? null
}

/** 'did not say', 'nobody said', 'no official said'. */
function isNegated({ trees, tokens }: Text, at: number): boolean {
  const { syntax } = trees
  const isNot = (word: number) =>
    syntax[word]!.lemma === 'not' || negations.has(tokens[word]!.text.toLowerCase().replace('’', "'"))
  const isNone = (word: number) =>
    /^(?:nobody|none|neither)$/i.test(tokens[word]!.text) ||
    dependents(trees, word, 'det').some(det => syntax[det]!.lemma.toLowerCase() === 'no')
  return dependents(trees, at, 'advmod').some(isNot) || dependents(trees, at, 'nsubj').some(isNone)
}
