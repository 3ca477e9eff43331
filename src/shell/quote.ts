/** Puts single quotes around a text, for a POSIX shell. */
export function quotePosix(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** Quotes a word only where a POSIX shell needs it, for a command that a person pastes. In Zsh, `=ls` is a path. */
export function quoteWord(word: string): string {
  return /^(?!=)[\w@%+=:,./-]+$/.test(word) ? word : quotePosix(word)
}
