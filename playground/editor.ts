/** The notes editor. Notes can be typed, pasted, dropped or opened. */
import { getElement as get } from './get-element.js'
import type { NoteFile } from './protocol.js'
import { sample } from './samples.js'

export interface Editor {
  files(): NoteFile[]
  /** Shows and selects a line of a file. */
  show(path: string | undefined, line: number): void
}

/** The library's limit for one file; here it applies to all files together. */
const maxBytes = 4_000_000
/** Above this many characters, Chromium takes seconds to paste, since it makes each line undoable. */
const maxNativePaste = 20_000

/**
 * @param onChange called after each change of the notes
 * @param showProblem shows why something was rejected, or nothing if the text is empty
 */
export function startEditor(onChange: () => void, showProblem: (text: string) => void): Editor {
  const text = get('notes', HTMLTextAreaElement)
  const choice = get('file', HTMLSelectElement)
  const chooser = get('chooser', HTMLInputElement)
  let files: NoteFile[] = [{ path: 'notes.md', text: sample }]
  let current = 0
  /** Whether the notes are the user's, not the sample. */
  let isOwn = false
  /** Why files were rejected; kept until the notes change. */
  let rejection = ''

  const saveText = () => {
    const file = files[current]
    if (file) file.text = text.value
  }
  const display = (index: number) => {
    current = Math.min(index, files.length - 1)
    text.value = files[current]?.text ?? ''
    choice.replaceChildren(
      ...files.map(({ path }, index) => new Option(path, `${index}`, index === 0, index === current)),
    )
    get('files', HTMLElement).hidden = files.length < 2
  }
  const replace = (newFiles: NoteFile[], index = 0) => {
    files = newFiles.length > 0 ? newFiles : [{ path: 'notes.md', text: '' }]
    display(index)
    onChange()
  }
  const open = async (list: readonly File[]) => {
    if (list.length === 0) return
    const existing = isOwn ? files.filter(({ text }) => text.trim() !== '') : []
    const sizes = [...list.map(({ size }) => size), ...existing.map(({ text }) => text.length)]
    const bytes = sizes.reduce((sum, size) => sum + size, 0)
    if (bytes > maxBytes) return showProblem(tooLarge(bytes))
    const read = await Promise.all(list.map(readFile))
    const rejections = read.filter((file) => typeof file === 'string')
    const accepted = read.filter((file) => typeof file !== 'string')
    if (accepted.length > 0) {
      const names = new Set(accepted.map(({ path }) => path))
      isOwn = true
      const others = existing.filter(({ path }) => !names.has(path))
      replace([...others, ...accepted], others.length)
    }
    rejection = rejections.join(' ')
    showProblem(rejection)
  }

  const onEdit = () => {
    isOwn = true
    rejection = ''
    onChange()
  }
  text.addEventListener('input', onEdit)
  text.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    if (pasted.length < maxNativePaste) return
    event.preventDefault()
    text.setRangeText(pasted, text.selectionStart, text.selectionEnd, 'end')
    onEdit()
  })
  choice.addEventListener('change', () => {
    saveText()
    display(Number(choice.value))
  })
  get('remove', HTMLButtonElement).addEventListener('click', () => {
    saveText()
    replace(files.filter((_, index) => index !== current))
  })
  get('sample', HTMLButtonElement).addEventListener('click', () => {
    isOwn = false
    rejection = ''
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
      saveText()
      const length = files.reduce((sum, { text }) => sum + text.length, 0)
      showProblem(length > maxBytes ? tooLarge(length) : rejection)
      return length > maxBytes ? [] : files.map((file) => ({ ...file }))
    },
    show(path, line) {
      const index = files.findIndex((file) => file.path === path)
      if (index !== -1 && index !== current) {
        saveText()
        display(index)
      }
      selectLine(text, line)
    },
  }
}

function tooLarge(bytes: number): string {
  return `Notes too large: ${(bytes / 1e6).toFixed(1)} MB (limit: ${maxBytes / 1e6} MB). Use the command line for larger notes.`
}

/** @returns the file, or an error message */
async function readFile(file: File): Promise<NoteFile | string> {
  try {
    const text = new TextDecoder('utf-8').decode(await file.arrayBuffer())
    if (text.includes('\0')) return `${file.name} is not a text file.`
    return { path: file.name, text: text.replace(/\r\n?/g, '\n') }
  } catch {
    return `Can't read ${file.name}.`
  }
}

/** Accepts files dropped anywhere: one dropped outside the field would otherwise replace the page. */
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

/** Measures the height of the text above a line in a copy of the field, since the field doesn't expose it. */
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
