import { quotePosix } from '../../shell/index.js'

/** A word, as a POSIX shell has it typed and as it hands it over. */
export interface PosixWord {
  /** What is typed: `reference="*:latest"`. Running it gives {@link PosixWord.value}, and nothing else happens. */
  text: string
  /** What the program receives: `reference=*:latest`. */
  value: string
}

// Read from the left: characters that mean themselves, '…', or "…" without an expansion.
const literalPart = /([\w@%+=:,./-]+)|'([^']*)'|"([^"$`\\!]*)"/y

/** Reads noted text as a word. What the shell would act on, or would not read as one word, is quoted as it stands. */
export function posixWord(noted: string): PosixWord {
  let value = ''
  literalPart.lastIndex = 0
  let end = 0
  for (let part = literalPart.exec(noted); part; part = literalPart.exec(noted)) {
    value += part[1] ?? part[2] ?? part[3] ?? ''
    end = literalPart.lastIndex
  }
  // =ls is a path to Zsh
  const isLiteral = end === noted.length && end > 0 && !noted.startsWith('=')
  return isLiteral ? { text: noted, value } : { text: quotePosixTail(noted), value: noted }
}

/** `reference=*` → `reference='*'`: the start stays as people begin to type it. */
function quotePosixTail(text: string): string {
  const plain = /^(?!=)[\w@%+=:,./-]*/.exec(text)?.[0] ?? ''
  return plain + quotePosix(text.slice(plain.length))
}
