/**
 * Notation from manuals inside a command line: placeholders to replace and choices to pick from.
 *
 *     docker exec -it <container> [COMMAND] {{path/to/file}}
 *     docker node update --availability (active|pause|drain) NODE
 */
import type { Placeholder, Span } from './syntax.js'

export interface Notation extends Span {
  placeholder?: string
  /** `[x]`: optional. */
  isOptional?: true
  /** `x...`: can be repeated. */
  isRepeated?: true
  choices?: string[]
}

/** A pattern that is tried at one offset of the line; each is linear (bounded classes, no nested repeats). */
interface NotationPattern {
  pattern: RegExp
  /** Interprets the text between the brackets; returns `undefined` if it isn't notation. */
  read(inner: string, before: string): Pick<Notation, 'placeholder' | 'choices'> | undefined
}

const separators = /\s*\|\s*/

function readChoices(inner: string): string[] | undefined {
  const choices = inner.split(separators).map((choice) => choice.trim())
  return choices.length > 1 && choices.every((choice) => choice !== '') ? choices : undefined
}

const patterns: NotationPattern[] = [
  // {{path/to/file}} and {{[-a|--all]}}, as in tldr pages
  {
    pattern: /\{\{([^{}]{1,200})\}\}/y,
    read(inner) {
      const bare = inner.replace(/^\[(.*)\]$/, '$1')
      const choices = readChoices(bare)
      return choices ? { choices } : { placeholder: bare.trim() }
    },
  },
  // <name>, <new name>; `<in >out` is a redirect, with a space before `>`
  {
    pattern: /<([^\s<>|&;()$`"'=/-][^<>|&;()$`"']{0,80})>/y,
    read(inner) {
      return /\s$/.test(inner) ? undefined : { placeholder: inner }
    },
  },
  // (active|pause|drain)
  {
    pattern: /\(([^()$`"']{1,200})\)/y,
    read(inner, before) {
      const choices = /(^|[\s=])$/.test(before) ? readChoices(inner) : undefined
      return choices ? { choices } : undefined
    },
  },
  // [OPTIONS], [file ...], [-a | --all]; only after a space, because `a[0]` and `*.[ch]` are shell syntax
  {
    pattern: /\[([^[\]$`"']{1,120})\]/y,
    read(inner, before) {
      if (!/(^|[\s=])$/.test(before) || /^\s|\s$/.test(inner)) return undefined
      const choices = readChoices(inner)
      return choices ? { choices } : { placeholder: inner }
    },
  },
  // {start|stop}
  {
    pattern: /\{([^{}\s$`"'][^{}$`"']{0,120})\}/y,
    read(inner, before) {
      const choices = /(^|[\s=])$/.test(before) && !/\.\.|,/.test(inner) ? readChoices(inner) : undefined
      return choices ? { choices } : undefined
    },
  },
]

/** Finds the notation in a line, outside quotes: in order, without overlaps. */
export function findNotation(value: string): Notation[] {
  const matches: Notation[] = []
  let quote = ''
  for (let index = 0; index < value.length; index += 1) {
    const character = value[index] ?? ''
    if (quote !== '') {
      // '{{.Name}}' is a template for the program; '{{[-f|--force]}}' is a choice.
      const inside = value.startsWith('{{[', index) ? readNotationAt(value, index) : undefined
      if (inside?.choices) {
        matches.push(inside)
        index = inside.end - 1
      } else if (character === quote) quote = ''
      else if (character === '\\' && quote === '"') index += 1
      continue
    }
    if (character === '\\') {
      index += 1
      continue
    }
    if (character === '"' || character === "'") {
      // A quote that is never closed is an apostrophe.
      if (value.indexOf(character, index + 1) !== -1) quote = character
      continue
    }
    if (!'<([{'.includes(character)) continue
    const notation = readNotationAt(value, index)
    if (notation) {
      matches.push(notation)
      index = notation.end - 1
    }
  }
  return matches
}

function readNotationAt(value: string, start: number): Notation | undefined {
  const before = value.slice(Math.max(0, start - 1), start)
  // `$(x)` and `${x}` are shell syntax; `${{x}}` isn't.
  if (before === '$' && !value.startsWith('{{', start)) return undefined
  for (const { pattern, read } of patterns) {
    pattern.lastIndex = start
    const match = pattern.exec(value)
    if (!match) continue
    const meaning = read(match[1] ?? '', before)
    const end = start + match[0].length
    if (meaning) return { start, end, ...meaning, ...readModifiers(match[0], value.slice(end, end + 3)) }
  }
  return undefined
}

/** Reads whether a placeholder is optional or repeated: `[x]`, `[x...]`, `<x>...`. */
function readModifiers(text: string, textAfter: string): Pick<Notation, 'isOptional' | 'isRepeated'> {
  return {
    ...(text.startsWith('[') ? { isOptional: true } : {}),
    ...(/(?:\.{3}|…)[\]>})]*$/.test(text) || /^(?:\.{3}|…)/.test(textAfter) ? { isRepeated: true } : {}),
  }
}

/** Replaces notation with the same number of letters, so that a shell parser reads it as words. */
export function maskNotation(value: string, notation: readonly Notation[]): string {
  let masked = ''
  let at = 0
  for (const { start, end } of notation) {
    masked += value.slice(at, start) + 'x'.repeat(end - start)
    at = end
  }
  return masked + value.slice(at)
}

/** First word of placeholder names: `your-image`, `new_name`. */
const placeholderPrefix = /^(?:your|my|this|some|the|new|old|manager_or)[-_]/i
/** Last word of placeholder names: `container_name`, `leader_ip`. */
const placeholderSuffix =
  /[-_](?:name|names|id|ids|ip|file|dir|path|token|list|number|url|host|port|user|key|value)s?$/i

/** Names that are typed in capitals: a reference, the method of a request, a signal. */
const namesInCapitals = /^(?:(?:[A-Z]+_)?HEAD|GET|POST|PUT|PATCH|DELETE|SIG[A-Z]{2,}\d?)$/

/**
 * Recognizes a word that is a placeholder by its form alone: `container_name`, `your-image`, `NAME`, `...`.
 *
 * @returns the placeholder's name, or `undefined`
 */
export function inferPlaceholder(word: string): string | undefined {
  // Fast path: most words are plain.
  if (!/[A-Z_:.…-]/.test(word)) return undefined
  if (/^\.{3}$|^…$/.test(word)) return word
  if (namesInCapitals.test(word)) return undefined
  if (/^[A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+)*(?:\.{3})?$/.test(word) && word.length > 1)
    return word.replace(/\.+$/, '')
  // image:tag, image_name:tag
  const [head = '', ...rest] = word.split(':')
  if (rest.length === 1 && /^tag$/i.test(rest[0] ?? '')) return word
  if (!/^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+$/i.test(head) || rest.length > 0) return undefined
  return placeholderPrefix.test(word) || (placeholderSuffix.test(word) && /_/.test(word)) ? word : undefined
}

/**
 * Finds the notation inside a span by binary search.
 *
 * @param notation sorted by position
 */
export function notationIn(notation: readonly Notation[], span: Span): Notation[] {
  let [low, high] = [0, notation.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((notation[middle]?.start ?? 0) < span.start) low = middle + 1
    else high = middle
  }
  const inside: Notation[] = []
  for (let index = low; (notation[index]?.start ?? span.end) < span.end; index += 1) {
    const candidate = notation[index]
    if (candidate && candidate.end <= span.end) inside.push(candidate)
  }
  return inside
}

/** Returns the placeholders inside the span of a word. */
export function placeholdersIn(notation: readonly Notation[], span: Span): Placeholder[] {
  const placeholders: Placeholder[] = []
  for (const { start, end, placeholder, isOptional, isRepeated } of notationIn(notation, span))
    if (placeholder !== undefined)
      placeholders.push({
        start,
        end,
        name: placeholder.replace(/\s*(?:\.{3}|…)$/, '') || placeholder,
        ...(isOptional ? { isOptional } : {}),
        ...(isRepeated ? { isRepeated } : {}),
      })
  return placeholders
}
