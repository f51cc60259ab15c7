import type { Candidate } from './candidate.ts'

/** What a pronoun says of whom it means. */
export interface Pronoun extends Pick<Candidate, 'human' | 'number' | 'sex'> {
  readonly person: 1 | 2 | 3
  readonly reflexive: boolean
}

const he = { person: 3, human: true, number: 'one', sex: 'man', reflexive: false } as const
const she = { ...he, sex: 'woman' } as const
const it = { person: 3, human: false, number: 'one', sex: null, reflexive: false } as const
const they = { person: 3, human: null, number: 'many', sex: null, reflexive: false } as const
const i = { person: 1, human: true, number: 'one', sex: null, reflexive: false } as const
const we = { person: 1, human: true, number: 'many', sex: null, reflexive: false } as const
const you = { person: 2, human: true, number: null, sex: null, reflexive: false } as const
const reflexive = true

/** Pronouns of persons, in small letters. */
export const pronouns: ReadonlyMap<string, Pronoun> = new Map<string, Pronoun>([
  ['he', he],
  ['him', he],
  ['his', he],
  ['himself', { ...he, reflexive }],
  ['she', she],
  ['her', she],
  ['hers', she],
  ['herself', { ...she, reflexive }],
  ['it', it],
  ['its', it],
  ['itself', { ...it, reflexive }],
  ['they', they],
  ['them', they],
  ['their', they],
  ['theirs', they],
  ['themselves', { ...they, reflexive }],
  ['i', i],
  ['me', i],
  ['my', i],
  ['mine', i],
  ['myself', { ...i, reflexive }],
  ['we', we],
  ['us', we],
  ['our', we],
  ['ours', we],
  ['ourselves', { ...we, reflexive }],
  ['you', you],
  ['your', you],
  ['yours', you],
  ['yourself', { ...you, reflexive }],
  ['yourselves', { ...you, reflexive }],
])
