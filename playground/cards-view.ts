/** Shows one card at a time, as Anki does: its front, then its back. */
import { getElement } from './get-element.js'
import type { Card } from './protocol.js'

export interface CardsView {
  show(cards: readonly Card[], style: string, total: number): void
}

export function startCardsView(): CardsView {
  const frame = getElement('card', HTMLIFrameElement)
  const turn = getElement('turn', HTMLButtonElement)
  const position = getElement('card-place', HTMLElement)
  const night = matchMedia('(prefers-color-scheme: dark)')
  let cards: readonly Card[] = []
  let style = ''
  let total = 0
  let index = 0
  let isBack = false
  let currentHtml = ''

  const draw = () => {
    const card = cards[index]
    getElement('cards-none', HTMLElement).hidden = card !== undefined
    getElement('cards-some', HTMLElement).hidden = card === undefined
    if (!card) return
    turn.textContent = isBack ? 'Show question' : 'Show answer'
    const totalNote = total > cards.length ? ` (${total} in the downloaded files)` : ''
    position.textContent = `${isBack ? 'Back' : 'Front'} of card ${index + 1} of ${cards.length}${totalNote}`
    const html = pageOf(isBack ? card.answer : card.question, style, night.matches)
    if (html !== currentHtml) frame.srcdoc = html
    currentHtml = html
  }
  const step = (by: number) => {
    index = (index + by + cards.length) % Math.max(1, cards.length)
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
    show(newCards, newStyle, newTotal) {
      cards = newCards
      style = newStyle
      total = newTotal
      index = Math.min(index, Math.max(0, cards.length - 1))
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
