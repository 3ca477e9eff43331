/**
 * The notation of manuals inside a command line: what a reader is to replace or to choose.
 *
 *     docker exec -it <container> [COMMAND] {{path/to/file}}
 *     docker node update --availability (active|pause|drain) NODE
 */
import type { Placeholder, Span } from './syntax.js'

export interface Notation extends Span {
  placeholder?: string
  /** `[x]`: may be left out. */
  isOptional?: true
  /** `x...`: may be written more than once. */
  isRepeated?: true
  choices?: string[]
}

/** A pattern tried at one place of the line; each is linear (bounded classes, no nested repeats). */
interface NotationPattern {
  pattern: RegExp
  /** Turns the text between the marks into what it means, or nothing where it means something else. */
  read(inner: string, before: string): Pick<Notation, 'placeholder' | 'choices'> | undefined
}

const separators = /\s*\|\s*/

function choicesOf(inner: string): string[] | undefined {
  const choices = inner.split(separators).map((choice) => choice.trim())
  return choices.length > 1 && choices.every((choice) => choice !== '') ? choices : undefined
}

const patterns: NotationPattern[] = [
  // {{path/to/file}} and {{[-a|--all]}} as tldr pages write them
  {
    pattern: /\{\{([^{}]{1,200})\}\}/y,
    read(inner) {
      const bare = inner.replace(/^\[(.*)\]$/, '$1')
      const choices = choicesOf(bare)
      return choices ? { choices } : { placeholder: bare.trim() }
    },
  },
  // <name>, <new name>; `<in >out` is a redirect and has a space beside the mark
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
      const choices = /(^|[\s=])$/.test(before) ? choicesOf(inner) : undefined
      return choices ? { choices } : undefined
    },
  },
  // [OPTIONS], [file ...], [-a | --all]; after a space, since `a[0]` and `*.[ch]` are the shell's own
  {
    pattern: /\[([^[\]$`"']{1,120})\]/y,
    read(inner, before) {
      if (!/(^|[\s=])$/.test(before) || /^\s|\s$/.test(inner)) return undefined
      const choices = choicesOf(inner)
      return choices ? { choices } : { placeholder: inner }
    },
  },
  // {start|stop}
  {
    pattern: /\{([^{}\s$`"'][^{}$`"']{0,120})\}/y,
    read(inner, before) {
      const choices = /(^|[\s=])$/.test(before) && !/\.\.|,/.test(inner) ? choicesOf(inner) : undefined
      return choices ? { choices } : undefined
    },
  },
]

/** Finds the notation outside of quotes, in the order written, without overlaps. */
export function findNotation(value: string): Notation[] {
  const found: Notation[] = []
  let quote = ''
  for (let index = 0; index < value.length; index += 1) {
    const character = value[index] ?? ''
    if (quote !== '') {
      // '{{.Name}}' is a template of the program; '{{[-f|--force]}}' are choices.
      const inside = value.startsWith('{{[', index) ? readAt(value, index) : undefined
      if (inside?.choices) {
        found.push(inside)
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
      // An apostrophe inside a word is no quote where nothing closes it.
      if (value.indexOf(character, index + 1) !== -1) quote = character
      continue
    }
    if (!'<([{'.includes(character)) continue
    const notation = readAt(value, index)
    if (notation) {
      found.push(notation)
      index = notation.end - 1
    }
  }
  return found
}

function readAt(value: string, start: number): Notation | undefined {
  const before = value.slice(Math.max(0, start - 1), start)
  // `$(x)` and `${x}` are the shell's; `${{x}}` is none of it.
  if (before === '$' && !value.startsWith('{{', start)) return undefined
  for (const { pattern, read } of patterns) {
    pattern.lastIndex = start
    const match = pattern.exec(value)
    if (!match) continue
    const meaning = read(match[1] ?? '', before)
    const end = start + match[0].length
    if (meaning) return { start, end, ...meaning, ...marksOf(match[0], value.slice(end, end + 3)) }
  }
  return undefined
}

/** `[x]`, `[x...]`, `<x>...`: what the marks around a placeholder say. */
function marksOf(text: string, behind: string): Pick<Notation, 'isOptional' | 'isRepeated'> {
  return {
    ...(text.startsWith('[') ? { isOptional: true } : {}),
    ...(/(?:\.{3}|…)[\]>})]*$/.test(text) || /^(?:\.{3}|…)/.test(behind) ? { isRepeated: true } : {}),
  }
}

/** The line with all notation replaced by as many letters, so that a shell parser takes it for words. */
export function maskNotation(value: string, notation: readonly Notation[]): string {
  let masked = ''
  let at = 0
  for (const { start, end } of notation) {
    masked += value.slice(at, start) + 'x'.repeat(end - start)
    at = end
  }
  return masked + value.slice(at)
}

/** First word of names that say "put your own here". */
const possessive = /^(?:your|my|this|some|the|new|old|manager_or)[-_]/i
/** Last word of names of things: `container_name`, `leader_ip`. */
const role = /[-_](?:name|names|id|ids|ip|file|dir|path|token|list|number|url|host|port|user|key|value)s?$/i

/**
 * A whole word that is a placeholder by its look alone: `container_name`, `your-image`, `NAME`, `$VAR`, `...`.
 *
 * @param after the option before the word, if any
 */
export function wordPlaceholder(word: string): string | undefined {
  // Most words are plain.
  if (!/[A-Z_:.…-]/.test(word)) return undefined
  if (/^\.{3}$|^…$/.test(word)) return word
  if (/^[A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+)*(?:\.{3})?$/.test(word) && word.length > 1)
    return word.replace(/\.+$/, '')
  // image:tag, image_name:tag
  const [head = '', ...rest] = word.split(':')
  if (rest.length === 1 && /^tag$/i.test(rest[0] ?? '')) return word
  if (!/^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+$/i.test(head) || rest.length > 0) return undefined
  return possessive.test(word) || (role.test(word) && /_/.test(word)) ? word : undefined
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
    const found = notation[index]
    if (found && found.end <= span.end) inside.push(found)
  }
  return inside
}

/** Placeholders that stand in the span of a word. */
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
