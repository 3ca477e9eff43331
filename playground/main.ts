/** The page: notes on one side, the results on the other. */
import { startCardsView } from './cards-view.js'
import { save } from './download.js'
import { startEditor } from './editor.js'
import { startEngine } from './engine.js'
import { getElement } from './get-element.js'
import { startMessagesView } from './messages-view.js'
import type { Download, EngineResponse } from './protocol.js'
import { startSheetView } from './sheet-view.js'
import { startTabs } from './tabs.js'

/** Debounce in milliseconds: longer if the notes take longer to read. */
const [minDelayMs, maxDelayMs] = [120, 1200]

const status = getElement('state', HTMLElement)
const problem = getElement('trouble', HTMLElement)
const engine = startEngine(getElement('engine', HTMLScriptElement).textContent ?? '')
const showSheet = startSheetView()
const cardsView = startCardsView()
const json = getElement('json', HTMLElement)

let delayMs: number = minDelayMs
let updateCount = 0
let timer: ReturnType<typeof setTimeout> | undefined

const showProblem = (text: string) => {
  if (problem.textContent !== text) problem.textContent = text
  problem.hidden = text === ''
}
const scheduleUpdate = () => {
  clearTimeout(timer)
  timer = setTimeout(update, delayMs)
}
const editor = startEditor(scheduleUpdate, showProblem)
const tabs = startTabs(() => update())
const showMessages = startMessagesView((file, line) => editor.show(file, line))

async function update(): Promise<void> {
  clearTimeout(timer)
  updateCount += 1
  const currentUpdate = updateCount
  const files = editor.files()
  if (files.length === 0) return
  const view = tabs.selected()
  const start = performance.now()
  const slowTimer = setTimeout(() => {
    status.textContent = 'Reading …'
  }, 400)
  const response = await engine.requestView({ files, view })
  clearTimeout(slowTimer)
  // The notes or the tab may have changed by now.
  if (!response || currentUpdate !== updateCount) return
  const duration = performance.now() - start
  delayMs = Math.min(maxDelayMs, Math.max(minDelayMs, duration))
  status.textContent = `Read in ${Math.max(1, Math.round(duration))} ms`
  show(response, files.length > 1)
}

function show({ counts, messages, content }: EngineResponse, hasFiles: boolean): void {
  tabs.setCount('sheet', counts.sheet)
  tabs.setCount('cards', counts.cards)
  tabs.setCount('messages', counts.messages)
  showMessages(messages, counts.messages, hasFiles)
  showFailure(messages)
  if (content?.view === 'sheet') showSheet(content.html)
  if (content?.view === 'cards') cardsView.show(content.cards, content.style, counts.cards)
  if (content?.view === 'json') {
    const isWhole = content.text.length === content.length
    json.textContent = isWhole ? content.text : `${content.text}\n…`
    getElement('json-lead', HTMLElement).textContent = isWhole
      ? 'notes.json, indented.'
      : `The first ${Math.round((100 * content.text.length) / content.length)} % of notes.json, indented. Download the file to see everything.`
  }
}

/** Shows failures (as opposed to mistakes in the notes) above all tabs. */
function showFailure(messages: EngineResponse['messages']): void {
  const failure = messages.find(
    ({ severity, file, rule }) => severity === 'error' && (file === undefined || rule === 'unreadable-file'),
  )
  if (failure) showProblem(failure.reason)
}

async function download(format: Download): Promise<void> {
  const files = editor.files()
  if (files.length === 0) return
  status.textContent = 'Creating the file …'
  const { file, messages } = await engine.requestFile({ files, view: tabs.selected(), download: format })
  if (file) save(file)
  else showFailure(messages)
  status.textContent = file ? `Saved ${file.name}` : "Can't create the file"
}

for (const button of document.querySelectorAll<HTMLElement>('[data-download]'))
  button.addEventListener('click', () => download(button.dataset.download as Download))

update()
