/** The sheet's style on all media. Meant to be customized only through its custom properties. */
export const style = `:root {
  color-scheme: light dark;
  --ink: light-dark(#16191d, #e6e9ed);
  --soft: light-dark(#59616b, #9aa4b0);
  --hair: light-dark(#d9dde2, #2c333b);
  --paper: light-dark(#fff, #111418);
  --accent: light-dark(#0b5cad, #7db8f5);
  --placeholder: light-dark(#8a4b08, #e3a869);
  --alert: light-dark(#a8321d, #f29a86);
  --chip: light-dark(#f3f5f7, #1b2026);
  --sans: Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --mono: "JetBrains Mono", ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --size: clamp(14px, 0.85rem + 0.2vw, 16px);
  --column: 27rem;
  --gap: 2.25rem;
}
*, ::before, ::after { box-sizing: border-box; }
html {
  font: var(--size)/1.45 var(--sans);
  color: var(--ink);
  background: var(--paper);
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  scroll-padding-top: 1rem;
}
body { margin: 0 auto; padding: clamp(1rem, 3vw, 2.5rem); max-width: 100rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, pre, figure { margin: 0; padding: 0; }
a:any-link { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.visually-hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }

header {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.2rem 1rem;
  padding-bottom: 0.4rem;
  border-bottom: 2px solid;
}
h1 { font-size: 1.6em; line-height: 1.2; letter-spacing: -0.02em; }
header p { color: var(--soft); font-size: 0.9em; }
.tools { display: flex; flex: 1 0 100%; flex-wrap: wrap; gap: 0.4rem; align-items: center; font-size: 0.86em; }
.tools[hidden], main [hidden] { display: none; }
.tools :is(input, button) { min-height: 2.2em; padding: 0.2em 0.7em; border: 1px solid var(--soft); border-radius: 4px; background: var(--paper); color: inherit; font: inherit; }
.tools input { flex: 0 1 16em; }
.tools button { cursor: pointer; }
.tools button[aria-pressed="true"] { background: var(--ink); color: var(--paper); }
[role="status"] { color: var(--soft); }
[role="button"] { cursor: pointer; }
.quiz .row { cursor: pointer; }
.quiz .row:not(.seen) :is(.line, .line *, .command .chip) { background: var(--chip); color: transparent; text-decoration: none; user-select: none; }
.quiz .row:not(.seen) :is(.parts, .option-description, .gloss .chip), .quiz .row:not(:has(.gloss)) { display: none; }
.quiz .definition { cursor: pointer; }
.quiz .definition:not(.seen, .clozes) :is(dd, dd *), .quiz .clozes:not(.seen) b { border-color: transparent; border-radius: 3px; background: var(--chip); color: transparent; user-select: none; }
nav { margin-top: 0.6rem; font-size: 0.86em; }
nav ol { display: flex; flex-wrap: wrap; gap: 0 1.2em; list-style: none; }
nav a:any-link { display: block; padding: 0.25em 0; color: inherit; text-decoration: none; }
nav a:any-link:hover { color: var(--accent); text-decoration: underline; }
.number { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }

main { margin-top: 1rem; columns: var(--column) 3; column-gap: var(--gap); }
.block { margin-bottom: 1.6rem; }
@media screen {
  .long-sheet { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--column)), 1fr)); gap: 0 var(--gap); align-items: start; }
  .long-sheet .block { content-visibility: auto; contain-intrinsic-size: auto 40rem; }
}
h2, h3, h4, h5, h6 { display: flex; gap: 0.5em; align-items: baseline; break-after: avoid; break-inside: avoid; }
h2 { margin-bottom: 0.25rem; padding-bottom: 0.1rem; border-bottom: 1px solid; font-size: 1.05em; line-height: 1.3; }
h3, h4, h5, h6 { margin: 0.7rem 0 0.1rem; color: var(--soft); font-size: 0.86em; font-weight: 650; }
h4, h5, h6 { font-weight: 500; font-style: italic; }
h2 + .group > h3 { margin-top: 0.3rem; }

.rows { list-style: none; }
.row {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 0 0.75rem;
  align-items: baseline;
  padding: 0.22rem 0;
  border-bottom: 1px solid var(--hair);
  break-inside: avoid;
}
.row:last-child { border-bottom: 0; }
.row:first-child:nth-last-child(n + 4) { break-after: avoid; }
.row:last-child:nth-child(n + 4) { break-before: avoid; }
.command { padding-left: 1.2em; text-indent: -1.2em; }
.mistake { grid-column: 1 / -1; padding-left: 1.25em; color: var(--alert); font-size: 0.82em; white-space: pre-line; }
.gloss { grid-column: 1 / -1; padding-left: 1.25em; color: var(--soft); font-size: 0.88em; }
.page {
  margin-left: auto;
  color: var(--soft);
  font-size: 0.8rem;
  font-weight: 400;
  font-style: normal;
  line-height: 1.6;
  font-variant-numeric: tabular-nums;
  text-align: right;
}
code, kbd, samp, pre { font-family: var(--mono); font-size: 0.92em; font-variant-ligatures: none; }
.line { overflow-wrap: anywhere; white-space: pre-wrap; }
sup, sub { line-height: 0; }
.prog, .operator { color: var(--soft); }
.sub { font-weight: 700; }
.opt { color: var(--accent); font-weight: 500; }
var { color: var(--placeholder); font-style: italic; }
.line span { white-space: pre; }
.chip { white-space: nowrap; }
.line .long, .chip.long { white-space: pre-wrap; overflow-wrap: anywhere; }
.chip {
  padding: 0.02em 0.3em;
  border: 1px solid var(--hair);
  border-radius: 3px;
  background: var(--chip);
  color: var(--ink);
  text-indent: 0;
}
.unknown { border-style: dashed; }
.unknown::after { content: " ?"; color: var(--alert); }
.line + .chip { margin-left: 0.25em; }
.option-description { display: block; padding-left: 1.25em; text-indent: -1.25em; }
.option-description .chip { margin-right: 0.35em; }
.shortcut { padding-left: 9em; text-indent: -9em; }
.keys { display: inline-block; min-width: 8.5em; margin-right: 0.25em; text-indent: 0; }
kbd { padding: 0 0.35em; border: 1px solid var(--soft); border-bottom-width: 2px; border-radius: 3px; white-space: nowrap; }

dl { margin: 0.2rem 0; font-size: 0.93em; }
.definition { margin: 0.2rem 0; padding-left: 1.25em; text-indent: -1.25em; break-inside: avoid; }
dt, dd { display: inline; }
dt { font-weight: 650; }
dt::after { content: " —"; color: var(--soft); font-weight: 400; }
.continues dt::after { content: none; }

.callout { margin: 0.4rem 0; padding: 0.1rem 0 0.1rem 0.7em; border-left: 3px solid var(--hair); font-size: 0.9em; break-inside: avoid; }
.block > .callout:first-child { margin-top: 0; }
h2 + .callout { break-after: avoid; }
.callout > p:first-of-type { display: inline; }
.callout :is(ul, ol) { padding-left: 1.4em; }
.label::before { content: "i"; display: inline-block; width: 1.35em; margin-right: 0.4em; border: 1px solid; border-radius: 50%; font: 700 0.8em/1.25 var(--sans); text-align: center; }
.todo .label::before { content: ""; width: 0.9em; height: 0.9em; border-radius: 2px; vertical-align: -0.06em; }
.tip { border-color: var(--accent); }
.tip .label::before { content: "+"; }
.warning { border-color: var(--alert); }
.warning .label { color: var(--alert); }
.warning .label::before { content: "!"; }

.example {
  margin: 0.4rem 0;
  padding: 0.1rem 0 0.1rem 0.7em;
  border-left: 1px solid var(--hair);
  font-size: 0.8em;
  line-height: 1.4;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  break-inside: avoid;
}
.example :is(code, kbd, samp) { font-size: 1em; white-space: inherit; }
.example kbd { padding: 0; border: 0; font-weight: 600; }
.hljs-comment, .hljs-meta { color: var(--soft); font-style: italic; }
.hljs-keyword, .hljs-built_in, .hljs-selector-tag, .hljs-name { font-weight: 700; }
.hljs-string, .hljs-regexp, .hljs-number, .hljs-literal { color: var(--placeholder); }
.hljs-attr, .hljs-attribute, .hljs-title, .hljs-type, .hljs-variable { color: var(--accent); }
.prompt, samp { color: var(--soft); }
figure { margin: 0.5rem 0; break-inside: avoid; }
img { display: block; max-width: 100%; max-height: 20rem; border-radius: 3px; background: #fff; }
.small { display: block; width: fit-content; cursor: zoom-in; }
.large { display: none; }
figure:target { position: fixed; z-index: 1; inset: 0; margin: 0; padding: 1rem; background: var(--paper); }
figure:target .small { display: contents; }
figure:target img { width: 100%; height: 100%; max-height: none; object-fit: contain; }
figure:target .large { display: block; position: absolute; inset: 0; cursor: zoom-out; }
figure:target figcaption { position: absolute; bottom: 1rem; }
figcaption { color: var(--soft); font-size: 0.8em; line-height: 1.35; }
.missing { padding: 0.5em 0.7em; border: 1px dashed var(--hair); border-radius: 3px; }
table { border-collapse: collapse; }
td, th { padding: 0.15em 0.8em 0.15em 0; border-bottom: 1px solid var(--hair); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
tr:last-child td { border-bottom: 0; }
th { border-bottom-color: var(--soft); font-weight: 650; }
tr, thead, blockquote, table:not(:has(tr:nth-child(9))) { break-inside: avoid; }
thead { break-after: avoid; }
.wide { overflow-x: auto; }
.wide :is(td, th) { overflow-wrap: normal; }

.prose { margin: 0.3rem 0; font-size: 0.9em; }
.prose > * + *, dd > p + p { margin-top: 0.3rem; }
.prose :is(ul, ol), dd :is(ul, ol) { padding-left: 1.4em; text-indent: 0; }
.prose blockquote { margin: 0; padding-left: 0.7em; border-left: 3px solid var(--hair); color: var(--soft); }
.prose pre, dd pre { white-space: pre-wrap; text-indent: 0; }
.prose hr { height: 1px; border: 0; background: var(--hair); }
.no-text .prose:not(:has(table)) { display: none; }
math { font-family: "Cambria Math", "STIX Two Math", "Latin Modern Math", "Noto Sans Math", math; font-size: 1.05em; }
math[display="block"] { margin: 0.3em 0; overflow-x: auto; }
.tml-left { text-align: left; }
.tml-right { text-align: right; }
.tml-overline { border-top: 0.06em solid; }
.tml-underline { border-bottom: 0.06em solid; }
mark { background: none; color: inherit; text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--accent); }
.question { padding-left: 0; text-indent: 0; }
.question > :is(dt, dd) { display: block; }
.question > dt::after { content: none; }
.question > dd { padding-left: 1.25em; }
`
