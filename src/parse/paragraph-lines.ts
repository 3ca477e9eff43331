import type { Paragraph } from 'mdast'
import { answerMarkers, isAnswer, isQuestion, questionMarkers } from './question-markers.js'
import type { Source } from './source.js'

/** The lines of a paragraph and how they belong together. */
export interface ParagraphLines {
  /** The lines without quote markers and leading tags; empty for lines of only tags. */
  texts: string[]
  /** 0-based row of the first line that isn't only tags. */
  firstTextRow: number
  /** Rows that begin a question. */
  questionRows: number[]
  /** Whether it begins with a question or an answer. */
  isQuestionAndAnswer: boolean
  /** Whether each line can end in its own tags. */
  isLineByLine: boolean
  /** Whether all lines are one card, with a `?` line between front and back. */
  isSingleCard: boolean
}

const onlyTags = /^#\S+(?:\s+#\S+)*$/

/** Cached, because a long paragraph is looked up for each of its lines. */
const cache = new WeakMap<Paragraph, ParagraphLines>()

/**
 * Reads the lines of a paragraph. In the first three of these examples, each line or question stands on its own:
 *
 *     front::back      `ls` - lists         Q: What lists files?     What lists files?
 *     front::back      `pwd` - shows        A: `ls`                  ?
 */
export function paragraphLines(paragraph: Paragraph, source: Source): ParagraphLines {
  const lines = cache.get(paragraph) ?? readLines(paragraph, source)
  cache.set(paragraph, lines)
  return lines
}

function readLines({ position }: Paragraph, source: Source): ParagraphLines {
  const rawLines = source.text
    .slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
    .split(/\r\n|\n|\r/)
    .map((line, index) => (index === 0 ? line : line.replace(/^[ \t]*(?:>[ \t]?)*/, '')).trim())
  const texts = rawLines.map((line) => (onlyTags.test(line) ? '' : line.replace(/^(?:#\S+\s+)+/, '')))
  const firstTextRow = Math.max(
    texts.findIndex((text) => text !== ''),
    0,
  )
  const filled = texts.filter((text) => text !== '')
  const first = texts[firstTextRow] ?? ''
  const isQuestionAndAnswer = isQuestion(first, source) || isAnswer(first, source)
  const isSingleCard = texts.includes('?') || texts.includes('??')
  return {
    texts,
    firstTextRow,
    questionRows: questionRows(texts, first, source),
    isQuestionAndAnswer,
    isSingleCard,
    isLineByLine:
      isQuestionAndAnswer ||
      isSingleCard ||
      (filled.length > 0 &&
        (filled.every((text) => /[^:\s]\s*:::?(?!:)\s*[^:\s]/.test(text)) ||
          filled.every((text) => text.startsWith('`')))),
  }
}

/** Returns the rows of questions, in the language of the first line. */
function questionRows(texts: readonly string[], first: string, source: Source): number[] {
  const markers = [...questionMarkers(first, source), ...answerMarkers(first, source)]
  return [...texts.keys()].filter((row) => markers.some(({ question }) => question.test(texts[row] ?? '')))
}
