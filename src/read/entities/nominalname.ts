import type { Candidate, Text } from './candidate.ts'

/** Longer names are cut behind their noun. */
const longest = 80

/**
 * What to call somebody or something that has no name: the words of the fullest mention, without article, 'his' and the clause behind it ('four
 * people', 'senior official', 'residents of Veyra').
 */
export function nominalName(text: Text, candidates: readonly Candidate[], members: readonly number[]): string {
  const nouns = members.map(i => candidates[i]!).filter(({ form }) => form === 'nominal' || form === 'several')
  if (nouns.length === 0) return words(text, candidates[members[0]!]!)
  const names = nouns.map(one => (one.form === 'several' ? words(text, one) : shortened(text, one)))
  return names.reduce((best, name) => (name.length > best.length && best.split(' ').length < 2 ? name : best))
}

const words = ({ report }: Text, { start, end }: Candidate): string =>
  report.text.slice(start, end).replace(/\s+/g, ' ')

/** The first word of a branch. */
function firstBelow({ children }: Text['trees'], word: number): number {
  let first = word
  for (let next = children[first]![0]; next !== undefined && next < first; next = children[first]![0]) first = next
  return first
}

function shortened({ report, tokens, syntax, trees }: Text, { head, words: { from, to } }: Candidate): string {
  let first = from
  while (
    first < head &&
    (syntax[first]!.upos === 'DET' || syntax[first]!.upos === 'PRON' || syntax[first]!.lemma === 'own')
  )
    first++
  let last = to
  for (const child of trees.children[head]!) {
    if (child < head) continue
    const { deprel } = syntax[child]!
    const lists = trees.children[child]!.some(i => /^(?:include|including|such|like|among)$/.test(syntax[i]!.lemma))
    if (/^(?:acl|appos|nmod:unmarked|advmod|punct)/.test(deprel) || lists)
      last = Math.min(last, Math.max(head + 1, firstBelow(trees, child)))
  }
  while (last > head + 1 && (/^\p{P}+$/u.test(tokens[last - 1]!.text) || syntax[last - 1]!.upos === 'ADP')) last--
  const whole = report.text
    .slice(tokens[first]!.start, tokens[last - 1]!.end)
    .replace(/\s+/g, ' ')
    .replace(/['’]s?$/, '')
  return whole.length <= longest
    ? whole
    : report.text.slice(tokens[Math.max(first, head - 3)]!.start, tokens[head]!.end).replace(/\s+/g, ' ')
}
