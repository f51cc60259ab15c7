import type { Syntax } from '../../core/layers.ts'
import { type Range, relation, type Trees } from '../../core/tree.ts'

/*
 * Noun phrases, told from the trees of a whole report in one pass.
 */

/** What hangs on the head of a noun phrase and is none of it: 'of' in front, 'is' and its subject where the noun is what somebody is. */
const outside = new Set([
  'cc',
  'conj',
  'cop',
  'aux',
  'nsubj',
  'csubj',
  'mark',
  'parataxis',
  'advcl',
  'discourse',
  'vocative',
  'expl',
  'orphan',
  'dislocated',
])
/** What hangs on a noun as on a verb, where it is what somebody is: 'She has been a minister since May, because …' */
const ofClause = new Set(['obl', 'advmod', 'ccomp', 'xcomp', 'obj', 'iobj'])

/**
 * Of each word the words of the noun phrase that it heads: its modifiers, appositions and relative clauses, and the 's behind it. Null where
 * they are no unbroken run. O(n) over a report.
 */
export function nounPhrases(trees: Trees, text: (word: number) => string): (Range | null)[] {
  const { syntax, children } = trees
  const whole: Range[] = syntax.map((_, i) => ({ from: i, to: i + 1 }))
  const size = syntax.map(() => 1)
  const found: (Range | null)[] = syntax.map(() => null)
  for (const at of leavesFirst(trees)) {
    const clause = children[at]!.some(child => relation(syntax[child]!) === 'cop')
    const named =
      children[at]!.findLast(child => syntax[child]!.deprel === 'appos' && syntax[child]!.upos === 'PROPN') ?? -1
    let [from, to, words, phraseFrom, phraseTo, phraseWords] = [at, at + 1, 1, at, at + 1, 1]
    for (const child of children[at]!) {
      const extent = whole[child]!
      from = Math.min(from, extent.from)
      to = Math.max(to, extent.to)
      words += size[child]!
      if (isOutside(syntax, child, at, clause, named)) continue
      phraseFrom = Math.min(phraseFrom, extent.from)
      phraseTo = Math.max(phraseTo, extent.to)
      phraseWords += size[child]!
    }
    whole[at] = { from, to }
    size[at] = words
    const range = { from: phraseFrom, to: phraseTo }
    if (phraseTo - phraseFrom === phraseWords) found[at] = withoutMarks(syntax, range, at, text)
    else found[at] = around(syntax, children[at]!, whole, at, clause, named, text)
  }
  return found
}

/** @param named a name in apposition: what joins the nouns before it is of the phrase, 'activist and writer Noam Veyra' */
function isOutside(syntax: readonly Syntax[], child: number, head: number, clause: boolean, named: number): boolean {
  const label = relation(syntax[child]!)
  if (label === 'conj' && child > head && child < named && syntax[child]!.upos === 'NOUN') return false
  if (outside.has(label)) return true
  if (label === 'case') return child < head
  if (label === 'advmod') return clause || child < head
  if (label === 'punct') return false
  return clause && ofClause.has(label)
}

/** The unbroken run around a head of it and the dependents that are of its phrase, nearest first. */
function around(
  syntax: readonly Syntax[],
  children: readonly number[],
  whole: readonly Range[],
  head: number,
  clause: boolean,
  named: number,
  text: (word: number) => string,
): Range {
  let [from, to] = [head, head + 1]
  for (let i = children.length - 1; i >= 0; i--) {
    const child = children[i]!
    if (child > head || isOutside(syntax, child, head, clause, named)) continue
    if (whole[child]!.to === from) from = whole[child]!.from
  }
  for (const child of children) {
    if (child < head) continue
    if (whole[child]!.from !== to || isOutside(syntax, child, head, clause, named)) break
    to = whole[child]!.to
  }
  return withoutMarks(syntax, { from, to }, head, text)
}

/** Words in an order in which those that depend on one come before it. */
function leavesFirst({ syntax, children }: Trees): number[] {
  const order: number[] = []
  for (const [i, { head }] of syntax.entries()) if (head < 0) order.push(i)
  for (let at = 0; at < order.length; at++) for (const child of children[order[at]!]!) order.push(child)
  return order.reverse()
}

const mark = /^[\p{P}\p{S}]+$/u

/** Further from the head than this no bracket is looked for. */
const farthest = 40

/** Without the marks at its ends and without what stands before it in brackets: '(DPRK) leader' is 'leader'. */
function withoutMarks(
  syntax: readonly Syntax[],
  { from, to }: Range,
  head: number,
  text: (word: number) => string,
): Range {
  let [first, last] = [from, to]
  for (let i = Math.max(first, head - farthest), open = 0; i < head; i++) {
    if (/^[([]$/.test(text(i))) open++
    else if (/^[)\]]$/.test(text(i)) && --open < 0) [first, open] = [i + 1, 0]
  }
  while (first < head && mark.test(text(first)) && !/^[$£€¥#@]$/.test(text(first))) first = behind(first, head, text)
  let open = 0
  for (let i = head + 1; i < last && i < head + farthest; i++) {
    if (/^[([]$/.test(text(i))) open++
    else if (/^[)\]]$/.test(text(i)) && --open < 0) last = i
  }
  while (
    last > head + 1 &&
    mark.test(text(last - 1)) &&
    text(last - 1) !== '%' &&
    syntax[last - 1]!.deprel !== 'case'
  ) {
    if (open === 0 && /^[)\]]$/.test(text(last - 1))) break
    if (/^["”]$/.test(text(last - 1)) && quoteInside(first, last - 1, text)) break
    last--
  }
  return { from: first, to: last }
}

/** The word behind a mark, or behind what it puts in brackets. */
function behind(at: number, head: number, text: (word: number) => string): number {
  if (!/^[([]$/.test(text(at))) return at + 1
  for (let i = at + 1; i < head && i < at + farthest; i++) if (/^[)\]]$/.test(text(i))) return i + 1
  return at + 1
}

/** Whether quotation marks open inside and do not close before the end. */
function quoteInside(from: number, to: number, text: (word: number) => string): boolean {
  let marks = 0
  for (let i = Math.max(from, to - farthest); i < to; i++) if (/^["“”]$/.test(text(i))) marks++
  return marks % 2 === 1
}
