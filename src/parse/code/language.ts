/** Languages of commands to type. */
const shells = new Set(
  'sh bash zsh fish ksh csh tcsh shell shellscript powershell pwsh ps ps1 posh cmd bat batch dos'.split(' '),
)
/** Languages of a session in a terminal, with prompts. */
const consoles = new Set(
  'console shell-session shellsession sh-session bash-session terminal session'.split(' '),
)
/** Names that say nothing about what is in the block. */
const noLanguage = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none', 'output'])

export type LanguageKind = 'shell' | 'console' | 'none' | 'other'

/** Classifies the language of a block: ```` ```bash ````, `{.bash}`, `bash {1,3}`. */
export function languageKind(lang: string | null | undefined): LanguageKind {
  const name = languageName(lang)
  if (noLanguage.has(name)) return 'none'
  if (consoles.has(name)) return 'console'
  return shells.has(name) ? 'shell' : 'other'
}

export function languageName(lang: string | null | undefined): string {
  return (lang ?? '')
    .toLowerCase()
    .replace(/^[{.]+/, '')
    .replace(/[\s,{}].*$/, '')
}
