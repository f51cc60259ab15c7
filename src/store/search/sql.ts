import type { Value } from '../sqlite.ts'

/** A piece of SQL with the values of its question marks. */
export interface Sql {
  readonly text: string
  readonly values: readonly Value[]
}

/** SQL whose insertions are pieces of SQL or values; values never become part of the text. */
export function sql(parts: TemplateStringsArray, ...inserted: readonly (Sql | string | number)[]): Sql {
  const pieces = inserted.map(one => (typeof one === 'object' ? one : { text: '?', values: [one] }))
  return {
    text: parts.map((part, i) => part + (pieces[i]?.text ?? '')).join(''),
    values: pieces.flatMap(({ values }) => values),
  }
}

/** SQL without values. */
export const plain = (text: string): Sql => ({ text, values: [] })

/** Pieces with a word between them, in parentheses. */
export const joined = (pieces: readonly Sql[], between: 'AND' | 'OR'): Sql =>
  pieces.length === 1
    ? pieces[0]!
    : {
        text: `(${pieces.map(({ text }) => text).join(` ${between} `)})`,
        values: pieces.flatMap(({ values }) => values),
      }

/** `(?, ?, …)` */
export const list = (values: readonly Value[]): Sql => ({ text: `(${values.map(() => '?').join(', ')})`, values })
