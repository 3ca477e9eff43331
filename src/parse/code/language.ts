import type { Code } from 'mdast'

/** Shells: each line is a command. */
const shells = new Set(
  'sh bash zsh fish ksh csh tcsh shell shellscript powershell pwsh ps ps1 posh cmd bat batch dos'.split(' '),
)
/** Languages of a session in a terminal, with prompts. */
const consoles = new Set(
  'console shell-session shellsession sh-session bash-session terminal session'.split(' '),
)
/** Names that say nothing about what is in the block. */
const noLanguage = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none', 'output'])

/** Languages of settings and data, whose lines do nothing. */
const settings = new Set(
  (
    'yaml yml json json5 jsonc toml ini conf cfg config properties env dotenv xml html svg css scss less diff patch dockerfile docker ' +
    'nginx apache hosts csv tsv md markdown mermaid log http gitignore editorconfig'
  ).split(' '),
)

/** Whether a language is one of settings or data instead of a program. */
export function isSettingsLanguage(name: string): boolean {
  return settings.has(name)
}

export type LanguageKind = 'shell' | 'console' | 'none' | 'other'

/** What follows the opening fence of a block: its first word, and the rest. */
type CodeInfo = Pick<Code, 'lang' | 'meta'>

/** Classifies the language of a block: ```` ```bash ````, `{.bash}`, `{ .bash .annotate }`, `bash {1,3}`. */
export function languageKind(code: CodeInfo): LanguageKind {
  const name = languageOf(code) ?? ''
  if (noLanguage.has(name)) return 'none'
  if (consoles.has(name)) return 'console'
  return shells.has(name) ? 'shell' : 'other'
}

/** Returns the name of the language in lower case. */
export function languageOf({ lang, meta }: CodeInfo): string | undefined {
  const name = `${lang ?? ''} ${meta ?? ''}`
    .toLowerCase()
    .replace(/^[{.]+\s*\.?/, '')
    .replace(/[\s,{}].*$/, '')
  return name === '' ? undefined : name
}
