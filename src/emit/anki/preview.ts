/** A page that shows the cards of a deck as on a phone: front and back, in light and dark mode. */
import { dataUri } from '../markup/data-uri.js'
import type { Deck } from './deck.js'
import type { LookOptions } from './look-options.js'
import { escapeHtml } from './markup.js'
import { renderCardFormulas } from './preview-formulas.js'
import { renderCards } from './render-cards.js'
import { style } from './style.js'

/** Renders the preview page of a deck as complete HTML. */
export async function previewPage(deck: Deck, look: LookOptions = {}): Promise<string> {
  const cards = deck.notes.flatMap((note) =>
    renderCards(note, look).map(
      ({ name, question, answer }) => `<article>
<h2>${escapeHtml(name)}</h2>
<div class="phone"><div class="card">${inlinePictures(question, deck)}</div></div>
<div class="phone"><div class="card">${inlinePictures(answer, deck)}</div></div>
</article>`,
    ),
  )
  const content = await renderCardFormulas(cards.join('\n'))
  const count = `${cards.length} ${cards.length === 1 ? 'card' : 'cards'}`
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(deck.name)}: ${count}</title>
<style>${pageStyle}${style}${look.css ?? ''}</style>
<body>
<p class="bar"><label><input type="checkbox" id="night"> Night</label> ${count}</p>
<main>
${content}
</main>
<script>
const night = document.getElementById('night')
const show = () => document.body.classList.toggle('nightMode', night.checked)
night.checked = matchMedia('(prefers-color-scheme: dark)').matches
night.addEventListener('change', show)
show()
</script>
</body>
</html>
`
}

/** Styling of the page around the cards. It is not part of the deck. */
const pageStyle = `
body { margin: 0; background: #8a8f96; font: 15px/1.4 system-ui, sans-serif; }
.bar { position: sticky; top: 0; z-index: 1; display: flex; gap: 24px; margin: 0; padding: 8px 16px; background: #fff; }
main { display: grid; gap: 16px; padding: 16px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 720px), 1fr)); }
article { display: grid; gap: 8px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); }
article h2 { grid-column: 1 / -1; margin: 0; font-size: 13px; color: #16191d; }
.phone { max-width: 360px; min-height: 240px; border-radius: 12px; background: #fff; overflow: auto; }
.nightMode { background: #3a3f45; }
.nightMode .bar { background: #121417; color: #e6e8ea; }
.nightMode article h2 { color: #e6e8ea; }
.nightMode .phone { background: #1c1f23; }
`

function inlinePictures(html: string, { media }: Deck): string {
  return html.replace(/<img src="([^"]*)">/g, (image, name: string) => {
    const bytes = media.get(name)
    const uri = bytes && dataUri(name, bytes)
    return uri === undefined ? image : `<img src="${uri}" alt="">`
  })
}
