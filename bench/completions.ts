/** Completions: time to load a file and to complete a line, compared to starting a program. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { completions, createNotebook, type Notebook, parseNotes } from '../src/index.js'
import { atMost, type Row, round, seconds } from './row.js'

const sizes = [50, 500, 5000]

/** Creates a notebook with commands such as `boat group7 sub3 --all`, 50 per group, or all directly under `boat` if flat. */
function notebookOf(count: number, isFlat: boolean): Notebook {
  const rows = Array.from({ length: count }, (_, index) => {
    const name = isFlat ? `sub${index}` : `group${Math.floor(index / 50)} sub${index % 50}`
    return `| \`boat ${name} --format json NAME\` | does the thing of number ${index} to a boat | \`--all\`, \`--quiet\` | ${index % 300} |\n`
  })
  return createNotebook([
    parseNotes(`# Boats\n\n| Command | Description | Options | Page |\n|--|--|--|--|\n${rows.join('')}`),
  ])
}

interface Shell {
  name: string
  start: string[]
  /** Returns a script that loads the file, completes a line `times` times, and prints the seconds per completion. */
  completeScript(file: string, line: string, times: number): string
}

const shells: Shell[] = [
  {
    name: 'bash',
    start: ['bash', '--norc', '--noprofile', '-c'],
    completeScript: (file, line, times) => `source ${file}
      COMP_LINE=${JSON.stringify(line)} COMP_POINT=\${#COMP_LINE}
      read -ra COMP_WORDS <<<"$COMP_LINE"
      COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
      began=\${EPOCHREALTIME/./}
      for ((time = 0; time < ${times}; time++)); do __ddd_boats_complete_boat boat "\${COMP_WORDS[COMP_CWORD]}" x; done
      ((\${#COMPREPLY[@]} > 0)) || exit 1
      echo $(((\${EPOCHREALTIME/./} - began) / ${times}))e-6`,
  },
  {
    name: 'zsh',
    start: ['zsh', '-f', '-c'],
    // Without the completion system, to measure only our own part.
    completeScript: (file, line, times) => `zmodload zsh/datetime
      source ${file}
      typeset -A compstate
      words=(${line}) PREFIX=$words[-1]
      CURRENT=$#words
      began=$EPOCHREALTIME
      repeat ${times}; do __ddd_boats_find_candidates boat; done
      (( $#candidates )) || exit 1
      print $(( (EPOCHREALTIME - began) / ${times} ))`,
  },
  {
    name: 'fish',
    start: ['fish', '--no-config', '-c'],
    // Subtracts the time of a completion without candidates.
    completeScript: (file, line, times) => `source ${file}
      function empty; end
      set -l a (date +%s%N)
      for time in (seq ${times}); complete -C ${JSON.stringify(line)} >/dev/null; end
      set -l b (date +%s%N)
      for time in (seq ${times}); complete -C 'empty --x' >/dev/null; end
      set -l c (date +%s%N)
      test (count (complete -C ${JSON.stringify(line)})) -gt 0; or exit 1
      math "(($b - $a) - ($c - $b)) / ${times} / 1000000000"`,
  },
]

export async function completionRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ddd-bench-'))
  const run = ([program = '', ...words]: readonly string[], script: string) =>
    execFileSync(program, [...words, script], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
  const node = await seconds(() => execFileSync(process.execPath, ['-e', '0']), 15)
  const rows: Row[] = []
  for (const shape of ['grouped', 'flat'])
    for (const size of sizes) {
      const assets = await completions().emit(notebookOf(size, shape === 'flat'))
      for (const { name, start, completeScript } of shells) {
        const file = join(folder, `${shape}-${size}.${name}`)
        writeFileSync(file, assets.find(({ path }) => path.endsWith(`.${name}`))?.content ?? '')
        const startTime = await seconds(() => run(start, 'true'), 15)
        const load = (await seconds(() => run(start, `source ${file}`), 15)) - startTime
        const below = shape === 'flat' ? 'boat ' : 'boat group0 '
        // Eleven candidates at any size.
        const end =
          shape === 'flat'
            ? `${size}`
                .slice(0, -1)
                .replace(/^(\d)/, (digit) => `${Number(digit) - 1}`)
                .replace(/0/g, '9')
            : '4'
        const lines = [`${below}sub${end}`, `${below}sub${end} --`]
        const first = Math.max(
          ...lines.map((line) => minimum(() => Number(run(start, completeScript(file, line, 1))))),
        )
        const repeated = Math.max(
          ...lines.map((line) => minimum(() => Number(run(start, completeScript(file, line, 20))))),
        )
        const on = `${size} commands, ${shape}`
        rows.push(
          atMost(`${name}: load`, on, load / node, 0.25, '× node -e 0'),
          atMost(`${name}: first Tab`, on, first / node, 0.08, '× node -e 0'),
          atMost(`${name}: next Tabs`, on, repeated / node, 0.08, '× node -e 0'),
        )
      }
    }
  rows.push({ what: 'node -e 0', on: 'this machine', figure: `${round(node * 1000)} ms` })
  rows.push({ what: 'docker __complete', on: 'docker ""', figure: await compareToDocker(node) })
  return rows
}

function minimum(measure: () => number): number {
  return Math.min(...Array.from({ length: 5 }, measure))
}

async function compareToDocker(nodeTime: number): Promise<string> {
  try {
    const time = await seconds(() => execFileSync('docker', ['__complete', ''], { stdio: 'ignore' }), 10)
    return `${round(time / nodeTime)} × node -e 0`
  } catch {
    return 'not installed'
  }
}
