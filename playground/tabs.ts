/** Tabs as in the ARIA Authoring Practices: one tab stop; arrow keys, Home and End select a tab. */
import type { View } from './protocol.js'

export interface Tabs {
  selected(): View
  select(view: View): void
  /** Sets the number shown on a tab. */
  setCount(view: View, number: number): void
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

export function startTabs(onChange: () => void): Tabs {
  const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')]
  const viewOf = (tab: HTMLElement | undefined) => (tab?.dataset.view ?? 'sheet') as View
  let selected: View = 'sheet'
  const select = (view: View) => {
    selected = view
    for (const tab of tabs) {
      const isSelected = viewOf(tab) === view
      tab.setAttribute('aria-selected', `${isSelected}`)
      tab.tabIndex = isSelected ? 0 : -1
      const panel = document.getElementById(`panel-${viewOf(tab)}`)
      if (panel) panel.hidden = !isSelected
    }
  }
  for (const [at, tab] of tabs.entries()) {
    tab.addEventListener('click', () => {
      select(viewOf(tab))
      onChange()
    })
    tab.addEventListener('keydown', (event) => {
      const step = steps[event.key]
      if (!step || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      const next = tabs[step(at, tabs.length - 1)]
      next?.focus()
      select(viewOf(next))
      onChange()
    })
  }
  select(selected)
  return {
    selected: () => selected,
    select,
    setCount(view, number) {
      const element = document.querySelector(`[data-view="${view}"] .count`)
      if (element) element.textContent = `${number}`
    },
  }
}
