/** A page of the preview, with its own tab. */
export interface PreviewPage {
  /** Its path without the slash: `cheatsheet`. */
  name: string
  /** Text of its tab. */
  label: string
  html: string
}

/** Returns the outer page: a tab for each page, and a script that reloads pages when they change. */
export function tabsPage(pages: readonly PreviewPage[]): string {
  const tabs = pages.map(
    ({ name, label }) =>
      `<button role="tab" id="tab-${name}" aria-controls="frame-${name}" data-name="${name}">${label}</button>`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ddd-build preview</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0; height: 100vh; display: flex; flex-direction: column; font: 15px/1.4 system-ui, sans-serif; }
[role="tablist"] { display: flex; gap: 4px; padding: 6px 12px; border-bottom: 1px solid #8884; }
[role="tab"] { padding: 4px 14px; border: 0; border-radius: 6px; background: none; color: inherit; font: inherit; cursor: pointer; }
[role="tab"][aria-selected="true"] { background: #0b5cad; color: #fff; }
#state { margin-inline-start: auto; align-self: center; opacity: .75; }
iframe { flex: 1; border: 0; }
iframe[hidden] { display: none; }
</style>
<body>
<div role="tablist" aria-label="Pages">${tabs.join('')}<span id="state" role="status"></span></div>
<script>
const tabs = [...document.querySelectorAll('[role="tab"]')]
const state = document.getElementById('state')
const frames = new Map(tabs.map((tab) => {
  const frame = document.createElement('iframe')
  frame.id = 'frame-' + tab.dataset.name
  frame.title = tab.textContent
  frame.src = '/' + tab.dataset.name
  document.body.append(frame)
  return [tab, frame]
}))
const choose = (chosen) => {
  for (const [tab, frame] of frames) {
    tab.setAttribute('aria-selected', tab === chosen)
    tab.tabIndex = tab === chosen ? 0 : -1
    frame.hidden = tab !== chosen
  }
  history.replaceState(null, '', '#' + chosen.dataset.name)
}
for (const tab of tabs) {
  tab.addEventListener('click', () => choose(tab))
  tab.addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
    if (!step) return
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]
    next.focus()
    choose(next)
  })
}
choose(tabs.find((tab) => '#' + tab.dataset.name === location.hash) ?? tabs[0])

// Keeps the scroll position.
const reload = (frame) => {
  const { scrollX, scrollY } = frame.contentWindow
  frame.addEventListener('load', () => frame.contentWindow.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' }), { once: true })
  frame.contentWindow.location.reload()
}
let version
const events = new EventSource('/events')
events.addEventListener('message', ({ data }) => {
  if (version !== undefined && version !== data) for (const frame of frames.values()) reload(frame)
  version = data
  state.textContent = ''
})
events.addEventListener('error', () => {
  state.textContent = 'ddd-build has stopped'
})
</script>
</body>
</html>
`
}
