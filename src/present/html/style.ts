/** The look of a reading as a page: no fonts, pictures or scripts from anywhere; light and dark; one column where there is no room for two. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #fbfaf7; --sheet: #ffffff; --ink: #1d1c1a; --soft: #6a665e; --line: #e5e1d8; --quote: #fff1c2; --quote-ink: #6b4e00;
  --cue: #b4531a; --person: #0b6b87; --organization: #8a2c7a; --place: #2c6e2f; --other: #4b52a8; --figure: #a06a00; --warn: #9a5b00; --mark: #ffd95e; --touch: #ffe69a; --no: #a3271f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #161513; --sheet: #1e1d1a; --ink: #ebe7df; --soft: #a39d91; --line: #35322c; --quote: #3a3113; --quote-ink: #f0cf6a;
    --cue: #f0995f; --person: #6cc6e0; --organization: #e08fd2; --place: #86cf8a; --other: #a9b0ff; --figure: #e0b050; --warn: #e8b04f; --mark: #6d5608; --touch: #54450f; --no: #ff9d92;
  }
}
* { box-sizing: border-box }
html { scroll-behavior: smooth; scroll-padding-top: 1.5rem }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.6 system-ui, -apple-system, "Segoe UI", sans-serif }
a { color: inherit; text-decoration: none }
a:focus-visible { outline: 2px solid var(--cue); outline-offset: 2px; border-radius: 3px }
.card:focus-visible { outline-offset: -2px; border-radius: 8px }
main { max-width: 78rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; display: grid; grid-template-columns: minmax(0, 1fr) minmax(18rem, 26rem); gap: 3rem }
header { grid-column: 1 / -1; border-bottom: 1px solid var(--line); padding-bottom: 1.25rem }
h1 { font: 600 clamp(1.6rem, 3.5vw, 2.3rem)/1.2 Charter, "Iowan Old Style", Georgia, serif; margin: 0 0 .6rem; text-wrap: balance }
.facts { color: var(--soft); font-size: .9rem; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem }
article { font: 1.08rem/1.75 Charter, "Iowan Old Style", Georgia, serif; min-width: 0; overflow-wrap: anywhere }
article > :first-child { margin-top: 0 }
article h2 { font: 600 1.15rem/1.35 system-ui, sans-serif; margin: 2rem 0 .5rem }
article p, article blockquote, article li { margin: 0 0 1.1rem }
article ul { padding-left: 1.2rem; margin: 0 0 1.1rem } article li { margin-bottom: .3rem }
article blockquote { border-left: 3px solid var(--line); padding-left: 1rem; margin-left: 0 }
.aside { font: .85rem/1.5 system-ui, sans-serif; color: var(--soft) }
.aside b { font-weight: 600; text-transform: capitalize }
.q { background: var(--quote); border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; padding: .1em .05em }
.s { background: color-mix(in srgb, var(--quote) 42%, transparent); border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; padding: .1em .05em }
.q:hover, .q:target, .s:hover, .s:target, .in:target { background: var(--mark) }
.no { font: 600 .68em/1 system-ui, sans-serif; color: var(--quote-ink); vertical-align: super; padding: 0 .15em }
.cue { color: var(--cue) }
.n { border-bottom: 1px dotted currentColor } .n.nominal, .n.pronoun { color: inherit; border-bottom-color: color-mix(in srgb, currentColor 30%, transparent) } .person { color: var(--person) } .organization { color: var(--organization) }
.country, .place, .facility { color: var(--place) } .group, .event, .work, .product, .law { color: var(--other) }
.f { border-bottom: 1px solid color-mix(in srgb, var(--figure) 45%, transparent) } article .f:target { background: var(--mark) }
.figures { list-style: none; padding: 0; margin: 0 } .figures li { margin: .3rem 0 } .figures { color: var(--soft) } .figures .f { color: var(--ink) } .figures a:hover .f { border-color: currentColor }
.reading { font-size: .93rem; position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow-y: auto; min-width: 0; overflow-wrap: anywhere }
.reading h2 { font-size: .78rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); margin: 1.8rem 0 .7rem } .reading h2:first-child, .reading nav + h2 { margin-top: 0 }
.card { display: block; background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; padding: .7rem .9rem; margin: 0 0 .6rem }
.card:hover, .card:target { border-color: var(--cue) } .card:target { box-shadow: inset 0 0 0 2px var(--mark) }
.card.inner { margin-left: 1.2rem } .card small { color: var(--soft) }
.card p { margin: .25rem 0 0; font-family: Charter, "Iowan Old Style", Georgia, serif } .who { font-weight: 600 } .open { color: var(--warn) }
.tag { float: right; font-size: .72rem; color: var(--soft); border: 1px solid var(--line); border-radius: 99px; padding: .05rem .5rem; margin-left: .5rem }
.chips { display: flex; flex-wrap: wrap; gap: .35rem; padding: 0; margin: 0 0 .9rem; list-style: none }
.chips a, .chips span { background: var(--sheet); border: 1px solid var(--line); border-radius: 99px; padding: .1rem .65rem } .chips a:hover { border-color: currentColor }
.chips small { color: var(--soft) }
.reading nav { position: sticky; top: 0; z-index: 1; background: var(--page); padding: 0 0 .6rem; margin-bottom: .6rem; border-bottom: 1px solid var(--line); display: flex; gap: 1.2rem; font-size: .85rem } .reading nav a { color: var(--soft); border-bottom: 1px solid transparent } .reading nav a:hover { color: var(--ink); border-bottom-color: currentColor }
.reading nav ~ * { scroll-margin-top: 3rem }
.reading h3 { font-size: .88rem; font-weight: 600; margin: 1.1rem 0 .5rem } .reading h3 small { color: var(--soft); font-weight: 400 }
.act { border-left-width: 4px; padding: .5rem .8rem .55rem } .act .kind { font-weight: 600 } .act p { margin: .15rem 0 0 } .act p b { font-weight: 500 } .act small { display: block; margin-top: .1rem }
.act .to { color: var(--soft) } .act .note { font-size: .75rem; border: 1px solid var(--line); border-radius: 99px; padding: .05rem .5rem; color: var(--soft); white-space: nowrap }
.act.is { border-left-color: var(--place) } .act.may { border-left: 4px dashed var(--other) } .act.not { border-left: 4px double var(--no) } .act.unclear { border-left: 4px dotted var(--warn) }
.ev { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .28em; text-decoration-color: color-mix(in srgb, var(--place) 70%, transparent) }
.ev.may { text-decoration-style: dashed; text-decoration-color: color-mix(in srgb, var(--other) 75%, transparent) } .ev.not { text-decoration-style: double; text-decoration-thickness: 1px; text-decoration-color: var(--no) } .ev.unclear { text-decoration-style: dotted; text-decoration-color: var(--warn) }
.ev:hover, .ev:target { background: var(--mark) } .more { color: var(--soft); font-size: .85rem; margin: .6rem 0 0 }
svg.map { display: block; width: 100%; height: auto; background: color-mix(in srgb, var(--sheet) 60%, var(--page)); border: 1px solid var(--line); border-radius: 8px }
.map .land { fill: var(--line) } .map .borders { fill: none; stroke: var(--page); stroke-width: .6 }
.map circle { fill: var(--place); stroke: var(--sheet); stroke-width: 1 } .map text { font: 9.5px system-ui, sans-serif; fill: var(--ink); paint-order: stroke; stroke: var(--page); stroke-width: 2.5px; stroke-linejoin: round }
.map g:hover circle { fill: var(--cue) }
details { border-top: 1px solid var(--line); padding: .7rem 0 } summary { cursor: pointer; font-weight: 600 }
details li { margin: .35rem 0; color: var(--soft); font-size: .85rem } details ul { padding-left: 1.1rem }
.notes { padding-left: 1.1rem; margin: 0 } .notes li { margin: .35rem 0 }
footer { grid-column: 1 / -1; color: var(--soft); font-size: .8rem; border-top: 1px solid var(--line); padding-top: 1rem }
@media (max-width: 56rem) { main { grid-template-columns: minmax(0, 1fr); gap: 2rem; padding: 1.5rem 1rem 3rem } .reading { position: static; max-height: none } }
@media print { .reading { position: static; max-height: none } details { display: none } }
`
