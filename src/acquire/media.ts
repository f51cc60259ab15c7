import { binaryKind } from './decode.ts'

const readable = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/pdf)\b/i
/** Said by servers that do not know. */
const unknown = /^(?:$|application\/octet-stream\b|application\/x-download\b|unknown\b)/i

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^image\//, 'an image'],
  [/^video\//, 'a video'],
  [/^audio\//, 'a sound'],
  [/^font\/|^application\/(?:x-)?font|fontobject/, 'a font'],
  [/^text\/css/, 'a style sheet'],
  [/(?:java|ecma)script/, 'a script'],
  [/json/, 'data for programs'],
  [/^application\/(?:rss|atom)/, 'a feed'],
  [/xml/, 'XML for programs'],
  [/^application\/(?:x-)?(?:zip|gzip|tar|bzip|7z|rar)/, 'a packed file'],
]

/** Whether bytes of that type may be a report: a page, a text, a PDF, or of no type that is told and not plainly something else. */
export const isReadable = (type: string, bytes: Uint8Array): boolean => {
  if (readable.test(type.trim())) return true
  const kind = binaryKind(bytes)
  return unknown.test(type.trim()) && (kind === null ? type.trim() === '' : kind === 'a PDF')
}

/** What a file of that type is, in words. */
export function kindOfType(type: string): string {
  const name = type.split(';')[0]!.trim().toLowerCase()
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? (name ? `of type ${name}` : 'a file of an unknown type')
}
