/** Keyboard keys as written in notes. */

const modifiers = new Set(
  'ctrl control ctl strg cmd command alt option opt shift meta super win windows fn hyper altgr umschalt maj mayús ⌘ ⌃ ⌥ ⇧ ⇪ ^'.split(
    ' ',
  ),
)

const namedKeyNames = new Set(
  'enter return esc escape tab space spacebar backspace delete del insert ins home end pageup pgup pagedown pgdn pgdown up down left right capslock eject power prefix leader f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 ↑ ↓ ← → ↩ ⏎ ⌫ ⌦ ⎋ ⇥ ␣'.split(
    ' ',
  ),
)

/** Reads a chord: modifiers or named keys, then a key that is known or a single character. */
function readChord(text: string): string[] | undefined {
  const keys = splitChord(text)
  if (keys.length === 0) return undefined
  const last = keys.at(-1) ?? ''
  const held = keys.slice(0, -1)
  // A range like A-Z isn't a chord.
  if (!held.every(canBeHeld) || /^[ASD]-[A-Z]$/.test(text)) return undefined
  return isKey(last) ? keys : undefined
}

/** Whether a key can be held: `Ctrl`, `⌘`, the capitals of Emacs and tmux (`C-b`, `M-x`); not the `a` of a range `a-z`. */
function canBeHeld(key: string): boolean {
  const name = key.toLowerCase()
  return modifiers.has(name) || namedKeyNames.has(name) || /^[CMSAD]$/.test(key)
}

function isKey(key: string): boolean {
  const name = key.toLowerCase().replace(/\s/g, '')
  return (
    [...key].length === 1 ||
    namedKeyNames.has(name) ||
    modifiers.has(name) ||
    /^(?:arrow|pfeil)?(?:up|down|left|right)(?:arrow)?$/.test(name)
  )
}

/** Splits a chord into keys: `Ctrl + A`, `Ctrl-A`, `⌘C`, `C-b`, `^C`, `⇧ + ⌘ + z`. */
function splitChord(text: string): string[] {
  if (text === '+' || text === '-') return [text]
  const modifierPrefix = /^([⌘⌃⌥⇧⇪^]+)(?=\S)/.exec(text)
  if (modifierPrefix && !/[+]/.test(text))
    return [...[...(modifierPrefix[1] ?? '')], text.slice(modifierPrefix[0].length)]
  return text
    .split(/\s*\+\s*(?=\S)|(?<=\w)-(?=\S)/)
    .map((key) => key.trim())
    .filter((key) => key !== '')
}

/**
 * Reads keys: chords in the order pressed, each a list of keys held together.
 *
 * @returns `undefined` if the text is anything else
 */
export function readKeys(text: string): string[][] | undefined {
  const folded = text.trim().replace(/\s*\+\s+|\s+\+\s*/g, '+')
  if (folded === '' || folded.length > 60) return undefined
  const parts = folded.split(/\s*,\s+|\s+/)
  const chords = parts.map(readChord)
  // `C-b hjkl`: after a chord, one of several keys.
  const last = parts.at(-1) ?? ''
  if (
    parts.length > 1 &&
    chords.slice(0, -1).every((chord) => (chord?.length ?? 0) > 1) &&
    /^[a-z]{2,4}$/i.test(last)
  )
    chords[chords.length - 1] = [last]
  return chords.every((chord) => chord !== undefined) ? chords : undefined
}

/** Whether keys can't be anything else: a modifier is held, or a key is capitalized (`Enter`; `return` is a word). */
export function areUnambiguousKeys(keys: readonly string[][]): boolean {
  return keys.some(([first = '', ...held]) => held.length > 0 || isNamedKey(first) || /[⌘⌃⌥⇧]/.test(first))
}

function isNamedKey(key: string): boolean {
  return namedKeyNames.has(key.toLowerCase()) && !/^\p{Ll}/u.test(key)
}

/** Reads characters typed one after another, for text that is known to be keys: `dd`, `gg`, `:wq`, `ZZ`. */
export function keySequence(text: string): string[][] | undefined {
  const characters = [...text.trim()]
  if (characters.length === 0 || characters.length > 12 || /\s/.test(text.trim())) return undefined
  return characters.map((character) => [character])
}

/**
 * Whether texts are keys although no header says so: all are short, and one can't be anything else, such as a chord, or `:wq`
 * among `dd` and `yy`.
 */
export function isKeyList(texts: readonly string[]): boolean {
  const isKeyLike = (text: string) => keySequence(text) !== undefined || isUnambiguous(text)
  const isUnambiguous = (text: string) => {
    const keys = readKeys(text)
    return keys !== undefined && areUnambiguousKeys(keys)
  }
  const unambiguousTexts = texts.filter((text) => isUnambiguous(text) || /^:[a-z]{1,4}!?$/.test(text))
  return (
    texts.length > 1 &&
    unambiguousTexts.length > 0 &&
    texts.every(isKeyLike) &&
    !texts.some(looksLikeVariable)
  )
}

/** Reads keys with unknown names, for text that is known to be keys: `⌥ + Mission Control`, `Power button`. */
export function readUnknownKeys(text: string): string[][] | undefined {
  const chord = text
    .split(/\s*\+\s+|\s+\+\s*/)
    .map((key) => key.trim())
    .filter((key) => key !== '')
  const isChord = chord.length > 1 && chord.slice(0, -1).every(canBeHeld)
  return isChord || (chord.length === 1 && text.split(/\s+/).length <= 3) ? [chord] : undefined
}

/** Whether a text in a "Key" column is a variable or the key of a map instead: `#[bold]`, `$HOME`, `%d`. */
export function looksLikeVariable(text: string): boolean {
  return /^(?:[#$%@{][^\s]|.*[[\](){}])/.test(text)
}

/** Splits alternative keys: `n or N`, `gg / G`. */
export function splitAlternatives(text: string): string[] {
  return text
    .split(/\s+(?:or|oder|ou|o|или|और)\s+|\s+\/\s+|、|または/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
