import { after, before, wordsToo } from '../../../lexicon/abbreviations.gen.ts'

/*
 * Words as Universal Dependencies' English treebanks cut them (EWT and GUM, release 2.14 and later): contractions and possessives
 * apart, hyphens apart but for prefixes, numbers with their separators whole and apart from their unit, addresses whole.
 */

/** Offsets of one word; `joined` when it belongs to the same orthographic token as the word before it: the "n't" of "don't". */
export interface Cut {
  readonly start: number
  readonly end: number
  readonly joined: boolean
}

const fileEndings = 'com|org|net|gov|edu|co\\.uk|info|int|docx?|xlsx?|pptx?|pdf|html?|txt|jpe?g|png|zip|exe'
const prefixes = 'non|e|re|anti|co|pre|pro|mid|cross|post|over|multi|ex|sub|counter|semi|mini|neo|inter|intra|micro|un'
const letters = '\\p{L}[\\p{L}\\p{M}\\p{N}]*'
const notInWord = '(?![\\p{L}\\p{N}])'

const word = new RegExp(
  [
    '(?:https?://|www\\.)[^\\s<>"”’)]*[^\\s<>"”’).,;:!?]',
    '[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}',
    '[@#]\\p{L}[\\p{L}\\p{N}_]*',
    `[\\p{L}\\p{N}_-]{0,63}(?:\\.[\\p{L}\\p{N}_-]{1,63}){0,4}\\.(?:${fileEndings})${notInWord}`,
    '[:;=]-?[)(DP](?![\\p{L}\\p{N})(])',
    '\\p{N}{3}-(?:\\p{N}{3}-)?\\p{N}{4}(?![\\p{N}-])',
    `\\p{N}+(?:[.,:/]\\p{N}+)*(?=(?:[kmbKMB]|bn|tn|[ap]m|[AP]M|km|kg|cm|mm|ft|lbs?|[GM]B|mph|p)${notInWord})`,
    `\\p{N}+(?:[.,:/]\\p{N}+)*(?:st|nd|rd|th|['’]?s)?${notInWord}(?![.,:/]\\p{N})`,
    '\\p{N}+(?:[.,:]\\p{N}+)+',
    `(?:\\p{L}\\.){2,}`,
    `(?:\\p{Lu}\\.)+\\p{Lu}${notInWord}`,
    'Ph\\.D\\.?',
    `(?:[OoDdL]|Ta|Sa)['’]${letters}`,
    `(?:${prefixes})-${letters}`,
    `[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:[&_]${letters})*`,
    "''|``|’’|‘‘",
    '[!?]+|\\.{2,}|…+|-{2,}|[–—]+|([*=_~+<>#])\\1+',
    "[’'`](?:s|S|re|ve|ll|d|m|RE|VE|LL|D|M)(?![\\p{L}\\p{N}])",
    '[^\\s]',
  ].join('|'),
  'giu',
)

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))
const abbreviations: ReadonlySet<string> = new Set([...set(before), ...set(after)])
const ambiguous = set(wordsToo)

/** Contractions written without an apostrophe or a blank → letters of their last part. */
const contracted: ReadonlyMap<string, number> = new Map([
  ...entries('cannot', 3),
  ...entries('gonna wanna gotta outta', 2),
  ...entries('dont didnt doesnt isnt wasnt werent couldnt wouldnt shouldnt havent hasnt hadnt arent aint cant wont', 2),
  ...entries('ive youre theyre youve youll theyll', 2),
  ...entries('im thats theres whats', 1),
])

function entries(words: string, last: number): [string, number][] {
  return words.split(' ').map(one => [one, last])
}

/** Words that never stand behind a possessive: before them 'its' is 'it is' and 'your' is 'you are'. */
const noNounPhrase =
  /^ (?:a|an|the|not|kind of|been|in|on|for|from|between|as|just|still|also|really|simply|now|nothing|gonna|going|getting)(?![\p{L}\p{N}])/iu

/** Letters of the verb in 'its' and 'your' where they are no possessives, of 'us' in 'Lets go', else 0. */
const unmarked = (form: string, behind: string): number =>
  (/^(?:its|your)$/i.test(form) && noNounPhrase.test(behind)) || (form === 'Lets' && /^ \p{Ll}/u.test(behind)) ? 1 : 0

const clitic = /^[’'`](?:s|re|ve|ll|d|m)$/iu
const negation = /^['’]t(?![\p{L}\p{N}])/iu
const innerApostrophe = /^['’](?!(?:re|ve|ll|[sdmt])(?![\p{L}\p{N}]))\p{L}{2,}/iu

/** The words of a text, in order. They cover all of it but white space. O(length). */
export function cut(text: string): Cut[] {
  const made: Cut[] = []
  const add = (start: number, end: number, joined = false) => made.push({ start, end, joined })
  let quoted = false
  word.lastIndex = 0
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const form = match[0]
    const start = match.index
    const end = wordEnd(text, start, form)
    word.lastIndex = end
    const touching = made.at(-1)?.end === start && /[\p{L}\p{N}.]$/u.test(text.slice(start - 1, start))
    if (/n$/i.test(form) && form.length > 1 && negation.test(text.slice(end, end + 3))) {
      add(start, end - 1)
      add(end - 1, end + 2, true)
      word.lastIndex = end + 2
      continue
    }
    const last = contracted.get(form.toLowerCase()) ?? unmarked(form, text.slice(end, end + 12))
    if (last) {
      add(start, end - last)
      add(end - last, end, true)
    } else if (isApostrophe(form)) {
      const possessive = touching && !quoted && /s$/i.test(text.slice(start - 1, start))
      quoted = !touching
      add(start, end, possessive)
    } else add(start, end, touching && clitic.test(form))
  }
  return made
}

const isApostrophe = (form: string): boolean => form === "'" || form === '’'

/** Where a word ends that goes on with a full stop or an apostrophe of its own. */
function wordEnd(text: string, start: number, form: string): number {
  const end = start + form.length
  const next = text.slice(end, end + 4)
  if (next[0] === '.' && takesStop(form, text.slice(end + 1, end + 4))) return end + 1
  if (/^\p{L}/u.test(form)) {
    const inner = innerApostrophe.exec(text.slice(end, end + 40))
    if (inner) return end + inner[0].length
  }
  return end
}

/** Whether the full stop behind a word is part of it: 'Mr.', 'J. Veyra'; one that is a word too ('No.') only where the text goes on. */
function takesStop(form: string, rest: string): boolean {
  if (/^\p{Lu}$/u.test(form)) return /^ ?\p{Lu}/u.test(rest)
  if (ambiguous.has(form)) return /^ ?[\p{Ll}\p{N},]/u.test(rest)
  return abbreviations.has(form)
}
