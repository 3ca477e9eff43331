/** The notes: typed, pasted, dropped or chosen. */
import { getElement as get } from './get-element.js'
import type { NoteFile } from './protocol.js'
import { sample } from './samples.js'

export interface Editor {
  files(): NoteFile[]
  /** Goes to a line of a file. */
  show(path: string | undefined, line: number): void
}

/** The library's own limit for a file; here it is for all together. */
const mostBytes = 4_000_000
/** From here on Chromium takes seconds to paste line by line, so that it can be undone. */
const longPaste = 20_000

/**
 * @param changed is called after each change of the notes
 * @param say shows why something was not taken; an empty text where nothing is wrong
 */
export function startEditor(changed: () => void, say: (words: string) => void): Editor {
  const text = get('notes', HTMLTextAreaElement)
  const choice = get('file', HTMLSelectElement)
  const chooser = get('chooser', HTMLInputElement)
  let files: NoteFile[] = [{ path: 'notes.md', text: sample }]
  let current = 0
  let isOwn = false
  /** Why files were not taken; until the notes change otherwise. */
  let refusal = ''

  const keep = () => {
    const file = files[current]
    if (file) file.text = text.value
  }
  const display = (index: number) => {
    current = Math.min(index, files.length - 1)
    text.value = files[current]?.text ?? ''
    choice.replaceChildren(
      ...files.map(({ path }, at) => new Option(path, `${at}`, at === 0, at === current)),
    )
    get('files', HTMLElement).hidden = files.length < 2
  }
  const replace = (next: NoteFile[], at = 0) => {
    files = next.length > 0 ? next : [{ path: 'notes.md', text: '' }]
    display(at)
    changed()
  }
  const open = async (list: readonly File[]) => {
    if (list.length === 0) return
    const kept = isOwn ? files.filter(({ text }) => text.trim() !== '') : []
    const size = [...list.map(({ size }) => size), ...kept.map(({ text }) => text.length)]
    const bytes = size.reduce((sum, one) => sum + one, 0)
    if (bytes > mostBytes) return say(tooLarge(bytes))
    const read = await Promise.all(list.map(readFile))
    const refused = read.filter((file) => typeof file === 'string')
    const taken = read.filter((file) => typeof file !== 'string')
    if (taken.length > 0) {
      const names = new Set(taken.map(({ path }) => path))
      isOwn = true
      const others = kept.filter(({ path }) => !names.has(path))
      replace([...others, ...taken], others.length)
    }
    refusal = refused.join(' ')
    say(refusal)
  }

  const typed = () => {
    isOwn = true
    refusal = ''
    changed()
  }
  text.addEventListener('input', typed)
  text.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    if (pasted.length < longPaste) return
    event.preventDefault()
    text.setRangeText(pasted, text.selectionStart, text.selectionEnd, 'end')
    typed()
  })
  choice.addEventListener('change', () => {
    keep()
    display(Number(choice.value))
  })
  get('remove', HTMLButtonElement).addEventListener('click', () => {
    keep()
    replace(files.filter((_, index) => index !== current))
  })
  get('sample', HTMLButtonElement).addEventListener('click', () => {
    isOwn = false
    refusal = ''
    replace([{ path: 'notes.md', text: sample }])
  })
  get('open', HTMLButtonElement).addEventListener('click', () => chooser.click())
  chooser.addEventListener('change', () => {
    open([...(chooser.files ?? [])])
    chooser.value = ''
  })
  acceptDrops(open)
  display(0)

  return {
    files() {
      keep()
      const length = files.reduce((sum, { text }) => sum + text.length, 0)
      say(length > mostBytes ? tooLarge(length) : refusal)
      return length > mostBytes ? [] : files.map((file) => ({ ...file }))
    },
    show(path, line) {
      const index = files.findIndex((file) => file.path === path)
      if (index !== -1 && index !== current) {
        keep()
        display(index)
      }
      selectLine(text, line)
    },
  }
}

function tooLarge(bytes: number): string {
  return `These notes have ${(bytes / 1e6).toFixed(1)} MB; this page takes at most ${mostBytes / 1e6} MB. The command line reads more.`
}

/** @returns a sentence where it is no text */
async function readFile(file: File): Promise<NoteFile | string> {
  try {
    const text = new TextDecoder('utf-8').decode(await file.arrayBuffer())
    if (text.includes('\0')) return `${file.name} is not a text.`
    return { path: file.name, text: text.replace(/\r\n?/g, '\n') }
  } catch {
    return `${file.name} could not be read.`
  }
}

/** The whole page takes files: one that misses the field would else replace the page. */
function acceptDrops(open: (list: readonly File[]) => void): void {
  const mark = (isOver: boolean) => document.body.classList.toggle('over', isOver)
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    mark(true)
  })
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) mark(false)
  })
  addEventListener('drop', (event) => {
    mark(false)
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    open([...event.dataTransfer.files])
  })
}

function selectLine(text: HTMLTextAreaElement, line: number): void {
  const lines = text.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0)
  text.focus({ preventScroll: true })
  text.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  text.scrollTop = Math.max(0, heightOf(text, text.value.slice(0, start)) - text.clientHeight / 3)
  text.scrollIntoView({ block: 'nearest' })
}

/** How high the lines above are, wrapped as the field wraps them: it doesn't tell. */
function heightOf(text: HTMLTextAreaElement, above: string): number {
  const double = document.createElement('div')
  double.className = 'double'
  double.style.width = `${text.clientWidth}px`
  double.textContent = above
  document.body.append(double)
  const { height } = double.getBoundingClientRect()
  double.remove()
  return height
}
