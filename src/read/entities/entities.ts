import type { Layers } from '../../core/layers.ts'
import { stage } from '../../core/stage.ts'
import { treesOf } from '../../core/tree.ts'
import { joinBroader } from './broader.ts'
import type { Text } from './candidate.ts'
import { candidates } from './candidates.ts'
import { openClusters } from './clusters.ts'
import { countriesIn } from './countries.ts'
import { byHead, descriptions, joinAppositions } from './descriptions.ts'
import { openKinds } from './kinds.ts'
import { sameNames } from './named.ts'
import { openSexes } from './ofnames.ts'
import { nounPhrases } from './phrases.ts'
import { joinRoles } from './roles.ts'
import { joinOwned, joinSameHeads } from './same.ts'
import { joinSpeech, voicesIn } from './speech.ts'
import { joinPronouns } from './traced.ts'
import { written } from './written.ts'

type Given = Pick<Layers, 'report' | 'sentences' | 'tokens' | 'syntax' | 'names' | 'located' | 'utterances'>

/**
 * Finds whatever may mean somebody or something, and joins what means the same, surest first, each pass with what those before it found (a
 * sieve, after Lee and others, 'Deterministic coreference resolution based on entity-centric, precision-ranked rules', 2013).
 */
export function openEntities() {
  const kinds = openKinds()
  const sexes = openSexes()
  return stage({
    name: 'entities',
    needs: ['report', 'sentences', 'tokens', 'syntax', 'names', 'located', 'utterances'],
    gives: ['entities', 'mentions'],
    run(given: Given) {
      const trees = treesOf(given.syntax)
      const text: Text = { ...given, trees, kinds, phrases: nounPhrases(trees, word => given.tokens[word]!.text) }
      const found = candidates(text, sexes)
      const clusters = openClusters(found)
      const heads = byHead(found)
      const ofName = new Map(found.map(({ at }, i) => [at, i]))
      for (const [first, ...rest] of sameNames(given.report.text, given.names, given.located))
        for (const other of rest) clusters.join(ofName.get(first!)!, ofName.get(other)!, 'entities.name')
      for (const [i, one] of found.entries())
        if (one.form === 'whole') clusters.join(ofName.get(one.members[0]!)!, i, 'entities.described')
      joinAppositions(text, clusters, heads)
      const described = descriptions(text, found, heads)
      joinSameHeads(text, clusters)
      const countryIn = countriesIn(given)
      joinRoles(text, clusters, described, countryIn)
      joinBroader(text, clusters)
      const voices = voicesIn(text, found, heads)
      joinSpeech(text, clusters, voices)
      joinPronouns(text, clusters, voices)
      joinOwned(text, clusters)
      joinRoles(text, clusters, described, countryIn)
      return written(text, clusters, described, countryIn)
    },
  })
}
