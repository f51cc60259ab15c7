import type { TimeRule } from '../rule.ts'

export const refRules: readonly TimeRule[] = [
  {
    name: 'times.now',
    says: 'the word means the present of the report',
    pattern:
      '(right? now | currently | current | at present | presently | these days | nowadays | at the moment | this moment)',
    notBefore: '(account | accounts | of | <title> defunct | ~ defunct)',
    means: () => ({ is: 'ref', value: 'PRESENT_REF' }),
    yes: { 'It is [now] closed.': 'PRESENT_REF', 'The [current] owner is abroad.': 'PRESENT_REF' },
    no: ['The current account is empty.', 'A current of cold water.'],
  },
  {
    name: 'times.past',
    says: 'the word means an unknown time before that of the report',
    pattern: '((more | most)? recently | recent | the (recent | distant)? past | formerly | long ago | lately)',
    notBefore:
      '(<side> | <timeunits> | <timeunit> | {count} <timeunits> | few <timeunits> | tense | and <lower> <timeunits>)',
    means: () => ({ is: 'ref', value: 'PAST_REF' }),
    yes: { 'It [recently] reopened.': 'PAST_REF', 'It had burned in [the past].': 'PAST_REF' },
    no: ['They walked past the gate.'],
  },
  {
    name: 'times.recent-units',
    says: 'recent units are an unknown time before that of the report',
    pattern: '(recent | past) (days | weeks | months | years | quarters | decades) (and (weeks | months | years))?',
    means: () => ({ is: 'ref', value: 'PAST_REF' }),
    yes: { 'Prices rose in [recent weeks].': 'PAST_REF' },
    no: ['The recent flood did harm.'],
  },
  {
    name: 'times.one-day',
    says: 'one day behind a verb that looks ahead is an unknown time to come',
    pattern: 'one day',
    after: '(will | would | could | may | might | can)',
    means: () => ({ is: 'ref', value: 'FUTURE_REF' }),
    yes: { 'The bridge will [one day] fall.': 'FUTURE_REF' },
    no: ['It lasted one day.'],
  },
  {
    name: 'times.future',
    says: 'the word means an unknown time after that of the report',
    pattern:
      '(as soon as possible | soon | the ((near | foreseeable | immediate | distant) ~)? future | in future | the (near | short | long | medium) term | someday | sometime soon)',
    notAfter: '(as | too | how | so | no)',
    notBefore: '(after | afterwards | as | generation | of <title> | thereafter)',
    means: () => ({ is: 'ref', value: 'FUTURE_REF' }),
    yes: { 'It will [soon] reopen.': 'FUTURE_REF', 'In [the near future] more will come.': 'FUTURE_REF' },
    no: ['He left as soon as he could.', 'Soon after, it sank.'],
  },
]
