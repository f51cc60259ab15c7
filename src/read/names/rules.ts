import type { Rules } from '../rules.ts'

/** What each rule of this layer goes by, with a text that shows it: [text, name, type]. */
export const nameRules: Rules = {
  'names.country': { says: 'a country in lexicon/countries', shows: ['Talks with Norway began.', 'Norway'] },
  'names.demonym': {
    says: 'a word for the people of a country or region',
    shows: ['Talks with Norwegian officials began.', 'Norwegian'],
  },
  'names.capital': { says: 'a capital in lexicon/countries', shows: ['The talks were held in Oslo.', 'Oslo'] },
  'names.seat': {
    says: 'a seat of government in lexicon/countries',
    shows: ['Aides left the Kremlin at noon.', 'Kremlin'],
  },
  'names.metonym': {
    says: 'a capital or seat that speaks, so it stands for the country',
    shows: ['On Monday Moscow warned its neighbours.', 'Moscow'],
  },
  'names.organization': {
    says: 'an organisation in lexicon/organizations',
    shows: ['Aid from the United Nations arrived.', 'United Nations'],
  },
  'names.outlet': {
    says: 'a news agency or outlet in lexicon/agencies',
    shows: ['He spoke to Reuters on Monday.', 'Reuters'],
  },
  'names.region': { says: 'a region or water in lexicon/regions', shows: ['Ships left the Black Sea.', 'Black Sea'] },
  'names.city': { says: 'a city in lexicon/cities', shows: ['Shelling was heard in Kandahar overnight.', 'Kandahar'] },
  'names.group': {
    says: 'a people, faith or party in lexicon/organizations',
    shows: ['The vote split Republicans again.', 'Republicans'],
  },
  'names.head-organization': {
    says: 'its last or leading word heads names of organisations',
    shows: ['Staff at the Harlan Maritime Institute left.', 'Harlan Maritime Institute'],
  },
  'names.head-facility': {
    says: 'its last or leading word heads names of facilities',
    shows: ['They reached Sundal Airport at dawn.', 'Sundal Airport'],
  },
  'names.head-place': {
    says: 'its last or leading word heads names of places',
    shows: ['Boats on Lake Sundal turned back.', 'Lake Sundal'],
  },
  'names.head-event': {
    says: 'its last or leading word heads names of events',
    shows: ['Teams at the Sundal Olympics withdrew.', 'Sundal Olympics'],
  },
  'names.head-law': {
    says: 'its last or leading word heads names of laws',
    shows: ['It breaks the Harlan Shipping Act of old.', 'Harlan Shipping Act'],
  },
  'names.head-work': { says: 'its last or leading word heads names of works', shows: null },
  'names.title': {
    says: 'a title, rank or office stands before it',
    shows: ['They met President Orlan Veyra in May.', 'Orlan Veyra'],
  },
  'names.role-before': {
    says: 'a word for a person stands before it',
    shows: ['It was signed by spokesman Orlan Veyra.', 'Orlan Veyra'],
  },
  'names.given': {
    says: 'it begins with a given name in lexicon/givennames',
    shows: ['The boat was sold to Maria Veyra.', 'Maria Veyra'],
  },
  'names.initial': {
    says: 'it has an initial inside',
    shows: ['The boat was sold to Orlan K. Veyra.', 'Orlan K. Veyra'],
  },
  'names.apposition': {
    says: 'an age or a word for a person follows it',
    shows: ['The boat belonged to Orlan Veyra, 47, of the island.', 'Orlan Veyra'],
  },
  'names.vessel': {
    says: 'a ship’s prefix begins it',
    shows: ['They boarded the MV Harlan Queen 2 at noon.', 'MV Harlan Queen 2'],
  },
  'names.outlet-like': {
    says: 'its first word begins names of papers and stations',
    shows: ['He spoke to the Daily Veyran at noon.', 'Daily Veyran'],
  },
  'names.noun-before': {
    says: 'a noun for an organisation stands straight before it',
    shows: ['It was run by the operator Veyra Sundal for years.', 'Veyra Sundal'],
  },
  'names.quoted': {
    says: 'it is all there is between two quotation marks',
    shows: ['She wrote “Harlan Veyran” at sea.', 'Harlan Veyran'],
  },
  'names.dateline': {
    says: 'it stands in the brackets of the dateline',
    shows: ['PORT SUNDAL, March 3 (Seaboard) - The ferry sank.', 'Seaboard'],
  },
  'names.acronym': { says: 'it is written in capitals only', shows: ['Delegates from the KRTV left.', 'KRTV'] },
  'names.in': {
    says: 'a word for being at a place stands before it',
    shows: ['Shots were heard in Veyraburg.', 'Veyraburg'],
  },
  'names.speaks': { says: 'a verb of saying follows it', shows: ['It was then that Veyra said no.', 'Veyra'] },
  'names.two-capitals': {
    says: 'two or three capitalised words with nothing that tells against a person',
    shows: ['On the pier Orlan Veyra waited.', 'Orlan Veyra'],
  },
  'names.surname': {
    says: 'a person named in full elsewhere in the report has this surname',
    shows: ['The boat was sold to Maria Veyra. Later Veyra sank it.', 'Veyra'],
  },
}
