/** Wraps text in single quotes for a POSIX shell. */
export function quotePosix(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** Quotes a word for pasting if a POSIX shell needs it, or if the word starts with `=`, which Zsh expands to a path. */
export function quoteWord(word: string): string {
  return /^(?!=)[\w@%+=:,./-]+$/.test(word) ? word : quotePosix(word)
}
