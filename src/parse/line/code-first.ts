import type { PhrasingContent } from 'mdast'
import { combinedPosition, type TextPiece, unwrapInlineCode } from '../code-pieces.js'
import { inlineCodeText } from '../code-text.js'
import { isEnumerator } from '../connecting-words.js'
import { isNextStep, readKeys } from '../keys.js'
import { locateValue } from '../read-command-line.js'
import type { Source } from '../source.js'
import { splitTrailingNote } from '../trailing-note.js'
import type { LineEntry } from './line-entry.js'
import { descriptionSeparator, extractPage, nonEmpty } from './line-text.js'

/** A description in brackets: `(words)`, `[words]`, `{words}`, `（words）`. */
const inBrackets = /^(?:\((.*)\)|\[(.*)\]|\{(.*)\}|（(.*)）|［(.*)］)$/

/** `` `docker stop NAME` - stops a container ``. */
export function readCodeFirst(nodes: readonly PhrasingContent[], source: Source): LineEntry | undefined {
  const pieces: TextPiece[] = []
  let note: string | undefined
  let at = 0
  for (;;) {
    const node = nodes[at]
    const code = node ? unwrapInlineCode(node) : undefined
    if (!code) break
    const parts = splitTrailingNote(code.value)
    const value = inlineCodeText(parts?.code ?? code.value)
    pieces.push({ value, position: parts ? locateValue(value, code.position, source) : code.position })
    note ??= parts?.note
    at += 1
    const next = nodes[at]
    const after = nodes[at + 1]
    const step =
      after && next?.type === 'text' && isNextStep(next.value) ? unwrapInlineCode(after) : undefined
    const first = pieces.at(-1)
    // `Ctrl-b` then `c`: two steps of one shortcut.
    if (step && first && readKeys(first.value)?.some((chord) => chord.length > 1)) {
      first.value = `${first.value} ${step.value}`
      first.position = combinedPosition([code, step])
      at += 2
      break
    }
    if (next?.type !== 'text' || !isEnumerator(next.value) || !after || !unwrapInlineCode(after)) break
    at += 1
  }
  if (pieces.length === 0) return undefined
  // A note in the code of one of several alternatives isn't about the others.
  if (pieces.length > 1) note = undefined
  const result = resultIn(nodes.slice(at))
  if (result !== undefined)
    return { pieces, isCode: true, separator: 'none', description: undefined, page: undefined, result }
  const { text, page } = extractPage(nodes.slice(at))
  const marked = descriptionSeparator.exec(text) ?? note
  const description = nonEmpty(text.replace(descriptionSeparator, '')) ?? note
  const bracketed = description && !marked ? inBrackets.exec(description)?.slice(1).find(Boolean) : undefined
  return {
    pieces: pieces.filter(({ value }) => value !== ''),
    isCode: true,
    separator: description === undefined ? 'none' : marked || bracketed ? 'mark' : 'space',
    description: bracketed ?? description,
    page,
  }
}

/** Returns the code after an arrow, if nothing else follows: `` => `KILL` ``. */
function resultIn([arrow, code, ...others]: readonly PhrasingContent[]): string | undefined {
  const isArrow = arrow?.type === 'text' && /^\s*(?:=>|[-–—]?->|→|⇒)\s*$/.test(arrow.value)
  return isArrow && code && others.length === 0 ? unwrapInlineCode(code)?.value : undefined
}
