import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Position } from 'unist'
import { parseShellLine, type ShellLine, type SimpleCommand } from '../shell/index.js'
import type { Source } from './source.js'

/**
 * Parses a command line and sets each word's position in the file.
 *
 * @param value the line: without markup, entities decoded, white space collapsed
 * @param position where it was read from, including markup
 */
export function readCommandLine(value: string, position: Position | undefined, source: Source): ShellLine {
  const line = parseShellLine(value)
  const offsets = offsetsIn(value, position, source)
  if (offsets) setWordPositions(line.commands, offsets, source)
  return line
}

/**
 * Returns the position of a value without the markup around it.
 *
 * @param position where the value was read from, including markup
 * @returns `position` itself if the value can't be found in it
 */
export function locateValue(
  value: string,
  position: Position | undefined,
  source: Source,
): Position | undefined {
  const offsets = value === '' ? undefined : offsetsIn(value, position, source)
  return offsets ? positionOf(offsets, 0, value.length, source) : position
}

/** Returns the offsets of each character of a value in the file; `undefined` if it can't be found at the position. */
function offsetsIn(
  value: string,
  position: Position | undefined,
  source: Source,
): CharacterOffsets | undefined {
  const from = position?.start.offset
  const to = position?.end.offset
  if (from === undefined || to === undefined) return undefined
  const offsets = alignOffsets(value, source.text.slice(from, to))
  return (
    offsets && {
      starts: offsets.starts.map((offset) => from + offset),
      ends: offsets.ends.map((offset) => from + offset),
    }
  )
}

function positionOf(
  { starts, ends }: CharacterOffsets,
  start: number,
  end: number,
  source: Source,
): Position {
  return source.position(starts[start] ?? 0, ends[end - 1] ?? 0)
}

function setWordPositions(
  commands: readonly SimpleCommand[],
  offsets: CharacterOffsets,
  source: Source,
): void {
  for (const { words } of commands)
    for (const word of words) {
      word.position = positionOf(offsets, word.start, word.end, source)
      if (word.commands) setWordPositions(word.commands, offsets, source)
    }
}

const tagPattern = /<\/?[a-z][^<>]*>/iy
const entityPattern = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][\da-z]{1,31}));/iy

/** The start and end of each character of a value in the text it was read from. */
export interface CharacterOffsets {
  starts: number[]
  ends: number[]
}

/**
 * Finds each character of a value in the text it was read from.
 *
 *     a &amp;&amp; <i>b</i>
 *     a && b  →  0 1 2 7 12 16
 *
 * @returns `undefined` if the text doesn't contain the characters of the value in this order
 */
export function alignOffsets(value: string, text: string): CharacterOffsets | undefined {
  const starts: number[] = []
  const ends: number[] = []
  const add = (from: number, to: number) => {
    starts.push(from)
    ends.push(to)
  }
  let at = 0
  while (starts.length < value.length) {
    const expected = value[starts.length] ?? ''
    const actual = text[at]
    if (actual === undefined) return undefined
    // In code, tags and entities are text: then the value has them as they are written.
    const isMarkup = (source: string) => !value.startsWith(source, starts.length)
    const [tag] = (actual === '<' && matchAt(tagPattern, text, at)) || []
    const entity = actual === '&' ? decodeEntity(matchAt(entityPattern, text, at)) : undefined
    if (tag !== undefined && isMarkup(tag)) at += tag.length
    else if (entity && isMarkup(entity.source) && value.startsWith(entity.character, starts.length)) {
      const end = at + entity.source.length
      for (let unit = 0; unit < entity.character.length; unit += 1) add(at, end)
      at = end
    } else if (actual === expected || (expected === ' ' && /\s/.test(actual))) {
      add(at, at + 1)
      at += 1
      // Skip white space that is collapsed in the value.
      if (expected === ' ' && !/\s/.test(value[starts.length] ?? ''))
        while (/\s/.test(text[at] ?? '')) at += 1
    } else at += 1
  }
  return { starts, ends }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

interface Entity {
  /** `&amp;` */
  source: string
  /** `&` */
  character: string
}

function decodeEntity(match: RegExpExecArray | null): Entity | undefined {
  if (!match) return undefined
  const [source, decimal, hexadecimal, name = ''] = match
  if (decimal === undefined && hexadecimal === undefined) {
    const character = decodeNamedCharacterReference(name)
    return character === false ? undefined : { source, character }
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  if (code > 0x10ffff) return undefined
  return { source, character: code === 0 ? '\uFFFD' : String.fromCodePoint(code) }
}
