import type { Reading, Span, Statement } from '../src/index.ts'

/**
 * A reading as text that a person can review and `git diff` can show: every annotation on a line, with its offsets and its words. Nothing
 * that a reading holds is left out, so a golden file pins all of it.
 */
export function outline(reading: Reading): string {
  const { report } = reading
  const words = (span: Span, most = 90) => quote(report.text.slice(span.start, span.end), most)
  const place = ({ start, end }: Span) => `${start}–${end}`
  const section = (name: string, lines: readonly string[]) =>
    lines.length > 0 ? [name, ...lines.map(line => `  ${line}`)] : []
  const spoken = (statement: Statement) => {
    const { id, form, act, speaker, others, addressee, cue, content, quoted, within, confidence, rule } = statement
    const parts = [
      `${id} ${form} ${act}, ${confidence}, ${rule}`,
      `  who: ${speaker.kind}${speaker.entity ? ` ${speaker.entity}` : ''}${speaker.span ? ` ${place(speaker.span)} ${words(speaker.span)}` : ''}`,
      ...(others.length > 0 ? [`  with: ${others.join(' ')}`] : []),
      ...(addressee ? [`  to: ${addressee}`] : []),
      ...(cue ? [`  cue: ${place(cue)} ${words(cue)} (${cue.lemma})`] : []),
      ...content.map(span => `  says: ${place(span)} ${words(span, 400)}`),
      ...(JSON.stringify(quoted) === JSON.stringify(content)
        ? []
        : quoted.map(span => `  quoted: ${place(span)} ${words(span)}`)),
      ...(within ? [`  within: ${within}`] : []),
    ]
    return parts
  }
  const rest = [...reading.times, ...reading.quantities, ...reading.events].map(one => JSON.stringify(one))
  return [
    `title: ${report.title === null ? '-' : quote(report.title, 200)}`,
    `byline: ${report.byline.join('; ') || '-'}`,
    `published: ${report.published ?? '-'}`,
    `url: ${report.url ?? '-'}, outlet: ${report.outlet ?? '-'}, language: ${report.language}, genre: ${report.genre ?? '-'}`,
    `dateline: ${report.dateline ? `${place(report.dateline)} ${words(report.dateline)}` : '-'}`,
    ...section(
      'blocks',
      report.blocks.map(block => `${block.kind} ${place(block)} ${words(block, 70)}`),
    ),
    ...section(
      'dropped',
      report.dropped.map(({ reason, text }) => `${reason} ${quote(text, 200)}`),
    ),
    ...section(
      'sentences',
      reading.sentences.map(span => `${place(span)} ${words(span, 70)}`),
    ),
    ...section('statements', reading.statements.flatMap(spoken)),
    ...section(
      'entities',
      reading.entities.map(({ id, type, name, roles, country, sector, location }) =>
        [
          id,
          type,
          quote(name, 90),
          country,
          sector,
          ...roles.map(role => `role ${quote(role, 90)}`),
          location && JSON.stringify(location),
        ]
          .filter(Boolean)
          .join(' '),
      ),
    ),
    ...section(
      'mentions',
      reading.mentions.map(
        mention =>
          `${mention.id} ${mention.entity} ${mention.type} ${place(mention)} ${words(mention)} ${mention.rule}` +
          `${mention.form === 'name' ? '' : ` ${mention.form}`}${mention.metonym ? ' metonym' : ''}${mention.demonym ? ' demonym' : ''}`,
      ),
    ),
    ...section('others', rest),
    ...section(
      'warnings',
      reading.warnings.map(({ code, span }) => `${code}${span ? ` ${place(span)}` : ''}`),
    ),
    '',
  ].join('\n')
}

/** The words in quotation marks; the middle of long ones is left out, since the offsets tell the rest. */
function quote(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length <= most ? `“${line}”` : `“${line.slice(0, most - 25)} … ${line.slice(-20)}”`
}
