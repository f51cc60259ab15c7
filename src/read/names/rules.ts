import type { Rules } from '../rules.ts'

/** What each rule of this layer goes by, with a text that shows it: [text, name]. */
export const nameRules: Rules = {
  'names.model-person': {
    says: 'the reader model takes it for the name of a person',
    shows: ['The boat was sold to Maria Veyra on Monday, her lawyer said.', 'Maria Veyra'],
  },
  'names.model-organization': {
    says: 'the reader model takes it for the name of an organisation',
    shows: ['Staff at the Harlan Maritime Institute left on Monday, the company said.', 'Harlan Maritime Institute'],
  },
  'names.model-place': {
    says: 'the reader model takes it for the name of a place',
    shows: ['Shots were heard in Veyraburg, a city in the north of the country.', 'Veyraburg'],
  },
  'names.model-facility': { says: 'the reader model takes it for the name of something built', shows: null },
  'names.model-group': { says: 'the reader model takes it for the name of a people, faith or party', shows: null },
  'names.model-event': { says: 'the reader model takes it for the name of an event', shows: null },
  'names.model-work': { says: 'the reader model takes it for the title of a work', shows: null },
  'names.model-product': { says: 'the reader model takes it for the name of a product', shows: null },
  'names.model-law': { says: 'the reader model takes it for the name of a law', shows: null },
  'names.country': { says: 'a country in lexicon/countries', shows: ['Talks with Norway began in Oslo.', 'Norway'] },
  'names.demonym': {
    says: 'a word for the people of a country or region',
    shows: ['Talks with Norwegian officials began.', 'Norwegian'],
  },
  'names.capital': { says: 'a capital in lexicon/countries', shows: ['The talks were held in Oslo.', 'Oslo'] },
  'names.seat': { says: 'a seat of government in lexicon/countries', shows: null },
  'names.metonym': {
    says: 'a capital or seat that speaks, so it stands for the country',
    shows: ['On Monday Moscow warned its neighbours.', 'Moscow'],
  },
  'names.organization': {
    says: 'an organisation in lexicon/organizations',
    shows: ['Aid from the United Nations arrived on Monday.', 'United Nations'],
  },
  'names.outlet': {
    says: 'a news agency or outlet in lexicon/agencies',
    shows: ['He told Reuters on Monday that it was over.', 'Reuters'],
  },
  'names.region': {
    says: 'a region or water in lexicon/regions',
    shows: ['Ships left the Black Sea on Monday.', 'Black Sea'],
  },
  'names.city': { says: 'a city in lexicon/cities', shows: ['Shelling was heard in Kandahar overnight.', 'Kandahar'] },
  'names.group': {
    says: 'a people, faith or party in lexicon/organizations',
    shows: ['The vote in Congress split Republicans again.', 'Republicans'],
  },
  'names.dateline': {
    says: 'it stands in the brackets of the dateline',
    shows: null,
  },
  'names.surname': {
    says: 'a person named in full elsewhere in the report has this surname',
    shows: null,
  },
}
