import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Position } from 'unist'
import { readLine, type ShellLine, type SimpleCommand } from '../shell/index.js'
import type { Source } from './source.js'

/**
 * Reads a command line and gives each of its words its place in the file.
 *
 * @param value the line: tags and marks gone, entities decoded, white space folded
 * @param position what it was read from, tags and marks included
 */
export function readCommandLine(value: string, position: Position | undefined, source: Source): ShellLine {
  const line = readLine(value)
  const start = position?.start.offset
  const end = position?.end.offset
  if (start === undefined || end === undefined) return line
  const offsets = alignOffsets(value, source.text.slice(start, end))
  if (offsets) placeWords(line.commands, start, offsets, source)
  return line
}

/**
 * The place of a value inside of what it was read from: without the marks and tags around it.
 *
 * @returns `position` itself where the value is not found in it
 */
export function placeInside(
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

function placeWords(
  commands: readonly SimpleCommand[],
  base: number,
  offsets: Offsets,
  source: Source,
): void {
  for (const { words } of commands)
    for (const word of words) {
      word.position = source.position(
        base + (offsets.starts[word.start] ?? 0),
        base + (offsets.ends[word.end - 1] ?? 0),
      )
      if (word.commands) placeWords(word.commands, base, offsets, source)
    }
}

const tag = /<\/?[a-z][^<>]*>/iy
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][\da-z]{1,31}));/iy

/** For each character of a value where it begins and ends in the text that it was read from. */
export interface Offsets {
  starts: number[]
  ends: number[]
}

/**
 * For each character of a value the offset in the text that it was read from.
 *
 *     a &amp;&amp; <i>b</i>
 *     a &&b  →  0 1 2 7 16
 *
 * @returns nothing if the value is not in the text
 */
export function alignOffsets(value: string, text: string): Offsets | undefined {
  const starts: number[] = []
  const ends: number[] = []
  const add = (from: number, to: number) => {
    starts.push(from)
    ends.push(to)
  }
  let at = 0
  while (starts.length < value.length) {
    const wanted = value[starts.length] ?? ''
    const found = text[at]
    if (found === undefined) return undefined
    if (found === wanted || (wanted === ' ' && /\s/.test(found))) {
      add(at, at + 1)
      at += 1
      // White space that the value has folded away.
      if (wanted === ' ' && !/\s/.test(value[starts.length] ?? '')) while (/\s/.test(text[at] ?? '')) at += 1
      continue
    }
    const skipped = matchAt(tag, text, at)
    if (skipped) {
      at += skipped[0].length
      continue
    }
    const decoded = found === '&' ? decode(matchAt(entity, text, at)) : undefined
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
