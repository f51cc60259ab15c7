/**
 * The text with one kind of line end and of blank, and without characters that show nothing (byte order marks, zero-width and
 * directional marks, soft hyphens, control characters, halves of surrogate pairs). Composed (NFC), so that one letter has one form.
 */
export const cleaned = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t]/g, ' ')
    .replace(
      /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g,
      '',
    )
    .toWellFormed()
    .normalize('NFC')

/** One blank for every run of white space, none at the ends. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Words in lower case without marks, for comparing texts: quotation marks and punctuation play no part. */
export const bareWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
