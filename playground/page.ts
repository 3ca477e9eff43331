/** The HTML of the page, without its code. */
import type { View } from './protocol.js'

export interface PageParts {
  /** Content Security Policy. */
  policy: string
  style: string
  script: string
  /** The engine's code, which is not run on load. */
  engine: string
}

const tabs: readonly [View, string][] = [
  ['sheet', 'Sheet <span class="count">0</span>'],
  ['cards', 'Cards <span class="count">0</span>'],
  ['json', 'JSON'],
  ['messages', 'Messages <span class="count">0</span>'],
]

const panels: Readonly<Record<View, string>> = {
  sheet: '',
  cards: `<p id="cards-none" class="lead">No cards yet. Add a command with a description, or a definition.</p>
<div id="cards-some" hidden>
<iframe id="card" title="Card" sandbox=""></iframe>
<div class="turning">
<button type="button" id="previous">Previous</button>
<button type="button" id="turn" class="main">Show answer</button>
<button type="button" id="next">Next</button>
<p id="card-place" role="status"></p>
</div>
</div>`,
  json: `<p id="json-lead" class="lead"></p>
<pre id="json" tabindex="0" role="region" aria-label="notes.json"></pre>`,
  messages: `<p id="message-lead" class="lead"></p>
<ul id="message-list"></ul>`,
}

const downloads: readonly [string, string][] = [
  ['cheatsheet', 'cheatsheet.html'],
  ['apkg', 'Anki .apkg'],
  ['csv', 'Anki .csv'],
  ['json', 'notes.json'],
  ['completions', 'Shell completions'],
]

export function page({ policy, style, script, engine }: PageParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>ddd-build playground</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header>
<h1>ddd-build <small>playground</small></h1>
<p>Markdown notes become a cheat sheet, cards and data. Everything runs in this page; nothing is sent anywhere.</p>
</header>
<main>
<section class="input" aria-labelledby="notes-label">
<div class="bar">
<label for="notes" id="notes-label">Your notes <span>(type, paste or drop .md files)</span></label>
<button type="button" id="open">Open files</button>
<button type="button" id="sample">Sample</button>
<input type="file" id="chooser" accept=".md,.markdown,.mdown,.txt,text/markdown,text/plain" multiple hidden>
</div>
<div class="bar" id="files" hidden>
<label for="file">File</label>
<select id="file"></select>
<button type="button" id="remove">Remove</button>
</div>
<textarea id="notes" spellcheck="false" autocapitalize="off" autocomplete="off"></textarea>
</section>
<section class="output" aria-label="Results">
<div role="tablist" aria-label="Views">
${tabs.map(([view, label]) => `<button type="button" role="tab" id="tab-${view}" data-view="${view}" aria-controls="panel-${view}" aria-selected="false" tabindex="-1">${label}</button>`).join('\n')}
</div>
<p id="trouble" role="alert" hidden></p>
${tabs.map(([view]) => `<div role="tabpanel" id="panel-${view}" aria-labelledby="tab-${view}" hidden>${panels[view]}</div>`).join('\n')}
<div class="bar downloads" role="group" aria-label="Download">
<span aria-hidden="true">Download</span>
${downloads.map(([format, label]) => `<button type="button" data-download="${format}">${label}</button>`).join('\n')}
<p id="state" role="status"></p>
</div>
</section>
</main>
<noscript><p>This page needs JavaScript.</p></noscript>
<script type="text/plain" id="engine">${engine}</script>
<script>${script}</script>
</body>
</html>
`
}
