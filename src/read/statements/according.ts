import { nounPhrase, type Party, type Text } from '../../core/subject.ts'
import { above, below, relation } from '../../core/tree.ts'
import type { Cue } from './cues.ts'
import type { Indirect } from './indirect.ts'
import { isAside } from './said.ts'
import type { SayingAt } from './sayings.ts'

/** 'According to the ministry, …': the clause that the phrase stands in; one that closes a sentence is for all of it. */
export function according(text: Text, cue: Cue, sayingAt: SayingAt): Indirect | null {
  const { trees, tokens } = text
  const { syntax } = trees
  const heads = syntax.slice(cue.from, cue.to).map(({ head }) => head)
  const head = heads.findLast(up => up >= cue.to && tokens[up]!.sentence === tokens[cue.from]!.sentence)
  if (head === undefined) return null
  const speaker: Party = { head, words: nounPhrase(text, head, -1) }
  if (speaker.words.from < cue.to) return null
  const clause = clauseAround(text, head, cue)
  if (clause === null) return null
  const aside = (word: number) => isAside(trees, word, sayingAt(trees, tokens, word)?.quotes === true)
  const words = below(trees, clause, word => word === head || aside(word) || (word >= cue.from && word < cue.to))
  if (words.length < 2) return null
  return {
    cue,
    at: cue.from,
    lemma: cue.lemma,
    act: cue.act,
    speaker,
    addressee: null,
    words,
    frame: 'according',
    cites: null,
    modality: null,
  }
}

function clauseAround({ trees, tokens }: Text, head: number, cue: Cue): number | null {
  const { syntax } = trees
  const ups = above(syntax, head).filter(up => up < cue.from || up > head)
  const nearest = ups[0]
  if (nearest === undefined) return null
  const closes = tokens[cue.from - 1]?.text === ',' && tokens[cue.from - 1]?.sentence === tokens[cue.from]!.sentence
  const opens = tokens[cue.from - 1]?.sentence !== tokens[cue.from]!.sentence
  if (!closes && !opens) return nearest
  const limit = ups.findIndex(up => ['ccomp', 'root'].includes(relation(syntax[up]!)))
  return ups[limit < 0 ? ups.length - 1 : limit]!
}
