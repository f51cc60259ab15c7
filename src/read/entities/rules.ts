import type { Rules } from '../rules.ts'

/** What each rule of this layer goes by, with a text that shows it: [text, mention]. */
export const entityRules: Rules = {
  'entities.noun': {
    says: 'it is a noun for somebody or something, by the head of its phrase in lexicon/kinds or lexicon/things',
    shows: ['Four masked men fled through the harbour on Monday.', 'Four masked men'],
  },
  'entities.described': {
    says: 'it is a name together with the words that describe whoever it means',
    shows: ['The ferry was late, harbour master Ana Cruz said. Cruz blamed the wind.', 'harbour master Ana Cruz'],
  },
  'entities.apposition': {
    says: 'a name stands beside it in apposition',
    shows: ['The lawyer, Ana Cruz, left. Cruz said nothing.', 'The lawyer, Ana Cruz'],
  },
  'entities.same-words': {
    says: 'the same words stand before it',
    shows: ['The ferry left at noon. On Monday the ferry sank.', 'the ferry'],
  },
  'entities.same-head': {
    says: 'a noun phrase before it has the same noun, and it adds nothing to that',
    shows: ['A grey van stopped at the gate. Police later found the van.', 'the van'],
  },
  'entities.role': {
    says: 'it is a role that the report gives to one named person alone',
    shows: ['Norwegian President Ana Cruz arrived. The Norwegian president said nothing.', 'The Norwegian president'],
  },
  'entities.broader': {
    says: 'it is a broader word for what has just been named',
    shows: ['Norway closed its border on Monday. Thousands left the country.', 'the country'],
  },
  'entities.owned': {
    says: 'somebody’s relative, body or thing has been spoken of in the same words',
    shows: ['Ana Cruz called her brother. Her brother did not answer.', 'Her brother'],
  },
  'entities.speaker': {
    says: 'whoever speaks there says it of himself, or it is whoever the report’s author speaks to',
    shows: ['“I saw nothing,” Ana Cruz said.', 'I'],
  },
  'entities.interviewed': {
    says: 'it answers in an interview, and the report says who was interviewed',
    shows: null,
  },
  'entities.pronoun': {
    says: 'of those named or spoken of before it that fit in number and sex, one is nearest and most prominent',
    shows: ['Ana Cruz left on Monday. She did not return.', 'She'],
  },
}
