import { quotePosix } from '../../shell/index.js'

/** A word of a POSIX shell, as typed and as received by the program. */
export interface PosixWord {
  /** As typed: `reference="*:latest"`. The shell expands it to exactly {@link PosixWord.value}, without side effects. */
  text: string
  /** As received by the program: `reference=*:latest`. */
  value: string
}

// Literal characters, '…', or "…" without an expansion.
const literalPart = /([\w@%+=:,./-]+)|'([^']*)'|"([^"$`\\!]*)"/y

/** Parses text from the notes as a shell word. If it isn't a literal word, it is quoted as a whole. */
export function posixWord(text: string): PosixWord {
  let value = ''
  literalPart.lastIndex = 0
  let end = 0
  for (let part = literalPart.exec(text); part; part = literalPart.exec(text)) {
    value += part[1] ?? part[2] ?? part[3] ?? ''
    end = literalPart.lastIndex
  }
  // Zsh expands `=ls` to the path of ls.
  const isLiteral = end === text.length && end > 0 && !text.startsWith('=')
  return isLiteral ? { text, value } : { text: quotePosixTail(text), value: text }
}

/** `reference=*` → `reference='*'`: the start stays unquoted, as people type it. */
function quotePosixTail(text: string): string {
  const unquoted = /^(?!=)[\w@%+=:,./-]*/.exec(text)?.[0] ?? ''
  return unquoted + quotePosix(text.slice(unquoted.length))
}
