import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Position } from 'unist'
import { parseShellLine, type ShellLine, type SimpleCommand } from '../shell/index.js'
import type { Source } from './source.js'

/**
 * Parses a command line and sets the position of each word in the file.
 *
 * @param value the line: without markup, entities decoded, white space collapsed
 * @param position where it was read from, including markup
 */
export function readCommandLine(value: string, position: Position | undefined, source: Source): ShellLine {
  const line = parseShellLine(value)
  const start = position?.start.offset
  const end = position?.end.offset
  if (start === undefined || end === undefined) return line
  const offsets = alignOffsets(value, source.text.slice(start, end))
  if (offsets) setWordPositions(line.commands, start, offsets, source)
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
  const start = position?.start.offset
  const end = position?.end.offset
  if (start === undefined || end === undefined || value === '') return position
  const offsets = alignOffsets(value, source.text.slice(start, end))
  return offsets
    ? source.position(start + (offsets.starts[0] ?? 0), start + (offsets.ends[value.length - 1] ?? 0))
    : position
}

function setWordPositions(
  commands: readonly SimpleCommand[],
  base: number,
  offsets: CharacterOffsets,
  source: Source,
): void {
  for (const { words } of commands)
    for (const word of words) {
      word.position = source.position(
        base + (offsets.starts[word.start] ?? 0),
        base + (offsets.ends[word.end - 1] ?? 0),
      )
      if (word.commands) setWordPositions(word.commands, base, offsets, source)
    }
}

const tag = /<\/?[a-z][^<>]*>/iy
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][\da-z]{1,31}));/iy

/** The start and end of each character of a value in the text it was read from. */
export interface CharacterOffsets {
  starts: number[]
  ends: number[]
}

/**
 * Finds each character of a value in the text it was read from.
 *
 *     a &amp;&amp; <i>b</i>
 *     a &&b  →  0 1 2 7 16
 *
 * @returns `undefined` if the value isn't in the text
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
    if (actual === expected || (expected === ' ' && /\s/.test(actual))) {
      add(at, at + 1)
      at += 1
      // Skip white space that is collapsed in the value.
      if (expected === ' ' && !/\s/.test(value[starts.length] ?? ''))
        while (/\s/.test(text[at] ?? '')) at += 1
      continue
    }
    const skipped = matchAt(tag, text, at)
    if (skipped) {
      at += skipped[0].length
      continue
    }
    const decoded = actual === '&' ? decode(matchAt(entity, text, at)) : undefined
    if (decoded && value.startsWith(decoded.character, starts.length)) {
      for (let unit = 0; unit < decoded.character.length; unit += 1) add(at, at + decoded.length)
      at += decoded.length
    } else at += 1
  }
  return { starts, ends }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function decode(match: RegExpExecArray | null): { character: string; length: number } | undefined {
  if (!match) return undefined
  const [whole, decimal, hexadecimal, name = ''] = match
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  if (!Number.isNaN(code))
    return code > 0x10ffff
      ? undefined
      : { character: code === 0 ? '\uFFFD' : String.fromCodePoint(code), length: whole.length }
  const character = decodeNamedCharacterReference(name)
  return character === false ? undefined : { character, length: whole.length }
}
