import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeWith } from '../../real-tools.js'
import { bashAnswer } from './bash-answer.js'
import { docker, notebookOfPrograms, rows } from './docker-programs.js'
import { emptyFolder, scriptFile, scriptOf } from './files.js'
import { openTerminal } from './terminal.js'

let folder = ''
let source = ''
beforeAll(async () => {
  folder = emptyFolder({ isKept: true })
  source = `source ${await scriptFile(folder, 'bash', notebookOfPrograms(docker))}`
})
afterAll(() => rmSync(folder, { recursive: true }))

const vendor = `_vendor() { COMPREPLY=(); for word in compose 'swarm  (Manage Swarm)'; do
  [[ $word == "$2"* ]] && COMPREPLY+=("$word"); done; return 0; }`

describeWith('bash', () => {
  test.each([...rows, { line: 'docker compose "d', offered: [] }])(
    'offers what the notes have after: $line',
    ({ line, offered }) => {
      expect(bashAnswer(source, line)).toEqual(offered)
    },
  )

  test('the file is valid Bash', () => {
    execFileSync('bash', ['-n', join(folder, 'ddd-notes.bash')])
  })

  test('supports a COMP_WORDBREAKS without = and :', () => {
    const script = `${source}
      COMP_LINE='docker compose down --rmi=l' COMP_WORDS=(docker compose down --rmi=l) COMP_CWORD=3
      __ddd_notes_complete_docker docker --rmi=l down; printf '%s\\n' "\${COMPREPLY[@]}"`
    expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' })).toBe('--rmi=local\n')
  })

  describe('a previous completion', () => {
    const registered = `${vendor}\ncomplete -o nospace -F _vendor docker`

    test('adds its own candidates', () => {
      expect(bashAnswer(`${registered}\n${source}`, 'docker ')).toEqual([
        ...['compose', 'images', 'network', 'node', 'run', 'exec', 'service'],
        'swarm  (Manage Swarm)',
      ])
      expect(bashAnswer(`${registered}\n${source}`, 'docker sw')).toEqual(['swarm  (Manage Swarm)'])
    })

    test('is called once, even if ours is loaded twice', () => {
      const counted = `calls=0\n_vendor() { calls=$((calls + 1)); COMPREPLY=("calls-$calls"); }\ncomplete -F _vendor docker`
      expect(bashAnswer(`${counted}\n${source}\n${source}`, 'docker com')).toEqual(['compose', 'calls-1'])
    })

    test('keeps its options, such as nospace', () => {
      expect(bashAnswer(`${registered}\n${source}\ncomplete -p docker`, 'docker x')).toEqual([
        'complete -o nosort -o nospace -F __ddd_notes_complete_docker docker',
      ])
    })

    test('may be a list of words', () => {
      const list = `complete -W 'compose "two words" $(echo swarm)' docker`
      expect(bashAnswer(`${list}\n${source}`, 'docker s')).toEqual(['service', 'swarm'])
    })

    test('may be loaded by bash-completion at the first Tab', () => {
      const lazy = `__load_completion() { [[ $1 == docker ]] && { ${vendor}; complete -F _vendor docker; }; }`
      expect(bashAnswer(`${lazy}\n${source}`, 'docker sw')).toEqual(['swarm  (Manage Swarm)'])
    })
  })
})

describeWith(['bash', 'tmux'], () => {
  test('Tab completes a single candidate, and lists several', async () => {
    const home = join(folder, 'home')
    mkdirSync(home)
    writeFileSync(join(home, 'rc'), `PS1='> '\n${source}\n`)
    writeFileSync(join(home, 'web1.txt'), '')
    const terminal = await openTerminal(
      ['bash', '--noprofile', '--rcfile', join(home, 'rc')],
      { HOME: home },
      home,
    )
    try {
      await terminal.screen()
      const shown = async (keys: string) => {
        await terminal.type(`\u0015\u000c${keys}`)
        return terminal.screen()
      }
      expect(await shown('docker com\t')).toEqual(['> docker compose'])
      expect(await shown('docker compose down --rmi=l\t')).toEqual(['> docker compose down --rmi=local'])
      expect(await shown('docker images --filter ref\t')).toEqual([
        '> docker images --filter reference="*:latest"',
      ])
      expect(await shown('docker node update --availability \t\t')).toEqual([
        '> docker node update --availability',
        'active  pause   drain',
        '> docker node update --availability',
      ])
      expect(await shown('true | docker run web\t')).toEqual(['> true | docker run web1.txt'])
      expect(await shown('docker network >we\t')).toEqual(['> docker network >web1.txt'])
      // The cursor is before "se": only the text before the cursor is completed, as for any command.
      expect(await shown('docker cose\u001b[D\u001b[D\t')).toEqual(['> docker composese'])
    } finally {
      terminal.close()
    }
  })
})

test('uses no feature newer than Bash 3.2, the version of macOS', async () => {
  const text = await scriptOf('bash', notebookOfPrograms(docker))
  const code = text
    .replace(/^\s*#.*$/gm, '')
    .replace(/^__ddd_notes_(?:self|table|long|part)_[\s\S]*?'$/gm, '')
  const newerFeatures = {
    'associative arrays, name references': /\b(?:declare|local|typeset)\s+-[a-zA-Z]*[An]\b/,
    'mapfile, readarray, coproc': /\b(?:mapfile|readarray|coproc)\b/,
    'case modification': /\$\{\w+(?:\[[^\]]*\])?(?:,|\^)/,
    'parameter transformations': /\$\{\w+@\w\}/,
    'negative indices': /\[-\d+\]/,
    '&>> and |&': /&>>|\|&/,
    '-v tests': /\[\[ -v /,
    'EPOCH and SRANDOM variables': /\bEPOCH|\bSRANDOM/,
    'newer shopt options': /globstar|lastpipe|inherit_errexit/,
    'case fall-through': /;;?&/,
  }
  for (const [feature, pattern] of Object.entries(newerFeatures))
    expect(code.match(pattern), feature).toBeNull()
})

describeWith('shellcheck', () => {
  test('ShellCheck reports nothing', () => {
    execFileSync('shellcheck', [join(folder, 'ddd-notes.bash')], { encoding: 'utf8' })
  })
})
