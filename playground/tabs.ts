/** Tabs as the ARIA authoring practices have them: one stop of the Tab key, arrows, Home and End choose. */
import type { View } from './protocol.js'

export interface Tabs {
  chosen(): View
  choose(view: View): void
  /** Writes a number on a tab. */
  count(view: View, number: number): void
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

export function startTabs(changed: () => void): Tabs {
  const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')]
  const viewOf = (tab: HTMLElement | undefined) => (tab?.dataset.view ?? 'sheet') as View
  let chosen: View = 'sheet'
  const choose = (view: View) => {
    chosen = view
    for (const tab of tabs) {
      const isChosen = viewOf(tab) === view
      tab.setAttribute('aria-selected', `${isChosen}`)
      tab.tabIndex = isChosen ? 0 : -1
      const panel = document.getElementById(`panel-${viewOf(tab)}`)
      if (panel) panel.hidden = !isChosen
    }
  }
  for (const [at, tab] of tabs.entries()) {
    tab.addEventListener('click', () => {
      choose(viewOf(tab))
      changed()
    })
    tab.addEventListener('keydown', (event) => {
      const step = steps[event.key]
      if (!step || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      const next = tabs[step(at, tabs.length - 1)]
      next?.focus()
      choose(viewOf(next))
      changed()
    })
  }
  choose(chosen)
  return {
    chosen: () => chosen,
    choose,
    count(view, number) {
      const place = document.querySelector(`[data-view="${view}"] .count`)
      if (place) place.textContent = `${number}`
    },
  }
}
