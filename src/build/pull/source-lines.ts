import { blockElements } from './html-elements.js'
import type { Place, SourceLine } from './source-line.js'

/**
 *     > - [ ] ## text
 *     ^^           container
 *       ^^         list marker
 *         ^^^^^^^  task, heading
 */
const markers = /^([ \t]*(?:>[ \t]?)*[ \t]*)((?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$))*)((?:\[[ xX]\][ \t]+)?)/
const headingMarker = /^#{1,6}(?:[ \t]+|$)/
/** The labels of questions and answers, as the notes' parser reads them. */
const label =
  /^(?:\*\*)?(?:Q|F|Question|Frage|A|Answer|Antwort)(?:\s?\d{1,4})?(?::\*\*|\*\*\s*:|:|\.(?=\s)|：)\s*/i
const fence = /^(`{3,}(?!.*`)|~{3,})/
const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const underline = /^(?:=+|-+|(?:[-*_][ \t]*){3,})[ \t]*$/
const htmlBlock = new RegExp(`^</?(?:${[...blockElements].join('|')})(?=[\\s/>]|$)`, 'i')
const term = /[^:\s]\s*:::?(?!:)\s*[^:\s]/

interface Reading {
  lines: SourceLine[]
  fence: string | undefined
  isHtml: boolean
  isTable: boolean
  isFrontMatter: boolean
}

/**
 * Reads what each line of a Markdown file is.
 *
 * This is not a Markdown parser: where it is wrong, an edit is offered that the build then finds to be wrong.
 *
 * @param source a Markdown file
 * @returns its lines
 */
export function sourceLines(source: string): SourceLine[] {
  const reading: Reading = {
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
    readLine(source.slice(start, end), start, reading)
    start = next + 1
  }
  return reading.lines
}

function readLine(text: string, start: number, reading: Reading): void {
  const [prefix = '', container = '', listMarker = '', task = ''] = markers.exec(text) ?? []
  const line: SourceLine = {
    place: 'none',
    start,
    textStart: start + prefix.length,
    end: start + text.length,
    container,
    listMarker,
    startsBlock: true,
  }
  const rest = text.slice(prefix.length)
  const previous = reading.lines.at(-1)
  reading.lines.push(line)
  if (reading.isFrontMatter) {
    reading.isFrontMatter = start === 0 || !/^(?:---|\.\.\.)[ \t]*$/.test(text)
    return
  }
  if (reading.fence !== undefined) {
    readCode(text, line, reading)
    return
  }
  const isBlank = rest.trim() === '' && listMarker === ''
  if (isBlank) {
    reading.isHtml = false
    reading.isTable = false
    return
  }
  const opening = fence.exec(rest)
  if (opening) {
    reading.fence = opening[1]
    reading.isTable = false
    return
  }
  reading.isHtml ||= htmlBlock.test(rest)
  if (reading.isHtml) {
    line.place = 'html'
    line.startsBlock = previous?.place !== 'html'
    return
  }
  if (previous && previous.place !== 'none' && rest.includes('|') && delimiterRow.test(rest)) {
    previous.place = 'cell'
    reading.isTable = true
    return
  }
  if (reading.isTable) {
    line.place = 'cell'
    return
  }
  if (listMarker === '' && underline.test(rest)) return
  if (/^\?\??[ \t]*$/.test(rest)) {
    markAnswers(reading.lines)
    return
  }
  line.place = placeOf(rest, line, task, previous)
  const before = previous?.place ?? 'none'
  const goesOn = (before === 'flow' || before === 'answer') && before === line.place
  line.startsBlock = listMarker !== '' || !goesOn || label.test(rest)
  if (line.place === 'heading') line.textStart += headingMarker.exec(rest)?.[0].length ?? 0
  if (line.place === 'answer') line.textStart += label.exec(rest)?.[0].length ?? 0
}

function readCode(text: string, line: SourceLine, reading: Reading): void {
  const fenceLine = reading.lines.findLast((other) => other !== line && other.place === 'none')
  const run = /^[ \t]*(?:>[ \t]?)*[ \t]*(`{3,}|~{3,})[ \t]*$/.exec(text)?.[1]
  if (run !== undefined && reading.fence !== undefined && run.startsWith(reading.fence)) {
    reading.fence = undefined
    return
  }
  const width = (fenceLine?.container.length ?? 0) + (fenceLine?.listMarker.length ?? 0)
  const indent = /^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(text)?.[0] ?? ''
  line.place = 'code'
  line.container = indent.slice(0, width)
  line.listMarker = ''
  line.textStart = line.start + line.container.length
  line.startsBlock = reading.lines.at(-2) === fenceLine
}

/** The lines above a `?`, up to the start of their paragraph, keep their line ends, and so do those below it. */
function markAnswers(lines: readonly SourceLine[]): void {
  const sign = lines.at(-1)
  if (sign) {
    sign.place = 'answer'
    sign.textStart = sign.end
  }
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const line = lines[index]
    if (line?.place !== 'flow') return
    line.place = 'answer'
    if (line.startsBlock) return
  }
}

function placeOf(rest: string, line: SourceLine, task: string, previous: SourceLine | undefined): Place {
  if (task === '' && headingMarker.test(rest)) return 'heading'
  if (label.test(rest)) return 'answer'
  const isBare = !term.test(rest.replace(/\{\{c\d+::.*?\}\}|`[^`]*`/g, ''))
  if (!isBare) return 'term'
  if (line.listMarker !== '' || previous === undefined) return 'flow'
  return previous.place === 'answer' ? 'answer' : 'flow'
}
