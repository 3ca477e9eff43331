/**
 * Checks whether a word may be part of a command's own vocabulary: a subcommand (`pop`), a setting (`globstar`), a fixed value
 * (`unless-stopped`, `status=exited`) or a Windows switch (`/all`).
 */
export function isPlainWord(text: string): boolean {
  return /^(?:\/\p{Ll}+|\/\?|\p{Ll}+(?:[-=]\p{Ll}+)*)$/u.test(text)
}

/** Checks whether a word is written in another language than the command: a pattern (`'^a.*'`) or a script (`'{print $1}'`, `s/a/b/g`). */
export function isProgramText(text: string): boolean {
  const unquoted = text.replace(/^(["'])([\s\S]*)\1$/, '$2')
  if (/^[sy]([/|#,])[^\n]*\1[^\n]*\1/.test(unquoted)) return true
  return unquoted !== text && /[\\^$*+?(){}|;]|\[[^\]]/.test(unquoted)
}
