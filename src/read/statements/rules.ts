import type { Rules } from '../rules.ts'

/**
 * How far each rule is to be trusted: on PolNeAR's dev part (924 reports), the share of its finds paired with an attribution that have
 * the right speaker; for `alone`, which names none, the share that are attributions at all.
 */
export const confidence: Readonly<Record<string, number>> = {
  'statements.after': 0.98,
  'statements.inverted': 0.97,
  'statements.according': 0.89,
  'statements.before': 0.78,
  'statements.inside': 0.77,
  'statements.same-speaker': 0.75,
  'statements.alone': 0.75,
  'statements.clause': 0.9,
  'statements.beside': 0.9,
  'statements.as': 0.8,
  'statements.infinitive': 0.8,
  'statements.complement': 0.8,
  'statements.object': 0.6,
  'statements.preposition': 0.7,
  'statements.adverb': 0.8,
  'statements.label': 0.9,
  'statements.citing': 0.9,
}

/** What each rule of this layer goes by, with a text that shows it and the words it gives to the speaker. */
export const statementRules: Rules = {
  'statements.after': {
    says: 'the words between the quotation and a verb of saying name the speaker',
    shows: ['“We sail at noon,” the harbour master said.', 'the harbour master'],
  },
  'statements.inverted': {
    says: 'the words behind a verb of saying behind the quotation name the speaker',
    shows: ['“We sail at noon,” said Orlan Veyra, the owner.', 'Orlan Veyra'],
  },
  'statements.before': {
    says: 'the subject of the verb of saying before the quotation is the speaker',
    shows: ['The captain told reporters: “We sail at noon.”', 'The captain'],
  },
  'statements.according': {
    says: 'a phrase like “according to” stands before the speaker',
    shows: ['“We sail at noon,” according to the captain.', 'the captain'],
  },
  'statements.inside': {
    says: 'the quotation is part of what a verb of saying before it reports',
    shows: ['The captain said the pier was “a disgrace”.', 'The captain'],
  },
  'statements.same-speaker': {
    says: 'the quotation stands alone below another whose speaker goes on',
    shows: ['The captain said: “We sail.”\n\n“We sail at noon.”', 'The captain'],
  },
  'statements.alone': { says: 'the quotation is a whole sentence, and nothing near it tells the speaker', shows: null },
}
