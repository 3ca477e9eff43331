/** Completions and search of Bash, sourced, asked and used in Bash itself. */
import { readFileSync } from 'node:fs'
import { isInstalled } from '../../real-tools.js'
import { eachBuilt, type Reader } from './reader.js'
import { run } from './run.js'
import { linesFor, programsIn, scriptPath, shellHome, tablePath } from './shell-home.js'

// For each line: what TAB offers; each offer, run as a word, must be one word and nothing more.
const ask = `
command_not_found_handle() { printf '%s\\n' "$*" >>"$LOG"; }
count() { (($# == 1)) || printf 'offered as %s words: %s\\n' "$#" "$*" >>"$LOG"; }
source "$SCRIPT"
while IFS= read -r line; do
  program=\${line%% *}
  registered=$(complete -p "$program" 2>/dev/null) || continue
  function=\${registered#* -F } function=\${function%% *}
  read -ra COMP_WORDS <<<"$line"
  [[ $line == *' ' ]] && COMP_WORDS+=('')
  COMP_LINE=$line COMP_POINT=\${#line} COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
  COMPREPLY=()
  "$function" "$program" "\${COMP_WORDS[COMP_CWORD]}" "\${COMP_WORDS[COMP_CWORD - 1]}"
  for offered in "\${COMPREPLY[@]}"; do
    eval "count $offered" 2>>"$LOG"
    offers=$((offers + 1))
  done
done <<<"$LINES_TO_ASK"
# The search, where each line is chosen in turn.
__noted_files=("$TABLE")
fzf() { printf '%s\\n' "$row"; }
cat() { :; }
number=0
while IFS= read -r row; do
  READLINE_LINE='' READLINE_POINT=0 __noted_left=() __noted_last=''
  __noted_search
  [[ $READLINE_LINE == "\${row%%$'\\t'*}" ]] || printf 'search gives %s of %s\\n' "$READLINE_LINE" "$row" >>"$LOG"
  __noted_search
  __noted_search
  number=$((number + 1))
done <"$TABLE"
printf '%s offers, %s lines\\n' "$offers" "$number"
`

export const bash: Reader = {
  name: 'bash',
  missing: () => (isInstalled('bash') || process.env.CI ? undefined : 'no bash here'),
  read: eachBuilt(async (built, report) => {
    const script = scriptPath(built, 'bash')
    const home = shellHome([])
    try {
      const syntax = await run('bash', ['-n', script])
      if (syntax.status !== 0) report('completions for bash', `bash -n: ${syntax.stderr.slice(0, 300)}`)
      const programs = programsIn(readFileSync(script, 'utf8'), /^__ddd_\w*_register \S+ '(.*)'$/gm)
      const lines = programs.flatMap(linesFor).join('\n')
      const { status, stdout, stderr } = await run('/bin/bash', ['--norc', '--noprofile', '-c', ask], {
        cwd: home.cwd,
        env: { ...home.env, SCRIPT: script, TABLE: tablePath(built), LINES_TO_ASK: lines },
      })
      for (const effect of home.effects()) report('completions for bash', effect)
      if (status !== 0 || stderr !== '' || !/^[1-9]\d* offers, [1-9]\d* lines\n$/.test(stdout))
        report('completions for bash', `says ${stderr.slice(0, 500)}${stdout.slice(0, 200)}`)
    } finally {
      home.remove()
    }
  }),
}
