/** The sheet's style on paper. It follows the style for all media. */
export const printStyle = `@media print {
  @page {
    margin: 6mm 8mm 8mm;
    @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt Inter, sans-serif; color: #555; }
  }
  :root {
    color-scheme: light !important;
    --ink: #000;
    --soft: #444;
    --hair: #d4d4d4;
    --paper: #fff;
    --accent: #003e8a;
    --placeholder: #6b3500;
    --alert: #000;
    --chip: transparent;
    --size: 9pt;
    --gap: 6mm;
  }
  html { line-height: 1.2; }
  body { max-width: none; padding: 0; }
  nav, .tools, .missing, .parts, .large { display: none; }
  .block:not(:has(li, .definition, .callout, .example, .prose, figure:not(.missing))) { display: none; }
  header { padding-bottom: 0.4mm; }
  h1 { font-size: 14pt; }
  main { margin-top: 1.4mm; columns: var(--columns); column-fill: balance; }
  .block { margin-bottom: 1.3mm; }
  h2 { margin-bottom: 0.2mm; padding-bottom: 0; font-size: 9.5pt; line-height: 1.25; }
  .group > h3 { margin-top: 0.8mm; }
  .row { padding: 0.12mm 0 0.2mm; }
  .line, .gloss, .mistake, .chip, .page, dl, h3, .callout, .definition { font-size: 8.5pt; line-height: 1.15; }
  .gloss, .mistake, dl { letter-spacing: -0.014em; }
  .chip { padding: 0 0.2em; letter-spacing: 0; }
  .option-description { display: inline; padding: 0; text-indent: 0; }
  .definition { margin: 0.2mm 0; }
  .wide { overflow: visible; }
  .wide :is(td, th) { overflow-wrap: anywhere; }
  .prose { margin: 0.5mm 0; font-size: 8pt; line-height: 1.2; }
  .prose > * + * { margin-top: 0.4mm; }
  .callout { margin: 0.6mm 0; }
  .example { font-size: 7.5pt; line-height: 1.15; margin: 0.4mm 0; }
  figure { margin: 1.2mm 0; }
  img { max-height: 40mm; }
  figcaption { font-size: 7.5pt; }
  a:any-link { color: inherit; text-decoration: none; }
}
`
