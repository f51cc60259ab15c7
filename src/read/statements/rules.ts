import type { Rules } from '../rules.ts'

/**
 * How far each rule is to be trusted: on PolNeAR's dev part (924 reports), the share of its finds paired with an attribution that have
 * the right speaker; for `alone`, which names none, the share that are attributions at all. `label` was judged
 * by eye (107 of its 108 finds there name who speaks), since the corpus does not annotate what interviewees say as theirs.
 */
export const confidence: Readonly<Record<string, number>> = {
  'statements.after': 0.99,
  'statements.inverted': 0.98,
  'statements.according': 0.94,
  'statements.before': 0.93,
  'statements.inside': 0.72,
  'statements.same-speaker': 0.88,
  'statements.alone': 0.66,
  'statements.clause': 0.9,
  'statements.beside': 0.87,
  'statements.as': 0.76,
  'statements.infinitive': 0.87,
  'statements.complement': 0.87,
  'statements.object': 0.9,
  'statements.preposition': 0.88,
  'statements.adverb': 0.73,
  'statements.label': 0.99,
  'statements.citing': 0.8,
  'statements.colon': 0.86,
}

/** What each rule of this layer goes by, with a text that shows it and the words it gives to the speaker. */
export const statementRules: Rules = {
  'statements.after': {
    says: 'the words between the quotation and a verb of saying name the speaker',
    shows: ['“We sail at noon,” the harbour master said.', 'the harbour master'],
  },
  'statements.inverted': {
    says: 'the words behind a verb of saying behind the quotation name the speaker',
    shows: ['“We sail at noon,” said Orlan Veyra, the owner.', 'Orlan Veyra, the owner'],
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
    says: 'the quotation is part of what a verb of saying before it reports, by the words alone',
    shows: null,
  },
  'statements.same-speaker': {
    says: 'the quotation stands alone below another whose speaker goes on',
    shows: ['The captain said: “We sail.”\n\n“We sail at noon.”', 'The captain'],
  },
  'statements.alone': { says: 'the quotation is a whole sentence, and nothing near it tells the speaker', shows: null },
  'statements.label': {
    says: 'the paragraph begins with a name and a colon, as others of the report do',
    shows: [
      'ORLAN VEYRA: We sail at noon.\n\nMARA KESS: Who is we?\n\nORLAN VEYRA: All of us.\n\nMARA KESS: Good.',
      'ORLAN VEYRA',
    ],
  },
  'statements.clause': {
    says: 'a clause depends on a word of saying, and the subject of that word is the speaker',
    shows: ['The captain warned that the pier was weak.', 'The captain'],
  },
  'statements.beside': {
    says: 'a verb of saying with its subject stands beside what is said',
    shows: ['The pier is shut, officials say, since it leaks.', 'officials'],
  },
  'statements.as': {
    says: 'a clause like “as she put it” stands beside what is said',
    shows: ['As the captain put it, the pier is a ruin.', 'the captain'],
  },
  'statements.infinitive': {
    says: 'an infinitive depends on a word of saying, promising, asking or wanting',
    shows: ['The captain promised to sail at noon.', 'The captain'],
  },
  'statements.complement': {
    says: 'a verb of calling or describing has an object and what it is called',
    shows: ['The captain called the pier a ruin.', 'The captain'],
  },
  'statements.object': {
    says: 'the object of a verb of saying is what is announced, denied or criticised',
    shows: ['The captain denied the charge.', 'The captain'],
  },
  'statements.preposition': {
    says: 'what is said stands behind a preposition that goes with the word of saying',
    shows: ['The captain called for calm.', 'The captain'],
  },
  'statements.adverb': {
    says: 'an adverb like “reportedly” says that somebody, who is not named, says so',
    shows: null,
  },
  'statements.colon': {
    says: 'a verb of saying and a colon end the sentence before',
    shows: [
      'The captain, whom nobody had asked, added on the pier that day:\n\nWe sail at noon. Nobody will stop us.',
      'The captain, whom nobody had asked',
    ],
  },
  'statements.citing': {
    says: 'a report cites somebody for what it reports',
    shows: ['The Seaboard News reported, citing two officials, that the pier was shut.', 'two officials'],
  },
}
