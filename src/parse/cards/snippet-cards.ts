/**
 * Blocks of code in any language in which each line does what a comment says.
 *
 *     # reverse a list        SELECT count(*) FROM t;   -- number of rows
 *     xs[::-1]                SELECT DISTINCT a FROM t; -- without duplicates
 *     # join strings
 *     ",".join(xs)
 */
import type { Code } from 'mdast'
import type { Position } from 'unist'
import { type Card, createNode } from '../../tree/index.js'
import { hasSeveralWords } from '../block-description.js'
import { type CodeLine, codeLines } from '../code/code-lines.js'
import { commentMarkersOf, fullLineComment, splitComment } from '../code/comment.js'
import { isSettingsLanguage, languageKind, languageOf } from '../code/language.js'
import type { Source } from '../source.js'
import { trimPunctuation } from '../whitespace.js'

/** A line with the comment that explains it. */
interface Snippet {
  line: CodeLine
  code: string
  comment: string
}

/** A longer block is a program. */
const maxIntroducedLines = 3

/**
 * Creates a card for each line with a comment, if nearly all lines have one and don't depend on each other; or one for a few lines
 * if the text above says what they are for.
 *
 * @param purpose what the text above says, if anything
 */
export function snippetCards(code: Code, purpose: string | undefined, source: Source): Card[] {
  const language = languageOf(code)
  if (language === undefined || languageKind(code) !== 'other' || isSettingsLanguage(language)) return []
  const markers = commentMarkersOf(language)
  const lines = codeLines(code, source).filter(({ text }) => text.trim() !== '')
  const statement = onlyStatement(lines, markers)
  if (statement) return [cardOf(code.position, statement.comment, statement.code, language)]
  if (lines.some(({ text }) => isPartOfProgram(text))) return []
  const [first] = lines
  if (purpose !== undefined && first && lines.length <= maxIntroducedLines && !lines.some(hasComment))
    return [cardOf(code.position, purpose, code.value, language)]
  const snippets = snippetsIn(lines, markers)
  const codeCount = lines.filter(({ text }) => fullLineComment(text, markers) === undefined).length
  const isEachDifferent = new Set(snippets.map(({ comment }) => comment)).size === snippets.length
  if (!isEachDifferent || snippets.length < 2 || snippets.length < codeCount * 0.75) return []
  return snippets.map(({ line, code: value, comment }) =>
    cardOf(line.position(0, line.text.length), trimPunctuation(comment), value, language),
  )

  function hasComment({ text }: CodeLine): boolean {
    return fullLineComment(text, markers) !== undefined || splitComment(text, markers).comment !== undefined
  }
}

/**
 * Returns the only statement of a query language in a block, and the comment above or below it. Code in other languages builds on the
 * lines before it.
 *
 *     DROP TABLE users;
 *     -- delete the table with all its rows
 */
function onlyStatement(
  lines: readonly CodeLine[],
  markers: readonly string[],
): { code: string; comment: string } | undefined {
  if (!markers.includes('--')) return undefined
  const comments = lines.map(({ text }) => fullLineComment(text, markers))
  const code = lines.filter((_, at) => comments[at] === undefined).map(({ text }) => text)
  const isWhole =
    code.at(-1)?.trimEnd().endsWith(';') && code.filter((line) => line.includes(';')).length === 1
  const isBetween = comments.at(0) !== undefined && comments.at(-1) !== undefined
  const comment = comments.find((text) => text !== undefined)
  if (!isWhole || isBetween || comment === undefined || !isExplanation(comment)) return undefined
  const from = comments.indexOf(undefined)
  const isInOnePiece = comments.slice(from, from + code.length).every((text) => text === undefined)
  return isInOnePiece ? { code: code.join('\n'), comment: trimPunctuation(comment) } : undefined
}

function cardOf(position: Position | undefined, words: string, code: string, language: string): Card {
  const back = `\`\`\`${language}\n${code}\n\`\`\``
  return createNode('card', position, { kind: 'basic', front: `${words} (${language})`, back })
}

function snippetsIn(lines: readonly CodeLine[], markers: readonly string[]): Snippet[] {
  const snippets: Snippet[] = []
  lines.forEach((line, at) => {
    const above = lines[at - 1]
    if (fullLineComment(line.text, markers) !== undefined) return
    const { command, comment: after } = splitComment(line.text, markers)
    const next = lines[at + 1]
    // A comment above several lines isn't about one of them.
    const isAlone = next === undefined || fullLineComment(next.text, markers) !== undefined
    const comment = after ?? (above && isAlone ? fullLineComment(above.text, markers) : undefined)
    if (comment !== undefined && isExplanation(comment))
      snippets.push({ line, code: command.trim(), comment })
  })
  return snippets
}

/** Whether a comment has words of its own, and isn't only a value such as `=> 'a b'` or `true, because …`. */
function isExplanation(comment: string): boolean {
  return (
    hasSeveralWords(comment) &&
    /^\p{L}/u.test(comment) &&
    !/^(?:true|false|null|undefined|none|nil|nan)\b|:\s|[=-]>/i.test(comment)
  )
}

/** Whether a line belongs to the lines around it: it is indented, a definition, an import or the end of a block. */
function isPartOfProgram(text: string): boolean {
  return /^\s|^[)}\]]|[{([,]\s*$|^(?:import|from|require|use|using|package|const|let|var|def|class|function|func|fn|return|public|private|export|if|for|while|try|async|await)\b/.test(
    text,
  )
}
