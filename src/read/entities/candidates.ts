import { has, indices } from '../../core/tree.ts'
import type { Candidate, Text } from './candidate.ts'
import { aroundName, nounBefore, ofName, type Sexes, wordsIn } from './ofnames.ts'
import { ofNoun, ofSeveral } from './ofnouns.ts'
import { ofPronoun } from './ofpronouns.ts'
import { pronouns } from './pronouns.ts'

/** Everything in a report that may mean somebody or something, in the order of the words that head it. */
export function candidates(text: Text, sexes: Sexes): Candidate[] {
  const named = text.names.map((name, at) => ofName(text, sexes, name, at))
  const inName = new Set<number>()
  for (const { words } of named) for (let i = words.from; i < words.to; i++) inName.add(i)
  const inTitle = new Set<number>()
  for (const { title } of text.names) if (title) for (const at of indices(wordsIn(text, title))) inTitle.add(at)
  for (const one of named) {
    const noun = nounBefore(text, one)
    if (noun) for (const at of indices(noun)) inTitle.add(at)
  }
  const acting = actingIn(text)
  const found = [...named]
  for (const one of named) {
    const people = ofPeople(text, one)
    if (people) found.push(people)
  }
  for (const one of named) {
    const whole = aroundName(text, one)
    if (whole) found.push(whole)
  }
  for (const [at, { upos }] of text.syntax.entries()) {
    if (pronouns.has(text.tokens[at]!.text.toLowerCase()) && upos !== 'PROPN' && !inName.has(at)) {
      const one = ofPronoun(text, at)
      if (one) found.push(one)
    } else if (!inName.has(at) && !inTitle.has(at)) {
      const one = ofNoun(text, at, acting)
      if (one) found.push(one)
    }
    const several = ofSeveral(text, at)
    if (several) found.push(several)
  }
  return found.sort((a, b) => a.head - b.head || a.words.to - b.words.to)
}

/** The people that a word of nationality means in the plural: 'more than 100 Kurds'; the word itself is a mention of the place that it is formed from. */
function ofPeople(text: Text, { name, head }: Candidate): Candidate | null {
  const own = text.syntax[head]!
  if (!name!.demonym || !['NOUN', 'PROPN'].includes(own.upos)) return null
  if (!has(own, 'Number=Plur') && !/s$/i.test(text.tokens[head]!.text)) return null
  const people = ofNoun(text, head)
  return people && { ...people, type: 'group', human: true, number: 'many' }
}

/** Heads of phrases that act as somebody does: who says something, and the nouns that 'who' stands for. */
function actingIn({ utterances, syntax, tokens }: Text): ReadonlySet<number> {
  const found = new Set(
    utterances.flatMap(({ speaker, others }) => [
      ...(speaker ? [speaker.head] : []),
      ...others.map(({ head }) => head),
    ]),
  )
  for (const [at, { deprel, head }] of syntax.entries()) {
    if (!/^who$/i.test(tokens[at]!.text) || !deprel.startsWith('nsubj') || head < 0) continue
    const clause = syntax[head]!
    if (clause.deprel === 'acl:relcl' && clause.head >= 0) found.add(clause.head)
  }
  return found
}
