import type { Rules } from '../rules.ts'

/** How far each rule is to be trusted. */
export const confidence: Readonly<Record<string, number>> = {
  'events.frame': 0.85,
  'events.lemma': 0.75,
}

/** What each rule of this layer goes by, with a text that shows it and the word of the event: first what finds one, then what tells its modality. */
export const eventRules: Rules = {
  'events.frame': {
    says: 'a kind of schema/events knows its word, and what the kind asks of the words around it is there',
    shows: ['Police arrested two smugglers.', 'arrested'],
  },
  'events.lemma': {
    says: 'a verb or noun of happening stands there that no kind of schema/events knows, so its lemma names it',
    shows: ['The captain polished the brass bell.', 'polished'],
  },
  'events.past': {
    says: 'the clause tells it in the past, and nothing in or above it says otherwise',
    shows: ['Police arrested two smugglers.', 'arrested'],
  },
  'events.present': {
    says: 'the clause tells it in the simple present, as what goes on',
    shows: ['The two navies patrol the strait.', 'patrol'],
  },
  'events.progressive': {
    says: 'a form of “be” in the present and “-ing” say that it is under way',
    shows: ['Troops are shelling the harbour.', 'shelling'],
  },
  'events.headline': {
    says: 'the clause is a headline, where the present tells what has happened',
    shows: ['Veyra arrests two smugglers\n\nThe captain of the ferry left on Monday.', 'arrests'],
  },
  'events.headline-to': {
    says: 'the clause is led by “to” alone, as headlines tell what is to come',
    shows: ['EU to send aid to Larn\n\nThe captain of the ferry left on Monday.', 'send'],
  },
  'events.noun': {
    says: 'a noun with an article or an owner names it, and nothing in or above it says that it did not happen',
    shows: ['The attack surprised the harbour master.', 'attack'],
  },
  'events.bare-noun': {
    says: 'a noun without article and owner names it, and nothing in or above it says that it did not happen',
    shows: ['Attacks by rebels surprised the crew.', 'Attacks'],
  },
  'events.adverb': {
    says: 'an adverb like “perhaps” or “allegedly” stands with it (lexicon/operators, unsure)',
    shows: ['The captain allegedly attacked the crew.', 'attacked'],
  },
  'events.auxiliary': {
    says: 'an auxiliary verb stands with it: “will” for what is planned, “may” for what is possible, “must” for what is asked',
    shows: ['The minister will visit the harbour.', 'visit'],
  },
  'events.would': {
    says: 'the word “would” stands with it: planned where it reports what somebody said, otherwise possible',
    shows: ['The minister said that she would visit the harbour.', 'visit'],
  },
  'events.would-have': {
    says: 'the words “would have” stand with it, which tells what did not come about',
    shows: ['The storm passed. The army would have attacked the harbour.', 'attacked'],
  },
  'events.should-have': {
    says: 'the words “should have” stand with it, which tells what was not done',
    shows: ['Police should have arrested the smugglers.', 'arrested'],
  },
  'events.be-to': {
    says: 'the words “is to” stand with it, which tells what is arranged',
    shows: ['The minister is to visit the harbour on Friday.', 'visit'],
  },
  'events.going-to': {
    says: 'the words “going to” stand above it, which tells what is intended',
    shows: ['The army is going to attack the harbour.', 'attack'],
  },
  'events.have-to': {
    says: 'the words “have to” stand above it: in the past it was done, otherwise it is asked for',
    shows: ['The rebels have to release the hostages.', 'release'],
  },
  'events.imperative': {
    says: 'the clause is an order',
    shows: ['Release the hostages.', 'Release'],
  },
  'events.negated': {
    says: 'a word like “not”, “never” or “nobody” stands with it',
    shows: ['The army did not attack the harbour.', 'attack'],
  },
  'events.none': {
    says: 'the word “no” or “neither” stands before its noun',
    shows: ['The night passed with no attack on the harbour.', 'attack'],
  },
  'events.modifier': {
    says: 'a word before its noun says whether it is so: “planned”, “alleged”, “failed” (lexicon/operators, modifiers)',
    shows: ['The planned visit pleased the harbour master.', 'visit'],
  },
  'events.operator': {
    says: 'a word above its clause says whether it is so: “refused to”, “plans to”, “able to” (lexicon/operators)',
    shows: ['The army refused to attack the harbour.', 'attack'],
  },
  'events.noun-operator': {
    says: 'a noun above it says whether it is so: “a plan to”, “a threat of” (lexicon/operators, nouns)',
    shows: ['The danger of an attack passed.', 'attack'],
  },
  'events.object': {
    says: 'it is the object of a verb that says whether it is so: “averted”, “foiled”, “called for” (lexicon/operators, objects)',
    shows: ['The captain averted an attack on the harbour.', 'attack'],
  },
  'events.like': {
    says: 'it stands in a clause with “like”, which says what something else resembles',
    shows: ['The mayor walks like he owns the harbour.', 'owns'],
  },
  'events.future': {
    says: 'it is told in the present tense of a day that is still to come when the report is published',
    shows: ['Dov Harrel returns next week.', 'returns'],
  },
  'events.general': {
    says: 'the clause above it is in the simple present, as of things in general, and does not say that it was done',
    shows: ['Safety depends on parents locking guns up.', 'locking'],
  },
  'events.yet': {
    says: 'the words “have yet to” stand above it',
    shows: ['The captain has yet to visit the harbour.', 'visit'],
  },
  'events.too': {
    says: 'a word with “too” stands above it, as in “too tired to”',
    shows: ['The crew was too tired to attack the harbour.', 'attack'],
  },
  'events.attempt': {
    says: 'it was tried, and the report does not say whether it was done',
    shows: ['The rebels tried to attack the harbour.', 'attack'],
  },
  'events.put-off': {
    says: 'it was put off: planned where a new time is told, otherwise not done',
    shows: ['The vote was postponed.', 'vote'],
  },
  'events.purpose': {
    says: 'it is what something else is done for',
    shows: ['Police blocked the road to arrest the smugglers.', 'arrest'],
  },
  'events.infinitive': {
    says: 'an infinitive tells it below a word of which we know nothing: it may be so',
    shows: null,
  },
  'events.ahead': {
    says: 'words like “ahead of” or “in case of” stand before it',
    shows: null,
  },
  'events.without': {
    says: 'the word “without” or “instead of” stands before it',
    shows: ['The ferry left without attacking the harbour.', 'attacking'],
  },
  'events.either': {
    says: 'the word “either” stands before it: one of two is so',
    shows: ['The two sailors were either killed or captured.', 'killed'],
  },
  'events.if': {
    says: 'it stands in a clause with “if”, “unless” or the like',
    shows: ['If the army attacks the harbour, the ferry leaves.', 'attacks'],
  },
  'events.condition': {
    says: 'a clause with “if”, “unless” or the like hangs on it',
    shows: ['The army will attack the harbour if the ferry leaves.', 'attack'],
  },
  'events.question': {
    says: 'it is asked, not told',
    shows: ['Did the army attack the harbour?', 'attack'],
  },
  'events.whether': {
    says: 'it stands in a clause with “whether”',
    shows: ['It is unclear whether the army attacked the harbour.', 'attacked'],
  },
  'events.unsaid': {
    says: 'it is what somebody did not say, or has yet to say',
    shows: ['The captain did not say that the army had attacked the harbour.', 'attacked'],
  },
  'events.denial': {
    says: 'it is what somebody denies',
    shows: ['The general denied that the army had attacked the harbour.', 'attacked'],
  },
  'events.request': {
    says: 'it is what somebody asks for, wants or demands',
    shows: ['The captain supports a ceasefire in Larn.', 'ceasefire'],
  },
  'events.promise': {
    says: 'it is what somebody promises to do',
    shows: null,
  },
  'events.threat': {
    says: 'it is what somebody threatens to do',
    shows: null,
  },
  'events.warning': {
    says: 'it is what somebody warns of, or warns others to do',
    shows: null,
  },
  'events.belief': {
    says: 'it is what somebody believes to be so, told by an infinitive',
    shows: null,
  },
  'events.deep': {
    says: 'it stands below so many clauses that we do not tell whether it is so',
    shows: null,
  },
}
