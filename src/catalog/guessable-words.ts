/**
 * Checks whether a word may be part of a command's own vocabulary: a subcommand (`pop`), a setting (`globstar`), a fixed value
 * (`unless-stopped`, `status=exited`) or a Windows switch (`/all`, but not `/home`, a folder).
 */
export function isPlainWord(text: string): boolean {
  return !isRootFolder(text) && /^(?:\/\p{Ll}+|\/\?|\p{Ll}+(?:[-=]\p{Ll}+)*)$/u.test(text)
}

/** Folders of the Filesystem Hierarchy Standard 3.0, and macOS's. */
const rootFolders = new Set(
  'bin boot dev etc home lib media mnt opt private proc root run sbin srv sys tmp usr var'.split(' '),
)

function isRootFolder(text: string): boolean {
  return text.startsWith('/') && rootFolders.has(text.slice(1))
}

/** Checks whether a word is code in another language: a pattern (`'^a.*'`) or a script (`'{print $1}'`, `s/a/b/g`). */
export function isPatternOrScript(text: string): boolean {
  const unquoted = text.replace(/^(["'])([\s\S]*)\1$/, '$2')
  if (/^[sy]([/|#,])[^\n]*\1[^\n]*\1/.test(unquoted)) return true
  return unquoted !== text && /[\\^$*+?(){}|;]|\[[^\]]/.test(unquoted) && !isPhrase(unquoted)
}

/** Checks whether a text consists of several words, with punctuation as in a sentence: `Fix login (again)`. */
function isPhrase(text: string): boolean {
  return (
    /^\p{L}[\p{L}\p{N}\s.,:;!?'’()-]*\s[\p{L}\p{N}\s.,:;!?'’()-]*$/u.test(text) &&
    !/[^\s(]\(|[.?]{2}/.test(text)
  )
}
