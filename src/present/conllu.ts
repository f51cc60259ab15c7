import type { Parse, Token } from '../index.ts'

/**
 * The syntax of a report as CoNLL-U (universaldependencies.org/format.html): a document, a paragraph a block, contractions as multiword
 * tokens, `SpaceAfter=No` where no blank follows.
 */
export function conllu(id: string, parse: Parse): string {
  const { tokens, sentences } = parse
  const lines = [`# newdoc id = ${id}`]
  let from = 0
  for (const [sentence, { start, end }] of sentences.entries()) {
    let to = from
    while (tokens[to]?.sentence === sentence) to++
    if (tokens[from]?.block !== tokens[from - 1]?.block) lines.push('# newpar')
    lines.push(`# sent_id = ${sentence + 1}`, `# text = ${parse.report.text.slice(start, end).replace(/\s+/g, ' ')}`)
    for (const written of together(tokens, from, to)) lines.push(rows(parse, written, from))
    lines.push('')
    from = to
  }
  return `${lines.join('\n')}\n`
}

/** Indices of the words `from` to `to`, those that are written as one token together. */
function together(tokens: readonly Token[], from: number, to: number): number[][] {
  const groups: number[][] = []
  for (let i = from; i < to; i++) {
    if (tokens[i]!.joined && i > from) groups.at(-1)!.push(i)
    else groups.push([i])
  }
  return groups
}

/** The line of a word, or those of a multiword token and its words. Ids count from 1 at the word `first`. */
function rows({ report, tokens, syntax }: Parse, words: readonly number[], first: number): string {
  const id = (word: number) => word - first + 1
  const [start, last] = [words[0]!, words.at(-1)!]
  const misc = /^\s|^$/.test(report.text.slice(tokens[last]!.end, tokens[last]!.end + 1)) ? '_' : 'SpaceAfter=No'
  const lines = words.map(word => {
    const { upos, feats, lemma, head, deprel } = syntax[word]!
    const inner = words.length > 1 ? '_' : misc
    return [id(word), tokens[word]!.text, lemma, upos, '_', feats, head < 0 ? 0 : id(head), deprel, '_', inner].join(
      '\t',
    )
  })
  if (words.length === 1) return lines[0]!
  const form = report.text.slice(tokens[start]!.start, tokens[last]!.end)
  return [[`${id(start)}-${id(last)}`, form, ...new Array(7).fill('_'), misc].join('\t'), ...lines].join('\n')
}
