import type { Layers, Named, Utterance } from '../../core/layers.ts'
import type { Statement } from '../../core/reading.ts'
import { stage } from '../../core/stage.ts'
import { nobody, speakerOf } from './speaker.ts'

type Given = Pick<Layers, 'report' | 'utterances' | 'mentions' | 'entities'>

/** Says of each utterance who is meant by the words that name its speaker. */
export const statements = stage({
  name: 'statements',
  needs: ['report', 'utterances', 'mentions', 'entities'],
  gives: ['statements'],
  run(given) {
    return { statements: given.utterances.map((utterance, i) => statement(given, utterance, `s${i + 1}`)) }
  },
})

function statement(given: Given, utterance: Utterance, id: string): Statement {
  const { form, act, cue, content, quoted, within, modality, confidence, rule } = utterance
  const { speaker, others } = utterance.speaker ? speakerOf(given, utterance.speaker) : nobody
  const entityOf = (party: Named): string | null => speakerOf(given, party).speaker.entity
  const joint = utterance.others.map(entityOf).filter(one => one !== null && one !== speaker.entity)
  return {
    id,
    form,
    act,
    speaker,
    others: [...new Set([...others, ...joint.map(one => one!)])],
    addressee: utterance.addressee && entityOf(utterance.addressee),
    cue,
    content,
    quoted,
    within: within === null ? null : `s${within + 1}`,
    ...(modality ? { modality } : {}),
    confidence,
    rule,
  }
}
