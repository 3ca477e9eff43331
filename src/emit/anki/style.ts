/** CSS of all cards: no scripts, no remote fonts, the app's own text size, light and dark mode. */
export const style = `.card {
  --ink: #16191d; --soft: #565e69; --hair: #dfe3e8; --opt: #0b5cad; --var: #8a4b08; --chip: #f1f3f6;
  font: 1.06em/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  color: var(--ink); background: #fff; text-align: start;
  max-width: 34em; margin: 0 auto; padding: 1em; overflow-wrap: anywhere;
}
.nightMode.card, .night_mode.card, .nightMode .card, .night_mode .card {
  --ink: #e6e9ed; --soft: #9aa4b0; --hair: #343b44; --opt: #7db8f5; --var: #e3a869; --chip: #262b31;
  background: #1c1f23;
}
.card p { margin: .5em 0; }
.card :is(p, li, dd) { unicode-bidi: plaintext; }
.card .where { font-size: .8em; color: var(--soft); margin: 0 0 1.4em; }
.card .ask { font-size: 1.25em; line-height: 1.35; font-weight: 600; margin: 0; text-wrap: balance; }
.card .more { color: var(--soft); }
.card .source { font-size: .72em; color: var(--soft); margin: 1.6em 0 0; }
.card ul { margin: .6em 0; padding-inline-start: 1.2em; }
.card ul.more li { margin: .1em 0; }
.card hr { border: 0; border-top: 1px solid var(--hair); margin: 1.3em 0; }
.card code { font-family: ui-monospace, "JetBrains Mono", SFMono-Regular, Menlo, Consolas, monospace;
  font-size: .95em; font-variant-ligatures: none; unicode-bidi: isolate; }
.card p > code, .card li > code, .card dt > code { background: var(--chip); border-radius: .25em; padding: .05em .3em; }
.card .cmd > code { display: block; background: none; padding: 0 0 0 1.2em; text-indent: -1.2em; white-space: pre-wrap;
  text-align: left; line-height: 1.6; }
.card pre { background: var(--chip); padding: .6em .8em; border-radius: .4em; white-space: pre-wrap; text-align: left; }
.card .cmd .prog { color: var(--soft); }
.card .cmd .sub { font-weight: 700; }
.card .cmd .opt { color: var(--opt); }
.card .cmd .pair > .opt, .card .cmd :is(.opt, .arg, .operand):not(.long) { white-space: nowrap; }
.card .cmd var { color: var(--var); font-style: italic; }
.card dl { margin: 1.2em 0 0; display: grid; grid-template-columns: fit-content(60%) 1fr; gap: .35em .9em; font-size: .95em; }
.card dt { grid-column: 1; }
.card dd { grid-column: 2; margin: 0; color: var(--soft); }
@media (max-width: 480px) {
  .card dl { display: block; }
  .card dd { margin: .1em 0 .6em 1.2em; }
}
.card kbd { font: inherit; font-size: .9em; border: 1px solid var(--hair); border-bottom-width: 2px; border-radius: .3em; padding: .05em .4em; }
.card img { max-width: 100%; height: auto; }
.card .cloze { font-weight: 700; color: var(--opt); }
`
