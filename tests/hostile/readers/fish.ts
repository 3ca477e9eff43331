/** Runs the fish completions and search in fish. */
import { readFileSync } from 'node:fs'
import { isInstalled } from '../../installed.js'
import { forEachBuild, type Reader } from './reader.js'
import { run } from './run.js'
import { linesFor, programsIn, scriptPath, shellHome, tablePath } from './shell-home.js'

const completeScript = `
function fish_command_not_found; echo $argv >>$LOG; end
source $SCRIPT
set offers 0
for line in (string split \\n -- $LINES_TO_COMPLETE)
    for offered in (complete -C $line)
        set offers (math $offers + 1)
    end
end
# The search, with each line selected in turn. Two variables stand in for the command line.
function commandline
    switch "$argv[1]"
        case -r
            set -g prompt $argv[-1]
        case -C
            if set -q argv[2]
                set -g place $argv[2]
            else
                echo $place
            end
        case -f
        case '*'
            echo $prompt
    end
end
function cat
end
function fzf
    printf '%s\\n' $row
end
set -g __notes_tables $TABLE
set -g number 0
while read -g row
    set -l expected (string split -m 1 \\t -- $row)[1]
    set -g prompt ''
    set -g place 0
    set -g __notes_placeholders
    set -g __notes_placeholder
    __notes_search
    test "$prompt" = "$expected"; or echo "search gives $prompt, not $expected" >>$LOG
    __notes_search
    __notes_search
    set number (math $number + 1)
end <$TABLE
echo "$offers offers, $number lines"
`

export const fish: Reader = {
  name: 'fish',
  missing: () => (isInstalled('fish') || process.env.CI ? undefined : 'fish not installed'),
  read: forEachBuild(async (built, report) => {
    const script = scriptPath(built, 'fish')
    const home = shellHome([])
    try {
      const syntax = await run('fish', ['--no-config', '--no-execute', script])
      if (syntax.status !== 0)
        report('completions for fish', `fish --no-execute: ${syntax.stderr.slice(0, 300)}`)
      const programs = programsIn(readFileSync(script, 'utf8'), /^complete -c '(.*)' -w __ddd_/gm)
      const lines = programs.flatMap(linesFor).join('\n')
      const { status, stdout, stderr } = await run('/usr/bin/fish', ['--no-config', '-c', completeScript], {
        cwd: home.cwd,
        env: { ...home.env, SCRIPT: script, TABLE: tablePath(built), LINES_TO_COMPLETE: lines },
      })
      for (const effect of home.effects()) report('completions for fish', effect)
      if (status !== 0 || stderr !== '' || !/^[1-9]\d* offers, [1-9]\d* lines\n$/.test(stdout))
        report('completions for fish', `unexpected output: ${stderr.slice(0, 500)}${stdout.slice(0, 200)}`)
    } finally {
      home.remove()
    }
  }),
}
