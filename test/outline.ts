import type { Event, Quantity, Reading, Span, Statement } from '../src/index.ts'

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
  const amount = (quantity: Quantity) => {
    const { id, value, max, bound, unit, of, sameAs, si, rule } = quantity
    const number = max === null ? value : `${value}–${max}`
    const known = [
      unit,
      of === null ? null : `of ${of}`,
      bound === 'exact' ? null : bound,
      sameAs && `same as ${sameAs}`,
    ]
    const inSi = si && `(${si.max === null ? si.value : `${si.value}–${si.max}`} ${si.unit})`
    return [id, place(quantity), words(quantity), number, ...known, inSi, rule].filter(one => one != null).join(' ')
  }
  const times = reading.times.map(time => {
    const { id, type, value, mod, first, last, because, rejected, zone, rule } = time
    const days = first === null ? '' : first === last ? ` ${first}` : ` ${first}…${last}`
    const notes = [because, rejected && `not ${rejected}`, zone].filter(Boolean).join('; ')
    return `${id} ${place(time)} ${words(time)} ${type} ${value}${mod ? ` ${mod}` : ''}${days} ${rule}${notes ? `: ${notes}` : ''}`
  })
  const happening = (event: Event) => {
    const { id, kind, type, mode, plover, trigger, mentions, sameEvent, modality, historical, confidence, rule } = event
    const code = [type, mode, plover === type ? null : `→ ${plover ?? '-'}`].filter(Boolean).join(' ')
    const parts = [
      ...(event.actors.length > 0 ? [`by ${event.actors.join(' ')}`] : []),
      ...(event.recipients.length > 0 ? [`to ${event.recipients.join(' ')}`] : []),
      ...event.objects.map(span => `object ${place(span)} ${words(span, 60)}`),
      ...(['place', 'origin', 'destination', 'time', 'statement', 'says'] as const).flatMap(field =>
        event[field] ? [`${field} ${event[field]}`] : [],
      ),
      ...(event.quantities.length > 0 ? [event.quantities.join(' ')] : []),
      ...mentions.map(span => `also ${place(span)} ${words(span)}`),
      ...(sameEvent ? [`same as ${sameEvent}`] : []),
    ]
    const head = `${id} ${place(trigger)} ${words(trigger)} (${trigger.lemma}) ${kind}${code ? ` [${code}]` : ''} ${modality}${historical ? ' historical' : ''}, sentence ${event.sentence}, ${confidence}, ${rule} ${event.reasons?.join(' ') ?? ''}`
    return parts.length > 0 ? [head, `  ${parts.join('; ')}`] : [head]
  }
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
    ...section('quantities', reading.quantities.map(amount)),
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
    ...section('times', times),
    ...section('events', reading.events.flatMap(happening)),
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
