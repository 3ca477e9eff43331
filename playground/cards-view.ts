/** One card at a time, as Anki shows it: its front, then its back. */
import { getElement } from './get-element.js'
import type { Card } from './protocol.js'

export interface CardsView {
  show(cards: readonly Card[], style: string, total: number): void
}

export function startCardsView(): CardsView {
  const frame = getElement('card', HTMLIFrameElement)
  const turn = getElement('turn', HTMLButtonElement)
  const place = getElement('card-place', HTMLElement)
  const night = matchMedia('(prefers-color-scheme: dark)')
  let cards: readonly Card[] = []
  let style = ''
  let total = 0
  let at = 0
  let isBack = false
  let written = ''

  const draw = () => {
    const card = cards[at]
    getElement('cards-none', HTMLElement).hidden = card !== undefined
    getElement('cards-some', HTMLElement).hidden = card === undefined
    if (!card) return
    turn.textContent = isBack ? 'Show question' : 'Show answer'
    const rest = total > cards.length ? ` (of ${total}; the rest is in the files)` : ''
    place.textContent = `${isBack ? 'Back' : 'Front'} of card ${at + 1} of ${cards.length}${rest}`
    const html = pageOf(isBack ? card.answer : card.question, style, night.matches)
    if (html !== written) frame.srcdoc = html
    written = html
  }
  const step = (by: number) => {
    at = (at + by + cards.length) % Math.max(1, cards.length)
    isBack = false
    draw()
  }
  turn.addEventListener('click', () => {
    isBack = !isBack
    draw()
  })
  getElement('previous', HTMLButtonElement).addEventListener('click', () => step(-1))
  getElement('next', HTMLButtonElement).addEventListener('click', () => step(1))
  night.addEventListener('change', draw)
  return {
    show(next, look, all) {
      cards = next
      style = look
      total = all
      at = Math.min(at, Math.max(0, cards.length - 1))
      draw()
    },
  }
}

function pageOf(html: string, style: string, isNight: boolean): string {
  const [paper, scheme] = isNight ? ['#1c1f23', 'dark'] : ['#fff', 'light']
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Card</title>
<style>html { color-scheme: ${scheme}; background: ${paper}; font: 16px/1.4 system-ui, sans-serif; } body { margin: 0; }${style}</style>
<body${isNight ? ' class="nightMode"' : ''}><main class="card">${html}</main></body></html>`
}
