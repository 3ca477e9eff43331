/** Signals in the text of a candidate alone. All patterns run in linear time. */
import { locales } from '../../locales/index.js'

/** `docker`, `apt-get`, `./run.sh`, `Get-ChildItem`, `g++`, `7z`, `[command]`; not `Note:`, `FROM`, `a.b.c`. */
export function isProgramName(word: string): boolean {
  // drwxr-xr-x: the mode of a file in a listing
  if (/^[-dlbcps](?:[r-][w-][xsStT-]){3}[.+@]?$/.test(word)) return false
  if (/^(?:\.{1,2}|~)?\/[\w.@+/-]+$/.test(word)) return true
  if (/^[A-Z][a-z]+-[A-Z]\w+$/.test(word)) return true
  // vendor/bin/phpunit, bin/rails: folders of programs
  if (/^(?:[\w.@-]+\/)?(?:\.?bin|scripts?)\/[\w.-]+$/.test(word)) return true
  return /^[a-z_0-9][\w+-]*(?:\.(?:sh|py|exe|rb|js|pl|bat|ps1))?$/.test(word) && /[a-z]/.test(word)
}

/** The usual ones of PowerShell's approved verbs. */
const cmdletVerb =
  /^(?:Add|Clear|Close|Compare|Connect|Convert(?:To|From)?|Copy|Disable|Disconnect|Dismount|Enable|Enter|Exit|Expand|Export|Find|ForEach|Format|Get|Grant|Group|Import|Initialize|Install|Invoke|Join|Lock|Measure|Mount|Move|New|Open|Out|Pop|Publish|Push|Read|Receive|Register|Remove|Rename|Reset|Resize|Resolve|Restart|Restore|Resume|Revoke|Save|Search|Select|Send|Set|Show|Sort|Split|Start|Stop|Suspend|Switch|Sync|Test|Trace|Unblock|Uninstall|Unlock|Unregister|Update|Wait|Where|Write)-[A-Z]\w+$/

/** `Get-ChildItem`: a verb of PowerShell and a noun; not `Baden-Baden`. */
export function isCmdlet(word: string): boolean {
  return cmdletVerb.test(word)
}

/** `pod/web created`: two names, not the path of a program. */
export function startsWithSlashedName(text: string): boolean {
  const word = firstWord(text)
  return /^\w[\w.-]*\/\w[\w.-]*$/.test(word) && !isProgramName(word)
}

/** Returns the first word after settings for one run: `make` in `CC=clang make all`. */
export function firstWord(text: string): string {
  return /^(?:[A-Z_][A-Z0-9_]*=\S*\s+)*(\S+)/.exec(text)?.[1] ?? ''
}

/** An option with a letter or a long name, after white space. */
export function hasOption(text: string): boolean {
  return /\s[-–—]{1,2}[A-Za-z0-9][\w-]*/.test(text)
}

/** `| grep`, `> file`, `&& x`, `$(x)`, a trailing `&`. */
export function hasShellOperator(text: string): boolean {
  return /\S\s*(?:\|\|?|&&|>>?|<)\s*[\w.~/$[<-]|\$\(|\s&$|;\s*\w/.test(text)
}

/** `<name>`, `[file]`, `{{x}}`, `$NAME`, `FILE`, `container_name`. */
export function hasPlaceholder(text: string): boolean {
  return /<[A-Za-z][^<>]*>|\s\[[^\]]+\]|\{\{.+?\}\}|\s\$\{?\w+|\s[A-Z][A-Z_]{2,}\b|\s\w+_(?:name|id|file|dir|path|ip)\b/.test(
    text,
  )
}

/** `/etc/hosts`, `./a`, `*.txt`, `a/b`, `file.ext`, `user@host`, `http://x`, `C:\\` after white space. */
export function hasPathOperand(text: string): boolean {
  return /\s(?:~|\.{1,2})?\/\S*|\s\.{1,2}(?:\s|$)|\s[\w-]+\.[a-z0-9]{1,5}(?:\s|$)|\s\S+@\S+|\shttps?:\/\/|\s\*|\s[A-Za-z]:\\/.test(
    text,
  )
}

/** `https://x`, `/etc/hosts`, `file.txt` and nothing else. */
export function isOnlyPath(text: string): boolean {
  if (/^\.{1,2}$/.test(text)) return true
  // Scripts can be run by their path alone.
  if (/^\.\/[\w.-]+$/.test(text) || /^[\w-]+\.(?:sh|py|exe|rb|pl|bat|ps1)$/.test(text)) return false
  return /^(?:[a-z]+:\/\/\S+|(?:~|\.{1,2})?\/\S*|[\w-]+(?:\.[\w-]+)+|[\w.-]+\/)$/i.test(text)
}

export function startsWithOption(text: string): boolean {
  return /^[-–—]{1,2}[A-Za-z0-9?#@]/.test(text)
}

/** `FROM node:20`, `SELECT * FROM x`: a first word in capitals. */
export function startsWithCapitals(text: string): boolean {
  return /^[A-Z]{2,}(?:\s|$)/.test(text)
}

/** `key: value`, `a = b`, `{`, `};`, `foo(bar)`, `import x`, `"a": 1`, `<tag>`, `@media`. */
export function looksLikeCode(text: string): boolean {
  return (
    /^["']?[\w.-]+["']?\s*:(?:\s|$)/.test(text) ||
    /^[\w.[\]$]+\s+[-+*/|&]?=\s/.test(text) ||
    /^[\w.$]+\(.*\)\s*[;{]?$/.test(text) ||
    /^(?:import|export|const|let|var|def|class|return|public|private|func|fn|package|using|namespace)\s+\S/.test(
      text,
    ) ||
    /^(?:[{}[\]()<@*"'`#;,|=+&]|\\(?![A-Za-z?!]))/.test(text) ||
    /[{;]$|^\s*[}\])]/.test(text)
  )
}

/** `if`, `for`, `function`, `case` …: a script statement, not a command to type. */
export function isShellStatement(text: string): boolean {
  return /^(?:if|then|else|elif|fi|for|while|until|do|done|case|esac|select|function|end|switch|begin|local|return|foreach|endif)(?:\s|;|$)|^\w[\w-]*\s*\(\)/.test(
    text,
  )
}

/** `![Map](map.png)`, `[link](https://example.org) to it` */
export function startsWithMarkdownLink(text: string): boolean {
  return /^!?\[[^\]]*\]\([^()]*\)/.test(text)
}

/** `X=1` or `X=$(y)` alone; `export X=1` is a command. */
export function isOnlyAssignment(text: string): boolean {
  return (
    /^[A-Za-z_]\w*\+?=\S*(?:\s*|\("?.*)$/.test(text) ||
    /^[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|\(.*\)|\$\(.*\))$/.test(text)
  )
}

/** `image = template`: a line of a settings file, or a formula. */
export function isSetting(text: string): boolean {
  return /^[A-Za-z_][\w.-]*\s+=\s/.test(text)
}

/** `0 5 * * * backup`: when to run a command, from a crontab. */
export function isSchedule(text: string): boolean {
  return /^(?:[\d*][\d*/,-]*\s+){5}\S/.test(text)
}

const verbs = new Set(locales.flatMap(({ verbs: words = [] }) => words))

/** Whether a text is prose: it ends in punctuation, or is long and doesn't look like a command. */
export function looksLikeSentence(text: string): boolean {
  if (/[.!?。！？:：]$/.test(text) && /\s/.test(text) && !/\s\.{1,3}$|\/\S*$/.test(text)) return true
  if (/^[A-Z][a-z]+\s+[a-z]/.test(text) && !hasOption(text)) return true
  const words = text.split(/\s+/)
  // `git is …`: no command has one of these verbs as its first operand.
  if (verbs.has(words[1] ?? '')) return true
  if (hasOption(text)) return false
  return (words.length > 3 && countFunctionWords(text) > 1) || (words.length > 5 && hasStopwords(words))
}

const stopwordsByLanguage = locales.map(({ stopwords = [] }) => new Set(stopwords))

/** Whether three words are among the most frequent ones of a language: `kill permet de connaitre le nom ou le numéro`. */
function hasStopwords(words: readonly string[]): boolean {
  return stopwordsByLanguage.some((stopwords) => words.filter((word) => stopwords.has(word)).length > 2)
}

const functionWord =
  /^(?:the|a|an|of|is|are|to|and|that|this|with|from|your|you|he|she|it|we|they|was|would|could|then|not|but|so|very|there|which|what|who|when|because)$/

/** Counts English words that join others into a sentence. */
export function countFunctionWords(text: string): number {
  return text.split(/\s+/).filter((word) => functionWord.test(word)).length
}

/** `${name%suffix}`, `$1`, `$(( 1 + 1 ))`, `!$:t`: part of a line, with nothing to run. */
export function isOnlyExpansion(text: string): boolean {
  if (isPowerShellExpression(text)) return false
  if (/^"?\$(?:\{[^{}]*\}|\w+|[#@*?$!_-]|\(\(.*\)\))"?$/.test(text)) return true
  // Words from the history; `!!` and `!!:p` are whole lines.
  return /^!(?:[$^*]|!?:[\dn$^*-][\w$*-]*)(?::[htre])?$/.test(text)
}

/** `echo "Hi ${name}"`: demonstrates an expansion. `echo $PATH` and `echo x > file` are commands to learn. */
export function onlyPrintsExpansion(text: string): boolean {
  if (!/^(?:echo|printf|print)\s/.test(text)) return false
  const outside = text.replace(/\$\([^()]*\)|`[^`]*`|"[^"]*"|'[^']*'/g, '')
  if (/[|<>;&]/.test(outside)) return false
  return /\$\(|`|\{\S+(?:,|\.\.)\S*\}|\$\{?[#!]?(?=\w*[a-z])[A-Za-z]\w*/.test(text)
}

/** `(Get-Item x).Length`, `[DateTime]::Now`, `$PSVersionTable`: PowerShell prints the value of an expression. */
export function isPowerShellExpression(text: string): boolean {
  return (
    /^\((?:[A-Z][a-z]+-[A-Z][A-Za-z]+)\b[^()]*\)(?:\.\w|\[)/.test(text) ||
    /^\[[A-Za-z][\w.]*\]::[A-Za-z]\w*/.test(text) ||
    /^\$[A-Z]+[a-z]+[A-Z]\w*(?:\.\w+)*$/.test(text)
  )
}
