/** What the model answers for a window of W words: row-major logits, one row a word. Label sets are those of `Labels`. */
export interface Scores {
  /** [W] that a word starts a sentence. */
  readonly sentence: Float32Array
  /** [W, parts of speech] */
  readonly upos: Float32Array
  /** [W, sets of features] */
  readonly feats: Float32Array
  /** [W, W + 1] that a word depends on the root (column 0) or on word j (column j + 1). */
  readonly arcs: Float32Array
  /** [W, relations × (d + 1)] a word's side of the scores of relations. */
  readonly labelDep: Float32Array
  /** [W + 1, d + 1] the head's side; row 0 is the root's. */
  readonly labelHead: Float32Array
  /** [W, tags] BIO tags of names. */
  readonly entities: Float32Array
  /** [P, width] states of the pieces in all layers, [CLS] first; the model's `embed` makes a text's embedding of their mean. */
  readonly states: Float32Array
}

/** What the columns of the scores mean. */
export interface Labels {
  readonly upos: readonly string[]
  readonly feats: readonly string[]
  readonly deprels: readonly string[]
  /** 'O', then 'B-X' and 'I-X' of each type. */
  readonly entities: readonly string[]
}
