import type { Position } from 'unist'
import { createNode, type NotesContent, type Shortcut } from '../../tree/index.js'
import { splitAlternatives } from '../connecting-words.js'
import { isKeyList, listedKeys } from '../key-list.js'
import { areUnambiguousKeys, readKeys } from '../keys.js'
import type { TextLine } from './logical-lines.js'

/** Reads a block in which at least half of the lines are keys, and one can't be anything else. */
export function readShortcuts(
  texts: readonly TextLine[],
  description: string | undefined,
): NotesContent[] | undefined {
  const areListed =
    texts.every(({ comment }) => comment !== undefined) && isKeyList(texts.map(({ text }) => text))
  const keys = texts.map(({ text }) => readKeyLine(text) ?? listedLine(text, areListed))
  const allKeys = keys.flatMap((lineKeys) => lineKeys ?? [])
  const keyLineCount = keys.filter(Boolean).length
  if (keyLineCount === 0 || keyLineCount * 2 < texts.length) return undefined
  if (!areListed && !allKeys.some(areUnambiguousKeys)) return undefined
  return texts.flatMap((line, index): NotesContent[] => {
    const lineKeys = keys[index]
    if (!lineKeys) {
      const children = [{ type: 'code' as const, value: line.text, position: line.position }]
      return [createNode('prose', line.position, { children })]
    }
    const comment = line.comment ?? (texts.length === 1 ? description : undefined)
    return shortcutsOf({ ...line, comment }, lineKeys)
  })
}

function listedLine(text: string, areListed: boolean): string[][][] | undefined {
  const keys = areListed ? listedKeys(text) : undefined
  return keys && [keys]
}

/** Returns the shortcuts of a line, each with its position. */
export function shortcutsOf(
  line: { text: string; position: Position; comment: string | undefined },
  keys: readonly string[][][],
): Shortcut[] {
  const parts = keys.length === 1 ? [line.text] : splitAlternatives(line.text)
  let from = 0
  return keys.map((chords, index) => {
    const part = parts[index] ?? line.text
    const at = line.text.indexOf(part, from)
    from = at + part.length
    return createNode('shortcut', subPosition(line.position, at, part.length), {
      keys: chords,
      description: line.comment,
    })
  })
}

/** Returns the position of a part of a line, by columns. */
function subPosition({ start }: Position, at: number, length: number): Position {
  const point = (by: number) => ({
    line: start.line,
    column: start.column + by,
    ...(start.offset === undefined ? {} : { offset: start.offset + by }),
  })
  return { start: point(at), end: point(at + length) }
}

/** Reads the keys of a line: one shortcut, or several alternatives (`n or N`). */
export function readKeyLine(text: string): string[][][] | undefined {
  const whole = readKeys(text)
  if (whole) return [whole]
  const parts = splitAlternatives(text).map(readKeys)
  const [first, ...others] = parts
  // `C-b { or }`: the first chord applies to all alternatives.
  if (first && first.length > 1 && others.length > 0 && others.every((keys) => keys?.length === 1))
    return [first]
  return parts.length > 1 && parts.every((part) => part !== undefined) ? parts : undefined
}
