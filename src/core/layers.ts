import type {
  Entity,
  EntityType,
  Event,
  Mention,
  Quantity,
  Reading,
  Report,
  Span,
  Statement,
  TimeExpression,
} from './reading.ts'

/** One word, number or mark: a syntactic word of Universal Dependencies, so that contractions are two ('do' + "n't"). */
export interface Word extends Span {
  readonly text: string
  /** Index into the report's blocks. */
  readonly block: number
  /** Whether it is written together with the word before it as one token: the "n't" of "don't", the "'s" of "Veyra's". */
  readonly joined: boolean
}

/** What rules say of a sentence beginning at a word. */
export interface Break {
  /** Log-odds to be added to the model's: Infinity where one must begin, -Infinity where none may. */
  readonly lean: number
  /** It opens what follows, as quotation marks do: what the model says of the next word counts for this one. */
  readonly opens: boolean
}

/** A word in its sentence. */
export interface Token extends Word {
  /** Index into `sentences`. */
  readonly sentence: number
}

/** What a word does in its sentence, after Universal Dependencies 2. One for each token, in the same order. */
export interface Syntax {
  /** Universal part of speech: 'NOUN', 'PROPN', 'VERB' … */
  readonly upos: string
  /** Universal features as CoNLL-U has them ('Number=Sing|Person=3'); '_' for none. */
  readonly feats: string
  readonly lemma: string
  /** Index of the token that it depends on, -1 for the root of the sentence. */
  readonly head: number
  /** 'nsubj', 'obj', 'ccomp' …, subtypes too ('nsubj:pass'). */
  readonly deprel: string
}

/** The syntax of a report: what `hearsay read --syntax` prints. */
export type Parse = Pick<Layers, 'report' | 'sentences' | 'tokens' | 'syntax'>

/** Words that the model takes for a name, as half-open indices of tokens, with the OntoNotes type ('PERSON', 'GPE' …). */
export interface Chunk {
  readonly from: number
  readonly to: number
  readonly label: string
}

/** A name as the words show it, before it is joined with others into an entity. */
export interface Name extends Span {
  readonly type: EntityType
  /** Fullest form the lexicon knows ('United Nations' for 'U.N.'), or the words themselves. */
  readonly canonical: string
  /** ISO 3166-1 alpha-3, where the lexicon gives it. */
  readonly country: string | null
  readonly sector: string | null
  /** Title or office written before the name ('Defence Minister'). */
  readonly title: Span | null
  readonly metonym: boolean
  readonly demonym: boolean
  readonly rule: string
}

/** Where the place is that a name means. */
export interface Located {
  /** Index in the gazetteer. */
  readonly place: number
  readonly name: string
  /** 'country', 'admin1', 'city', 'river' … */
  readonly kind: string
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null
  readonly lat: number
  readonly lon: number
  readonly geonames: number | null
  /** 0 to 1. */
  readonly confidence: number
  readonly rule: string
  /** Whether the name is the place's and not that of a part of it or of something named for it: 'northern Iraq' lies in Iraq. */
  readonly exact: boolean
}

/** Words that name somebody, with the one that heads them. */
export interface Named extends Span {
  /** Index of the token that heads the words. */
  readonly head: number
}

/** An act of saying as the words show it, before it is known who is meant: what statements are made of. */
export interface Utterance
  extends Pick<Statement, 'form' | 'act' | 'cue' | 'content' | 'quoted' | 'modality' | 'confidence' | 'rule'> {
  readonly speaker: Named | null
  /** Further speakers, joined with the first by 'and'. */
  readonly others: readonly Named[]
  readonly addressee: Named | null
  /** Index of the utterance that this one is reported inside. */
  readonly within: number | null
}

/**
 * Everything reading knows of one report, one field a layer. A stage is handed only the fields it declares to need, and gives
 * those it declares to give.
 */
export interface Layers {
  readonly report: Report
  readonly words: readonly Word[]
  /** One for each word. */
  readonly breaks: readonly Break[]
  readonly sentences: readonly Span[]
  readonly tokens: readonly Token[]
  readonly syntax: readonly Syntax[]
  readonly chunks: readonly Chunk[]
  /** Made when they are asked for: few readings want them. */
  readonly vectors: () => NonNullable<Reading['vectors']>
  readonly names: readonly Name[]
  /** One for each name; null where it is no place or it is open where. */
  readonly located: readonly (Located | null)[]
  readonly utterances: readonly Utterance[]
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly times: readonly TimeExpression[]
  readonly quantities: readonly Quantity[]
  readonly statements: readonly Statement[]
  readonly events: readonly Event[]
}

export type Layer = keyof Layers
