import type { Utterance } from '../../core/layers.ts'
import type { Statement } from '../../core/reading.ts'
import { stage } from '../../core/stage.ts'
import { nobody, openWho, type Who } from './speaker.ts'

/** Says of each utterance who is meant by the words that name its speaker. */
export const statements = stage({
  name: 'statements',
  needs: ['report', 'tokens', 'syntax', 'utterances', 'mentions', 'entities'],
  gives: ['statements'],
  run(given) {
    const who = openWho(given)
    return { statements: given.utterances.map((utterance, i) => statement(who, utterance, `s${i + 1}`)) }
  },
})

function statement(who: Who, utterance: Utterance, id: string): Statement {
  const { form, act, cue, content, quoted, within, modality, confidence, rule } = utterance
  const speaker = utterance.speaker ? who.speaker(utterance.speaker) : nobody
  const joint = utterance.others.map(one => who.entity(one)).filter(one => one !== null && one !== speaker.entity)
  return {
    id,
    form,
    act,
    speaker,
    others: [...new Set(joint)] as string[],
    addressee: utterance.addressee && who.entity(utterance.addressee),
    cue,
    content,
    quoted,
    within: within === null ? null : `s${within + 1}`,
    ...(modality ? { modality } : {}),
    confidence,
    rule,
  }
}
