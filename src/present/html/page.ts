import { type Block, type Entity, languageName, type Reading, type Span, type Statement } from '../../index.ts'
import { figure, meaning, once } from '../figures.ts'
import { escaped } from './escape.ts'
import { eventLinks, eventMarks, happened } from './happened.ts'
import { map } from './map.ts'
import { style } from './style.ts'

/**
 * One reading as a self-contained page: the text on the left with its spans, who said what and what happened on the right, linked both
 * ways; what was
 * left out on request. It has no script, loads nothing, and shows the report's text as text only.
 */
export function readingPage(reading: Reading): string {
  const title = reading.report.title ?? 'A report without a title'
  const body = text(reading)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}${linked(reading)}${eventLinks(reading)}</style>
</head>
<body>
<main>
<header>
<h1>${escaped(title)}</h1>
<div class="facts">${facts(reading)
    .map(fact => `<span>${escaped(fact)}</span>`)
    .join('')}</div>
</header>
<article>
${body}
</article>
<section class="reading" aria-label="Reading">
${ways(reading)}${cards(reading)}${happened(reading, body)}${places(reading)}${names(reading)}${figures(reading, body)}${notes(reading)}${left(reading)}
</section>
<footer>Read by Hearsay ${escaped(reading.engine.version)}. Each mark rests on the words it stands on.${corrections(reading)}</footer>
</main>
</body>
</html>
`
}

function facts({ report, id }: Reading): string[] {
  const genres = {
    news: 'News report',
    live: 'Live coverage',
    opinion: 'Opinion',
    analysis: 'Analysis',
    interview: 'Interview',
    pressrelease: 'Press release',
    sponsored: 'Sponsored',
  }
  return [
    report.outlet,
    report.published ?? 'No date of publication',
    report.byline.length > 0 ? `By ${report.byline.join(', ')}` : null,
    report.genre && genres[report.genre],
    report.language === 'en' ? null : languageName(report.language),
    report.url ?? id,
  ].filter((fact): fact is string => Boolean(fact))
}

/** Ways to the two long sections, where they do not fit on the screen. */
const ways = ({ statements, events }: Reading): string =>
  statements.length > 4 && events.length > 0
    ? '<nav><a href="#said">Who said what</a><a href="#happened">What happened</a></nav>\n'
    : ''

function places(reading: Reading): string {
  const drawn = map(reading)
  return drawn ? `<h2>Map</h2>\n${drawn}\n` : ''
}

/** Pointing at a card marks its words, without a script. */
const linked = ({ statements }: Reading): string =>
  statements.map(({ id }) => `body:has(#${id}:hover) .${id}{background:var(--mark)}`).join('')

/** A stretch of the text with the element around it. */
export interface Mark extends Span {
  readonly open: string
  readonly close: string
}

function text(reading: Reading): string {
  const { report } = reading
  const marks = marksOf(reading)
  const made: string[] = []
  let list = false
  for (const block of report.blocks) {
    if (block.kind === 'headline') continue
    if ((block.kind === 'listitem') !== list) made.push(list ? '</ul>' : '<ul>')
    list = block.kind === 'listitem'
    made.push(element(block, marked(report.text, block, marks)))
  }
  return made.join('\n') + (list ? '</ul>' : '')
}

function element({ kind }: Block, words: string): string {
  if (kind === 'heading') return `<h2>${words}</h2>`
  if (kind === 'listitem') return `<li>${words}</li>`
  if (kind === 'quote') return `<blockquote>${words}</blockquote>`
  if (kind === 'credit' || kind === 'caption' || kind === 'correction')
    return `<p class="aside"><b>${kind}</b> ${words}</p>`
  return `<p>${words}</p>`
}

/** The words of a statement, linked to its card; what stands inside another statement is told by pointing at its card. */
function said({ id, form, within, content, quoted }: Statement): Mark[] {
  const words = content.map((span, i): Mark => {
    const number = i === 0 ? `<span class="no">${id}</span>` : ''
    const anchor = i === 0 ? ` id="q-${id}"` : ''
    return within
      ? { ...span, open: `<span class="in ${id}"${anchor}>`, close: `${number}</span>` }
      : {
          ...span,
          open: `<a class="${form === 'direct' ? 'q' : 's'} ${id}" href="#${id}"${anchor}>`,
          close: `${number}</a>`,
        }
  })
  const own = form === 'mixed' ? quoted.map(span => ({ ...span, open: '<span class="q">', close: '</span>' })) : []
  return [...words, ...own]
}

/** What is said outside, cues, names and words of events inside it; each opens and closes within one block. */
function marksOf(reading: Reading): Mark[] {
  const { statements, mentions, entities, times, quantities } = reading
  const quotes = statements.flatMap(said)
  const cues = statements.flatMap(({ cue, id }): Mark[] =>
    cue ? [{ ...cue, open: `<span class="cue ${id}">`, close: '</span>' }] : [],
  )
  const names = mentions.map((mention): Mark => {
    const entity = entities.find(one => one.id === mention.entity)
    return {
      ...mention,
      open: `<span class="n ${mention.form} ${mention.type}" id="${mention.id}" title="${escaped(entity?.name ?? '')}">`,
      close: '</span>',
    }
  })
  const measured = [
    ...times.map(time => ({ span: time, says: meaning(time) })),
    ...quantities.map(one => ({ span: one, says: figure(one) })),
  ].map(
    ({ span, says }): Mark => ({
      start: span.start,
      end: span.end,
      open: `<span class="f" id="${span.id}" title="${escaped(says)}">`,
      close: '</span>',
    }),
  )
  const crosses = (a: Span, b: Span): boolean =>
    a.start < b.end &&
    b.start < a.end &&
    !(a.start <= b.start && b.end <= a.end) &&
    !(b.start <= a.start && a.end <= b.end)
  const outside = [...quotes, ...names]
  const figures = measured.filter(mark => !outside.some(other => crosses(mark, other)))
  return [...quotes, ...cues, ...names, ...figures, ...eventMarks(reading)]
}

/** The words of a block with the marks that lie in it; a mark that crosses another is left out, so that elements nest. */
function marked(words: string, block: Span, marks: readonly Mark[]): string {
  const inside = marks.filter(mark => mark.start >= block.start && mark.end <= block.end)
  const ordered = [...inside].sort((a, b) => a.start - b.start || b.end - a.end)
  let made = ''
  let at = block.start
  const open: Mark[] = []
  const closeUntil = (offset: number): void => {
    while (open.length > 0 && open.at(-1)!.end <= offset) {
      const mark = open.pop()!
      made += escaped(words.slice(at, mark.end)) + mark.close
      at = mark.end
    }
  }
  for (const mark of ordered) {
    closeUntil(mark.start)
    if (
      open.some(outer => mark.end > outer.end) ||
      (mark.open.startsWith('<a') && open.some(outer => outer.open.startsWith('<a')))
    )
      continue
    made += escaped(words.slice(at, mark.start)) + mark.open
    at = mark.start
    open.push(mark)
  }
  closeUntil(Number.POSITIVE_INFINITY)
  return made + escaped(words.slice(at, block.end))
}

function cards(reading: Reading): string {
  if (reading.statements.length === 0)
    return '<h2 id="said">Who said what</h2><p>Nothing that anybody says was found.</p>'
  return `<h2 id="said">Who said what</h2>\n${reading.statements.map(statement => card(reading, statement)).join('\n')}\n`
}

function card({ report, entities, statements }: Reading, statement: Statement): string {
  const { id, speaker, cue, content, form, act, confidence, within, modality, addressee } = statement
  const nameOf = (entity: string | null) => entities.find(one => one.id === entity)?.name
  const words = speaker.span && report.text.slice(speaker.span.start, speaker.span.end)
  const name = nameOf(speaker.entity)
  const who = words ?? name
  const behind = name && words && !words.includes(name) ? ` <small>(${escaped(name)})</small>` : ''
  const verb = cue ? ` <span class="cue">${escaped(report.text.slice(cue.start, cue.end))}</span>` : ''
  const to = nameOf(addressee)
  const outer = statements.find(one => one.id === within)
  const through = outer ? ` <small>inside ${outer.id}</small>` : ''
  const said = content.map(({ start, end }) => report.text.slice(start, end)).join(' … ')
  const tags = [id, form, act, modality, confidence < 0.76 && 'unsure', statement.overruled && 'corrected']
    .filter(Boolean)
    .join(' · ')
  return `<a class="card${outer ? ' inner' : ''}" id="${id}" href="#q-${id}"><span class="tag">${tags}</span><span class="who${who ? '' : ' open'}">${escaped(
    who ?? 'Speaker not told',
  )}</span>${behind}${verb}${to ? ` <small>to ${escaped(to)}</small>` : ''}${through}<p>${escaped(form === 'direct' ? `“${said}”` : said)}</p></a>`
}

const sorts: readonly [string, readonly Entity['type'][]][] = [
  ['People', ['person']],
  ['Organisations', ['organization']],
  ['Places', ['country', 'place', 'facility']],
  ['Other names', ['group', 'event', 'work', 'product', 'law']],
]

function names({ entities, mentions, report }: Reading): string {
  const headline = report.blocks.find(({ kind }) => kind === 'headline')
  const isShown = ({ start, end }: Span) => !headline || start >= headline.end || end <= headline.start
  const isNamed = ({ id }: Entity) => mentions.some(({ entity, form }) => entity === id && form === 'name')
  const lists: [string, Entity[]][] = [
    ...sorts.map(([title, types]): [string, Entity[]] => [
      title,
      entities.filter(one => types.includes(one.type) && isNamed(one)),
    ]),
    ['Not named', entities.filter(one => !isNamed(one))],
  ]
  return lists
    .map(([title, list]) => {
      const chips = list.map(({ id, name, type, roles, overruled }) => {
        const own = mentions.filter(mention => mention.entity === id)
        const role = roles.length > 0 ? ` <small>${escaped(roles.join(', '))}</small>` : ''
        const count = own.length > 1 ? ` <small>×${own.length}</small>` : ''
        const mark = overruled ? ' <small>corrected</small>' : ''
        const first = own.find(isShown)
        const inside = `${escaped(name)}${role}${count}${mark}`
        return first
          ? `<li><a class="${type}" href="#${first.id}">${inside}</a></li>`
          : `<li><span class="${type}">${inside}</span></li>`
      })
      return chips.length > 0 ? `<h2>${title}</h2>\n<ul class="chips">${chips.join('')}</ul>\n` : ''
    })
    .join('')
}

const line = (words: string, says: string): string => `<span class="f">${escaped(words)}</span> ${escaped(says)}`

/** Times and quantities, each once, with what they mean; linked to their words where the text above shows them. */
function figures(reading: Reading, body: string): string {
  const { report, times, quantities } = reading
  const words = ({ start, end }: Span): string => report.text.slice(start, end)
  const row = ({ id, start, end }: Span & { readonly id: string }, says: string): string =>
    body.includes(`id="${id}"`)
      ? `<li><a href="#${id}">${line(words({ start, end }), says)}</a></li>`
      : `<li>${line(words({ start, end }), says)}</li>`
  const list = (title: string, rows: readonly string[]): string =>
    rows.length > 0 ? `<h2>${title}</h2>\n<ul class="figures">${rows.join('')}</ul>\n` : ''
  return (
    list(
      'When',
      once(times, one => words(one) + meaning(one)).map(([one]) => row(one, meaning(one))),
    ) +
    list(
      'How many',
      once(quantities, one => words(one) + figure(one)).map(([one]) => row(one, figure(one))),
    )
  )
}

const notes = ({ warnings }: Reading): string =>
  warnings.length > 0
    ? `<h2>Not settled</h2>\n<ul class="notes">${warnings.map(({ message }) => `<li>${escaped(message)}</li>`).join('')}</ul>\n`
    : ''

/** How much of it a user decided. */
const corrections = ({ corrections = [] }: Reading): string =>
  corrections.length > 0
    ? ` ${corrections.length === 1 ? '1 correction' : `${corrections.length} corrections`} by a user.`
    : ''

const left = ({ report }: Reading): string =>
  report.dropped.length > 0
    ? `<details><summary>Left out of the text (${report.dropped.length})</summary><ul>${report.dropped
        .map(({ text, reason }) => `<li><b>${reason}</b> ${escaped(text)}</li>`)
        .join('')}</ul></details>\n`
    : ''
