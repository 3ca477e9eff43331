import { execFileSync } from 'node:child_process'

/** Splits as readline does with its default COMP_WORDBREAKS. Only supports quotes that are still open at the end. */
function compWords(line: string): string[] {
  const words = line.match(/["'][^"']*$|[=:<>]+|[^\s=:<>"']+/g) ?? []
  return /[\s:]$/.test(line) ? [...words, ''] : words
}

const completeScript = `
COMP_LINE=$1 COMP_POINT=\${#1}
shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
current=\${COMP_WORDS[COMP_CWORD]}
case $current in = | : | '>') current='' ;; esac
registered=$(complete -p docker)
function=\${registered#* -F } function=\${function%% *}
"$function" docker "$current" "\${COMP_WORDS[COMP_CWORD - 1]}" >&2
for word in "\${COMPREPLY[@]}"; do printf '%s\\n' "$word"; done
`

/** Runs `setup`, calls the registered function as Bash would, and returns what `setup` prints, then COMPREPLY. */
export function bashAnswer(setup: string, line: string, cwd?: string): string[] {
  const command = line.replace(/^.*; /, '')
  return execFileSync(
    'bash',
    ['--norc', '--noprofile', '-c', `${setup}\n${completeScript}`, 'bash', line, ...compWords(command)],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: '/nonexistent', LC_ALL: 'C.UTF-8' },
      ...(cwd === undefined ? {} : { cwd }),
    },
  )
    .split('\n')
    .slice(0, -1)
}
