/** Runs the Bash completions and search in Bash. */
import { readFileSync } from 'node:fs'
import { isInstalled } from '../../installed.js'
import { forEachBuild, type Reader } from './reader.js'
import { run } from './run.js'
import { linesFor, programsIn, scriptPath, shellHome, tablePath } from './shell-home.js'

// Completes each line. Evaluating a candidate must give one word, without side effects.
const completeScript = `
command_not_found_handle() { printf '%s\\n' "$*" >>"$LOG"; }
count() { (($# == 1)) || printf 'expands to %s words: %s\\n' "$#" "$*" >>"$LOG"; }
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
done <<<"$LINES_TO_COMPLETE"
# The search, with each line selected in turn.
__notes_tables=("$TABLE")
fzf() { printf '%s\\n' "$row"; }
cat() { :; }
number=0
while IFS= read -r row; do
  READLINE_LINE='' READLINE_POINT=0 __notes_placeholders=() __notes_placeholder=''
  __notes_search
  [[ $READLINE_LINE == "\${row%%$'\\t'*}" ]] || printf 'search gives %s of %s\\n' "$READLINE_LINE" "$row" >>"$LOG"
  __notes_search
  __notes_search
  number=$((number + 1))
done <"$TABLE"
printf '%s offers, %s lines\\n' "$offers" "$number"
`

export const bash: Reader = {
  name: 'bash',
  missing: () => (isInstalled('bash') || process.env.CI ? undefined : 'Bash not installed'),
  read: forEachBuild(async (built, report) => {
    const script = scriptPath(built, 'bash')
    const home = shellHome([])
    try {
      const syntax = await run('bash', ['-n', script])
      if (syntax.status !== 0) report('completions for bash', `bash -n: ${syntax.stderr.slice(0, 300)}`)
      const programs = programsIn(readFileSync(script, 'utf8'), /^__ddd_\w*_register \S+ '(.*)'$/gm)
      const lines = programs.flatMap(linesFor).join('\n')
      const { status, stdout, stderr } = await run(
        '/bin/bash',
        ['--norc', '--noprofile', '-c', completeScript],
        {
          cwd: home.cwd,
          env: { ...home.env, SCRIPT: script, TABLE: tablePath(built), LINES_TO_COMPLETE: lines },
        },
      )
      for (const effect of home.effects()) report('completions for bash', effect)
      if (status !== 0 || stderr !== '' || !/^[1-9]\d* offers, [1-9]\d* lines\n$/.test(stdout))
        report('completions for bash', `unexpected output: ${stderr.slice(0, 500)}${stdout.slice(0, 200)}`)
    } finally {
      home.remove()
    }
  }),
}
