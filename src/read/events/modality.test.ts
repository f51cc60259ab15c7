import { expect, test } from 'vitest'
import type { Modality } from '../../core/reading.ts'
import { openReader } from '../../index.ts'

const { read } = openReader()

/** The modality of the word in brackets. */
test.each<[text: string, modality: Modality]>([
  ['Rebels [attacked] the harbour.', 'happened'],
  ['Rebels are [attacking] the harbour.', 'ongoing'],
  ['Rebels did not [attack] the harbour.', 'negated'],
  ['Rebels never [attacked] the harbour.', 'negated'],
  ['Nobody was [killed] in the raid.', 'negated'],
  ['The raid [killed] no civilians.', 'negated'],
  ['Rebels may [attack] the harbour.', 'possible'],
  ['Rebels will [attack] the harbour.', 'planned'],
  ['Rebels are going to [attack] the harbour.', 'planned'],
  ['Rebels plan to [attack] the harbour.', 'planned'],
  ['Rebels wanted to [attack] the harbour.', 'possible'],
  ['Rebels tried to [attack] the harbour.', 'possible'],
  ['Rebels failed to [attack] the harbour.', 'failed'],
  ['Rebels did not fail to [attack] the harbour.', 'happened'],
  ['Rebels managed to [attack] the harbour.', 'happened'],
  ['Rebels did not manage to [attack] the harbour.', 'negated'],
  ['Rebels refused to [attack] the harbour.', 'negated'],
  ['Rebels threatened to [attack] the harbour.', 'possible'],
  ['Rebels vowed to [attack] the harbour.', 'planned'],
  ['The general ordered the rebels to [attack] the harbour.', 'requested'],
  ['The mayor urged the rebels to [release] the hostages.', 'requested'],
  ['The mayor demanded that the rebels [release] the hostages.', 'requested'],
  ['The rebels must [release] the hostages.', 'requested'],
  ['If rebels [attack] the harbour, the ferries will stop.', 'conditional'],
  ['If the ferries stop, the rebels will [attack] the harbour.', 'conditional'],
  ['The general denied that rebels had [attacked] the harbour.', 'denied'],
  ['The general denied [attacking] the harbour.', 'denied'],
  ['Did the rebels [attack] the harbour?', 'unclear'],
  ['It is unclear whether the rebels [attacked] the harbour.', 'unclear'],
  ['Police blocked the road to [arrest] the smugglers.', 'planned'],
  ['The navy prevented the rebels from [attacking] the harbour.', 'negated'],
  ['The rebels fled without [attacking] the harbour.', 'negated'],
  ['The rebels had to [leave] the harbour.', 'happened'],
  ['The army has yet to [leave] the harbour.', 'negated'],
  ['Perhaps the rebels [attacked] the harbour.', 'possible'],
  ['An attempted [coup] shook the island.', 'failed'],
  ['The planned [visit] of the king angered the opposition.', 'planned'],
  ['There was no [attack] on the harbour.', 'negated'],
  ['The storm prevented an [attack] on the harbour.', 'negated'],
  ['The king offered an [apology] to the victims.', 'happened'],
  ['The police feared an [attack] on the harbour.', 'possible'],
  ['The mayor called for [talks] with the rebels.', 'requested'],
  ['The death of the mayor was followed by two [riots].', 'happened'],
])('%s is %s', async (marked, modality) => {
  const [before, word] = /^(.*)\[(.+)\]/.exec(marked)!.slice(1)
  const { events } = await read({ text: marked.replace(/[[\]]/g, ''), asIs: true })
  const event = events.find(({ trigger }) => trigger.start === before!.length)
  expect([word, event?.modality]).toEqual([word, modality])
})
