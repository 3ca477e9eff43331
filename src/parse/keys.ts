/** Keys of the keyboard, as notes write them. */

const modifiers = new Set(
  'ctrl control ctl strg cmd command alt option opt shift meta super win windows fn hyper altgr umschalt maj mayús ⌘ ⌃ ⌥ ⇧ ⇪ ^'.split(
    ' ',
  ),
)

const named = new Set(
  'enter return esc escape tab space spacebar backspace delete del insert ins home end pageup pgup pagedown pgdn pgdown up down left right capslock eject power prefix leader f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 ↑ ↓ ← → ↩ ⏎ ⌫ ⌦ ⎋ ⇥ ␣'.split(
    ' ',
  ),
)

/** A chord reads as one when its keys are all known or one character long. */
function readChord(text: string): string[] | undefined {
  const keys = splitChord(text)
  if (keys.length === 0) return undefined
  const last = keys.at(-1) ?? ''
  const held = keys.slice(0, -1)
  // A range like A-Z is no chord.
  if (!held.every(isHeld) || /^[ASD]-[A-Z]$/.test(text)) return undefined
  return isKey(last) ? keys : undefined
}

/** `Ctrl`, `⌘`; the capitals of Emacs and tmux: `C-b`, `M-x`. A range like `a-z` has none. */
function isHeld(key: string): boolean {
  const name = key.toLowerCase()
  return modifiers.has(name) || named.has(name) || /^[CMSAD]$/.test(key)
}

function isKey(key: string): boolean {
  const name = key.toLowerCase().replace(/\s/g, '')
  return (
    [...key].length === 1 ||
    named.has(name) ||
    modifiers.has(name) ||
    /^(?:arrow|pfeil)?(?:up|down|left|right)(?:arrow)?$/.test(name)
  )
}

/** `Ctrl + A`, `Ctrl-A`, `⌘C`, `C-b`, `^C`, `⇧ + ⌘ + z`. */
function splitChord(text: string): string[] {
  if (text === '+' || text === '-') return [text]
  const glued = /^([⌘⌃⌥⇧⇪^]+)(?=\S)/.exec(text)
  if (glued && !/[+]/.test(text)) return [...[...(glued[1] ?? '')], text.slice(glued[0].length)]
  return text
    .split(/\s*\+\s*(?=\S)|(?<=\w)-(?=\S)/)
    .map((key) => key.trim())
    .filter((key) => key !== '')
}

/**
 * Reads keys: chords in the order pressed, each a list of keys held together.
 *
 * @returns nothing if the text is anything else
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

/** Keys that can be nothing but keys: a modifier is held, or a key is named as on its cap (`Enter`; `return` is a word). */
export function areSureKeys(keys: readonly string[][]): boolean {
  return keys.some(([first = '', ...held]) => held.length > 0 || isNamedKey(first) || /[⌘⌃⌥⇧]/.test(first))
}

function isNamedKey(key: string): boolean {
  return named.has(key.toLowerCase()) && !/^\p{Ll}/u.test(key)
}

/** `dd`, `gg`, `:wq`, `ZZ`: characters typed one after the other, where a header says that they are keys. */
export function keySequence(text: string): string[][] | undefined {
  const characters = [...text.trim()]
  if (characters.length === 0 || characters.length > 12 || /\s/.test(text.trim())) return undefined
  return characters.map((character) => [character])
}

/**
 * Whether texts that no header calls keys are keys all the same: all are short, and one can be nothing else, such as a
 * chord or `:wq` among `dd` and `yy`.
 */
export function areKeysTogether(texts: readonly string[]): boolean {
  const isShort = (text: string) => keySequence(text) !== undefined || isSure(text)
  const isSure = (text: string) => {
    const keys = readKeys(text)
    return keys !== undefined && areSureKeys(keys)
  }
  const tells = texts.filter((text) => isSure(text) || /^:[a-z]{1,4}!?$/.test(text))
  return texts.length > 1 && tells.length > 0 && texts.every(isShort) && !texts.some(looksLikeVariable)
}

/** Keys whose names are not known, where a header says that they are keys: `⌥ + Mission Control`, `Power button`. */
export function namedKeys(text: string): string[][] | undefined {
  const chord = text
    .split(/\s*\+\s+|\s+\+\s*/)
    .map((key) => key.trim())
    .filter((key) => key !== '')
  const isHolding = chord.length > 1 && chord.slice(0, -1).every(isHeld)
  return isHolding || (chord.length === 1 && text.split(/\s+/).length <= 3) ? [chord] : undefined
}

/** `#[bold]`, `$HOME`, `%d`: names of variables, where a header says "key" and means that of a map. */
export function looksLikeVariable(text: string): boolean {
  return /^(?:[#$%@{][^\s]|.*[[\](){}])/.test(text)
}

/** `n or N`, `gg / G`: keys that do the same. */
export function splitAlternatives(text: string): string[] {
  return text
    .split(/\s+(?:or|oder|ou|o|или|और)\s+|\s+\/\s+|、|または/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
