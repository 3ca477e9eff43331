import type { Paragraph } from 'mdast'
import { isAnswer, isQuestion } from './shapes/flashcard.js'
import type { Source } from './source.js'

/** How the lines of a paragraph are written. */
export interface ParagraphLines {
  /** Without the marks of quotations, and without tags before their words. */
  texts: string[]
  /** Row of the first line that has more than tags, from 0. */
  head: number
  /** Rows that begin a question. */
  questions: number[]
  /** Whether it begins with a question or an answer. */
  isDialog: boolean
  /** Whether each line may end in tags of its own. */
  isLineByLine: boolean
  /** Whether all lines are one card, with a `?` alone between front and back. */
  isOneCard: boolean
}

const onlyTags = /^#\S+(?:\s+#\S+)*$/

/** A long paragraph is asked about at each of its lines. */
const known = new WeakMap<Paragraph, ParagraphLines>()

/**
 * Reads the lines of a paragraph. Those of the first three are each about something of their own:
 *
 *     front::back      `ls` - lists         Q: What lists files?     What lists files?
 *     front::back      `pwd` - shows        A: `ls`                  ?
 */
export function paragraphLines(paragraph: Paragraph, source: Source): ParagraphLines {
  const lines = known.get(paragraph) ?? readLines(paragraph, source)
  known.set(paragraph, lines)
  return lines
}

function readLines({ position }: Paragraph, source: Source): ParagraphLines {
  const written = source.text
    .slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
    .split(/\r\n|\n|\r/)
    .map((line, index) => (index === 0 ? line : line.replace(/^[ \t]*(?:>[ \t]?)*/, '')).trim())
  const texts = written.map((line) => (onlyTags.test(line) ? '' : line.replace(/^(?:#\S+\s+)+/, '')))
  const head = Math.max(
    texts.findIndex((text) => text !== ''),
    0,
  )
  const filled = texts.filter((text) => text !== '')
  const first = texts[head] ?? ''
  const isDialog = isQuestion(first) || isAnswer(first)
  const isOneCard = texts.includes('?') || texts.includes('??')
  return {
    texts,
    head,
    questions: isDialog ? [...texts.keys()].filter((row) => isQuestion(texts[row] ?? '')) : [],
    isDialog,
    isOneCard,
    isLineByLine:
      isDialog ||
      isOneCard ||
      (filled.length > 0 &&
        (filled.every((text) => /[^:\s]\s*:::?(?!:)\s*[^:\s]/.test(text)) ||
          filled.every((text) => text.startsWith('`')))),
  }
}
