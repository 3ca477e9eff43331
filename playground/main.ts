/** The page: notes go in on one side, and what becomes of them shows on the other. */
import { startCardsView } from './cards-view.js'
import { save } from './download.js'
import { startEditor } from './editor.js'
import { startEngine } from './engine.js'
import { getElement } from './get-element.js'
import { startMessagesView } from './messages-view.js'
import type { Answer, Download } from './protocol.js'
import { startSheetView } from './sheet-view.js'
import { startTabs } from './tabs.js'

/** Milliseconds without a key until the notes are read: more for notes that take longer. */
const [shortest, longest] = [120, 1200]

const state = getElement('state', HTMLElement)
const trouble = getElement('trouble', HTMLElement)
const engine = startEngine(getElement('engine', HTMLScriptElement).textContent ?? '')
const showSheet = startSheetView()
const cardsView = startCardsView()
const json = getElement('json', HTMLElement)

let pause: number = shortest
let turn = 0
let clock: ReturnType<typeof setTimeout> | undefined

const say = (words: string) => {
  if (trouble.textContent !== words) trouble.textContent = words
  trouble.hidden = words === ''
}
const later = () => {
  clearTimeout(clock)
  clock = setTimeout(look, pause)
}
const editor = startEditor(later, say)
const tabs = startTabs(() => look())
const showMessages = startMessagesView((file, line) => editor.show(file, line))

async function look(): Promise<void> {
  clearTimeout(clock)
  turn += 1
  const own = turn
  const files = editor.files()
  if (files.length === 0) return
  const view = tabs.chosen()
  const began = performance.now()
  const slow = setTimeout(() => {
    state.textContent = 'Reading …'
  }, 400)
  const answer = await engine.look({ files, view })
  clearTimeout(slow)
  // By now the notes may have changed, or another tab may be looked at.
  if (!answer || own !== turn) return
  const took = performance.now() - began
  pause = Math.min(longest, Math.max(shortest, took))
  state.textContent = `Read in ${Math.max(1, Math.round(took))} ms`
  show(answer, files.length > 1)
}

function show({ counts, messages, shown }: Answer, hasFiles: boolean): void {
  tabs.count('sheet', counts.sheet)
  tabs.count('cards', counts.cards)
  tabs.count('messages', counts.messages)
  showMessages(messages, counts.messages, hasFiles)
  sayFailure(messages)
  if (shown?.view === 'sheet') showSheet(shown.html)
  if (shown?.view === 'cards') cardsView.show(shown.cards, shown.style, counts.cards)
  if (shown?.view === 'json') {
    const isWhole = shown.text.length === shown.length
    json.textContent = isWhole ? shown.text : `${shown.text}\n…`
    getElement('json-lead', HTMLElement).textContent = isWhole
      ? 'All of notes.json, indented.'
      : `The beginning of notes.json, indented: ${Math.round((100 * shown.text.length) / shown.length)} %. The file has all.`
  }
}

/** What is no mistake of the notes but a failure stands where it is seen on every tab. */
function sayFailure(messages: Answer['messages']): void {
  const failure = messages.find(
    ({ severity, file, rule }) => severity === 'error' && (file === undefined || rule === 'unreadable-file'),
  )
  if (failure) say(failure.reason)
}

async function download(what: Download): Promise<void> {
  const files = editor.files()
  if (files.length === 0) return
  state.textContent = 'Making the file …'
  const { made, messages } = await engine.make({ files, view: tabs.chosen(), download: what })
  if (made) save(made)
  else sayFailure(messages)
  state.textContent = made ? `Made ${made.name}` : 'No file was made'
}

for (const button of document.querySelectorAll<HTMLElement>('[data-download]'))
  button.addEventListener('click', () => download(button.dataset.download as Download))

look()
