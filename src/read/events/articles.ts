import type { Text } from '../../core/subject.ts'
import { dependents } from '../../core/tree.ts'

/** 'violence is common': no article, number or owner says that a certain one is meant. */
export const isBare = ({ trees }: Text, noun: number): boolean =>
  dependents(trees, noun, 'det', 'nummod', 'nmod:poss').length === 0

/** Whether a noun means a certain one: by its article or owner. */
export const isDefinite = ({ trees, tokens }: Text, noun: number): boolean =>
  dependents(trees, noun, 'det', 'nmod:poss').some(
    child =>
      trees.syntax[child]!.deprel === 'nmod:poss' || /^(?:the|this|that|these|those)$/i.test(tokens[child]!.text),
  )
