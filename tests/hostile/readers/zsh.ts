/** Runs the Zsh completions and search in Zsh's line editor. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isInstalled } from '../../installed.js'
import { forEachBuild, type Reader } from './reader.js'
import { run } from './run.js'
import { linesFor, programsIn, scriptPath, shellHome, tablePath } from './shell-home.js'

// At the first prompt, the line editor lists and inserts completions of each line. The inserted words are then evaluated as
// arguments of a function.
const startup = `
command_not_found_handler() { print -r -- "$@" >>$LOG }
autoload -Uz compinit && compinit -u -D
# Zsh's own completions of \`java\` and others run programs.
_comps=() _patcomps=() _postpatcomps=()
source $SCRIPT
LISTMAX=100000
setopt no_beep no_list_beep auto_list
bindkey -e
count() { offers=$((offers + 1)) }
typeset -gi offers=0 number=0
typeset -gaU inserted
zle -C ask-list list-choices _main_complete
zle -C ask-word menu-complete _main_complete
use() {
  local line row
  for line in "\${(@f)LINES_TO_COMPLETE}"; do
    BUFFER=$line CURSOR=$#BUFFER
    zle ask-list
    BUFFER=$line CURSOR=$#BUFFER
    repeat 8; do
      zle ask-word
      if [[ $BUFFER == $line || $line == *[\\'\\"\\$\\\`]* ]]; then break; fi
      inserted+=("$BUFFER")
    done
  done
  __notes_tables=($TABLE)
  cat() { : }
  fzf() { print -r -- "$row" }
  while IFS= read -r row; do
    BUFFER='' CURSOR=0 __notes_placeholders=() __notes_placeholder=''
    __notes_search
    if [[ $BUFFER != "\${row%%$'\\t'*}" ]]; then print -r -- "search gives $BUFFER of $row" >>$LOG; fi
    __notes_search
    __notes_search
    number+=1
  done <$TABLE
  BUFFER='finish' CURSOR=0
  zle accept-line
}
finish() {
  local line
  for line in "$inserted[@]"; do eval "count \${line#* }" 2>>$LOG; done
  print -r -- "$offers offers, $number lines" >$DONE
  exit 0
}
zle -N use
zle-line-init() { zle use }
zle -N zle-line-init
`
export const zsh: Reader = {
  name: 'zsh',
  missing: () =>
    (isInstalled('zsh') && isInstalled('script')) || process.env.CI
      ? undefined
      : 'zsh or script not installed',
  read: forEachBuild(async (built, report) => {
    const script = scriptPath(built, 'zsh')
    const home = shellHome([])
    try {
      const syntax = await run('zsh', ['-f', '-n', script])
      if (syntax.status !== 0) report('completions for zsh', `zsh -n: ${syntax.stderr.slice(0, 300)}`)
      const programs = programsIn(readFileSync(script, 'utf8'), /^__ddd_\w*_register \S+ '(.*)'$/gm)
      const [done, errors] = [join(home.folder, 'done'), join(home.folder, 'errors')]
      writeFileSync(join(home.folder, '.zshrc'), startup)
      // The line editor needs a terminal, which `script` provides.
      await run('/usr/bin/script', ['-qec', '/bin/zsh -d -i 2>"$ERRORS"', '/dev/null'], {
        cwd: home.cwd,
        env: {
          ...home.env,
          SHELL: '/bin/sh',
          ZDOTDIR: home.folder,
          SCRIPT: script,
          TABLE: tablePath(built),
          DONE: done,
          ERRORS: errors,
          LINES_TO_COMPLETE: programs.flatMap(linesFor).join('\n'),
        },
      })
      for (const effect of home.effects()) report('completions for zsh', effect)
      const result = readIfExists(done)
      const error = readIfExists(errors)
      if (error !== '' || !/^[1-9]\d* offers, [1-9]\d* lines\n$/.test(result))
        report('completions for zsh', `unexpected output: ${error.slice(0, 500)}${result}`)
    } finally {
      home.remove()
    }
  }),
}

function readIfExists(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
