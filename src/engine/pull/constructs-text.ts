/** Plain-text constructs: line ends, spaces, words, escapes and entities. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Construct, Tokenizer } from './tokenizer.js'

/** `··⏎`, `\⏎`, `⏎` */
export const lineEnd: Construct = {
  name: 'line end',
  syntaxes: ['markdown', 'cell', 'html', 'raw', 'rawCell'],
  pattern: /([ \t]*|\\)\r?\n/y,
  read([all, edge = ''], tokenizer) {
    if (edge === '\\' && tokenizer.syntax !== 'markdown') return false
    const { kind, value, end } = tokenizer.readLineEnd(tokenizer.at + all.length)
    const isHard = tokenizer.syntax === 'markdown' && /^(?:\\| {2,})$/.test(edge) && kind === 'line'
    tokenizer.add(isHard ? { kind: 'break', value: '\n' } : { kind, value }, end)
    return true
  },
}

/** `\*` */
export const characterEscape: Construct = {
  name: 'escape',
  syntaxes: ['markdown', 'cell'],
  pattern: /\\([!-/:-@[-`{-~])/y,
  read([, character = ''], tokenizer) {
    tokenizer.add({ kind: 'word', value: character }, tokenizer.at + 2)
    return true
  },
}

/** `\|` in code in a table cell */
export const escapedPipe: Construct = {
  name: 'escaped pipe',
  syntaxes: ['rawCell'],
  pattern: /\\\|/y,
  read(_, tokenizer) {
    tokenizer.add({ kind: 'word', value: '|' }, tokenizer.at + 2)
    return true
  },
}

/** `&eacute;`, `&#233;` */
export const entity: Construct = {
  name: 'entity',
  syntaxes: ['markdown', 'cell', 'html'],
  pattern: /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,31}));/iy,
  read([all, hexadecimal, decimal, name], tokenizer) {
    const value = name === undefined ? character(hexadecimal, decimal) : decodeNamedCharacterReference(name)
    if (value === false || value === undefined) return false
    const end = tokenizer.at + all.length
    if (/^[\s\u00a0]$/.test(value)) tokenizer.add({ kind: 'space', value: ' ' }, end)
    else addWord(value, end, tokenizer)
    return true
  },
}

function character(hexadecimal: string | undefined, decimal: string | undefined): string | undefined {
  const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined
}

export const space: Construct = {
  name: 'space',
  syntaxes: ['markdown', 'cell', 'html', 'raw', 'rawCell'],
  pattern: /[ \t\f\u00a0]+/y,
  read([all], tokenizer) {
    const isRaw = tokenizer.syntax === 'raw' || tokenizer.syntax === 'rawCell'
    const value = isRaw ? all.replaceAll('\u00a0', ' ') : ' '
    tokenizer.add({ kind: 'space', value }, tokenizer.at + all.length)
    return true
  },
}

/** Scripts without spaces between words, where each character is a token. */
const unspaced = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]`
const letters = String.raw`(?:(?!${unspaced})[\p{L}\p{N}\p{M}])+`
const emoji = String.raw`\p{RI}\p{RI}|\p{ExtPict}(?:\p{EMod}|\ufe0f|\u200d\p{ExtPict})*`
const startsWithLetter = new RegExp(`^${letters}`, 'u')

/** A word, a character of a script without spaces, an emoji, or any other single symbol. */
export const word: Construct = {
  name: 'word',
  syntaxes: ['markdown', 'cell', 'html', 'raw', 'rawCell'],
  pattern: new RegExp(String.raw`${letters}|${unspaced}\p{M}*|${emoji}|[\s\S]`, 'uy'),
  read([all], tokenizer) {
    addWord(all, tokenizer.at + all.length, tokenizer)
    return true
  },
}

/** Adds a word. Text before or after an entity belongs to the same word. */
function addWord(text: string, end: number, tokenizer: Tokenizer): void {
  const value = text.normalize('NFC')
  const previous = tokenizer.tokens.at(-1)
  const isContinuation =
    previous?.kind === 'word' &&
    previous.end === tokenizer.at &&
    startsWithLetter.test(value) &&
    startsWithLetter.test(previous.value)
  if (isContinuation) tokenizer.tokens.pop()
  tokenizer.add(
    { kind: 'word', value: isContinuation ? (previous.value + value).normalize('NFC') : value },
    end,
  )
  const added = tokenizer.tokens.at(-1)
  if (isContinuation && added) added.start = previous.start
}
