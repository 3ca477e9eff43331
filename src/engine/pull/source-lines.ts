import { blockElements } from './html-elements.js'
import type { LineKind, SourceLine } from './source-line.js'

/**
 *     > - [ ] ## text
 *     ^^           container
 *       ^^         list marker
 *         ^^^^^^^  task, heading
 */
const markers = /^([ \t]*(?:>[ \t]?)*[ \t]*)((?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$))*)((?:\[[ xX]\][ \t]+)?)/
const headingMarker = /^#{1,6}(?:[ \t]+|$)/
/** Labels of questions and answers; keep in sync with the notes parser. */
const label =
  /^(?:\*\*)?(?:Q|F|Question|Frage|A|Answer|Antwort)(?:\s?\d{1,4})?(?::\*\*|\*\*\s*:|:|\.(?=\s)|：)\s*/i
const fence = /^(`{3,}(?!.*`)|~{3,})/
const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const underline = /^(?:=+|-+|(?:[-*_][ \t]*){3,})[ \t]*$/
const htmlBlock = new RegExp(`^</?(?:${[...blockElements].join('|')})(?=[\\s/>]|$)`, 'i')
const term = /[^:\s]\s*:::?(?!:)\s*[^:\s]/

interface ScanState {
  lines: SourceLine[]
  fence: string | undefined
  isHtml: boolean
  isTable: boolean
  isFrontMatter: boolean
}

/**
 * Classifies the lines of a Markdown file.
 *
 * A heuristic, not a Markdown parser: wrong results only produce candidate edits that are rejected after rendering.
 *
 * @param source a Markdown file
 */
export function sourceLines(source: string): SourceLine[] {
  const state: ScanState = {
    lines: [],
    fence: undefined,
    isHtml: false,
    isTable: false,
    isFrontMatter: /^\uFEFF?---[ \t]*\r?\n/.test(source),
  }
  for (let start = 0; start <= source.length; ) {
    const newline = source.indexOf('\n', start)
    const next = newline === -1 ? source.length : newline
    const end = source[next - 1] === '\r' && next > start ? next - 1 : next
    readLine(source.slice(start, end), start, state)
    start = next + 1
  }
  return state.lines
}

function readLine(text: string, start: number, state: ScanState): void {
  const [prefix = '', container = '', listMarker = '', task = ''] = markers.exec(text) ?? []
  const line: SourceLine = {
    lineKind: 'none',
    start,
    textStart: start + prefix.length,
    end: start + text.length,
    container,
    listMarker,
    startsBlock: true,
  }
  const rest = text.slice(prefix.length)
  const previous = state.lines.at(-1)
  state.lines.push(line)
  if (state.isFrontMatter) {
    state.isFrontMatter = start === 0 || !/^(?:---|\.\.\.)[ \t]*$/.test(text)
    return
  }
  if (state.fence !== undefined) {
    readCode(text, line, state)
    return
  }
  const isBlank = rest.trim() === '' && listMarker === ''
  if (isBlank) {
    state.isHtml = false
    state.isTable = false
    return
  }
  const opening = fence.exec(rest)
  if (opening) {
    state.fence = opening[1]
    state.isTable = false
    return
  }
  state.isHtml ||= htmlBlock.test(rest)
  if (state.isHtml) {
    line.lineKind = 'html'
    line.startsBlock = previous?.lineKind !== 'html'
    return
  }
  if (previous && previous.lineKind !== 'none' && rest.includes('|') && delimiterRow.test(rest)) {
    previous.lineKind = 'cell'
    state.isTable = true
    return
  }
  if (state.isTable) {
    line.lineKind = 'cell'
    return
  }
  if (listMarker === '' && underline.test(rest)) return
  if (/^\?\??[ \t]*$/.test(rest)) {
    markAnswers(state.lines)
    return
  }
  line.lineKind = lineKindOf(rest, line, task, previous)
  const before = previous?.lineKind ?? 'none'
  const isContinuation = (before === 'flow' || before === 'answer') && before === line.lineKind
  line.startsBlock = listMarker !== '' || !isContinuation || label.test(rest)
  if (line.lineKind === 'heading') line.textStart += headingMarker.exec(rest)?.[0].length ?? 0
  if (line.lineKind === 'answer') line.textStart += label.exec(rest)?.[0].length ?? 0
}

function readCode(text: string, line: SourceLine, state: ScanState): void {
  const fenceLine = state.lines.findLast((other) => other !== line && other.lineKind === 'none')
  const run = /^[ \t]*(?:>[ \t]?)*[ \t]*(`{3,}|~{3,})[ \t]*$/.exec(text)?.[1]
  if (run !== undefined && state.fence !== undefined && run.startsWith(state.fence)) {
    state.fence = undefined
    return
  }
  const width = (fenceLine?.container.length ?? 0) + (fenceLine?.listMarker.length ?? 0)
  const indent = /^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(text)?.[0] ?? ''
  line.lineKind = 'code'
  line.container = indent.slice(0, width)
  line.listMarker = ''
  line.textStart = line.start + line.container.length
  line.startsBlock = state.lines.at(-2) === fenceLine
}

/** Marks the lines of the paragraph above a `?` separator as an answer; the lines below continue it. */
function markAnswers(lines: readonly SourceLine[]): void {
  const separator = lines.at(-1)
  if (separator) {
    separator.lineKind = 'answer'
    separator.textStart = separator.end
  }
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const line = lines[index]
    if (line?.lineKind !== 'flow') return
    line.lineKind = 'answer'
    if (line.startsBlock) return
  }
}

function lineKindOf(
  rest: string,
  line: SourceLine,
  task: string,
  previous: SourceLine | undefined,
): LineKind {
  if (task === '' && headingMarker.test(rest)) return 'heading'
  if (label.test(rest)) return 'answer'
  const isBare = !term.test(rest.replace(/\{\{c\d+::.*?\}\}|`[^`]*`/g, ''))
  if (!isBare) return 'term'
  if (line.listMarker !== '' || previous === undefined) return 'flow'
  return previous.lineKind === 'answer' ? 'answer' : 'flow'
}
