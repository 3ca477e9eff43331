/** Keyboard keys as written in notes. */
import { locales, WordPattern } from '../locales/index.js'

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
  return isKey(last) || (held.length > 0 && isAnyOfKeys(last)) ? keys : undefined
}

/** Which of several keys: the last word of "Alt + number". */
const anyOfKeys = new WordPattern(
  (words) =>
    `^(?:any\\s+)?${words(locales.flatMap(({ anyKeys = [] }) => anyKeys))}$|^\\[?\\d\\s*(?:[-–—…~]|\\.{2,3})\\s*\\d\\]?$`,
)

function isAnyOfKeys(text: string): boolean {
  return anyOfKeys.test(text)
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

/** Splits a chord into keys: `Ctrl + A`, `Ctrl-A`, `⌘C`, `C-b`, `^C`, `⇧ + ⌘ + z`; not a range: `Alt+1-9`. */
function splitChord(text: string): string[] {
  if (text === '+' || text === '-') return [text]
  const modifierPrefix = /^([⌘⌃⌥⇧⇪^]+)(?=\S)/.exec(text)
  if (modifierPrefix && !/[+]/.test(text))
    return [...[...(modifierPrefix[1] ?? '')], text.slice(modifierPrefix[0].length)]
  return text
    .split(/\s*\+\s*(?=\S)|(?<=\w)-(?=\S)(?<!\d-(?=\d))/)
    .map((key) => key.trim())
    .filter((key) => key !== '')
}

/** Between two steps: `C-b c`, `Ctrl+K, Ctrl+S`, `Ctrl+B then D`. */
const nextStep = new WordPattern((words) => {
  const next = words(locales.flatMap(({ nextKey = [] }) => nextKey))
  return `\\s*,?\\s*${next}\\s*|\\s*,\\s+|\\s+`
})

/** Whether a text says that another step follows: `then`. */
export function isNextStep(text: string): boolean {
  return /\p{L}/u.test(text) && nextStep.exec(` ${text.trim()} `)?.[0]?.length === text.trim().length + 2
}

/** Keys as in MkDocs: `++ctrl+u++`. */
const keysMarkup = /^\+\+([^\s+]+(?:\+[^\s+]+)*)\+\+/

/** Returns the keys marked as such at the start of a text, with their markup. */
export function markedKeysAtStart(text: string): string | undefined {
  return keysMarkup.exec(text)?.[0]
}

function withoutKeysMarkup(text: string): string {
  const [whole, keys] = keysMarkup.exec(text) ?? []
  // Written `page-down` in a chord.
  return keys === undefined || whole !== text ? text : keys.replace(/(?<=[a-z]{2})-(?=[a-z]{2})/g, '')
}

/**
 * Reads keys: chords in the order pressed, each a list of keys held together.
 *
 * @returns `undefined` if the text is anything else
 */
export function readKeys(text: string): string[][] | undefined {
  if (text.length > 80) return undefined
  const folded = withoutKeysMarkup(text.trim()).replace(/\s*\+\s+|\s+\+\s*/g, '+')
  if (folded === '' || folded.length > 60) return undefined
  const whole = folded.includes('+') ? readChord(folded) : undefined
  if (whole) return [whole]
  // `C-b <number>`, `Ctrl+B arrow keys`
  const [, prefix = '', choice = ''] = /^(\S+)\s+[<[{]?([^<>[\]{}]+)[>\]}]?$/.exec(folded) ?? []
  const prefixChord = isAnyOfKeys(choice) ? readChord(prefix) : undefined
  if (prefixChord && prefixChord.length > 1) return [prefixChord, [choice]]
  const parts = folded.split(nextStep)
  const chords = parts.map(readChord)
  // `C-b hjkl`: after a chord, one of several keys.
  const last = parts.at(-1) ?? ''
  if (
    parts.length > 1 &&
    chords.slice(0, -1).every((chord) => (chord?.length ?? 0) > 1) &&
    /^[a-z]{2,4}$/i.test(last)
  )
    chords[chords.length - 1] = [last]
  return chords.every((chord) => chord !== undefined) ? joinModifiers(chords) : undefined
}

/** Joins a modifier with the key after it, which it is held for: `⌘ A`; not `Shift Shift`. */
function joinModifiers(chords: readonly string[][]): string[][] {
  const joined: string[][] = []
  for (const chord of chords) {
    const held = joined.at(-1)
    const isHeld = held?.every((key) => modifiers.has(key.toLowerCase())) && held[0] !== chord[0]
    if (held && isHeld) held.push(...chord)
    else joined.push([...chord])
  }
  return joined
}

/** Whether keys can't be anything else: a modifier is held, or a key is capitalized (`Enter`; `return` is a word). */
export function areUnambiguousKeys(keys: readonly string[][]): boolean {
  return keys.some(([first = '', ...held]) => held.length > 0 || isNamedKey(first) || /[⌘⌃⌥⇧]/.test(first))
}

function isNamedKey(key: string): boolean {
  return namedKeyNames.has(key.toLowerCase()) && !/^\p{Ll}/u.test(key)
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

/** Whether a text is keys and can't be anything else: `Ctrl+C`. */
export function isUnambiguousKeys(text: string): boolean {
  const keys = readKeys(text)
  return keys !== undefined && areUnambiguousKeys(keys)
}
