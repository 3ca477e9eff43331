import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UserError } from '../../../src/engine/index.js'
import { knowledgeMarkdown } from '../../../src/engine/learn/knowledge-markdown.js'
import { learnFromHelp } from '../../../src/engine/learn/learn-from-help.js'
import { needing } from '../../needs.js'
import { knowledgeOf } from '../../notebook-of.js'

/** A program with three help pages. For `hull rm` it prints the page of `hull`, as some programs do. */
const program = `#!/bin/sh
case "$*" in
  "hull ls --help") printf 'Usage: boat hull ls\\n\\nOptions:\\n  -a, --all   Sunk | lost ones too\\n' ;;
  "hull --help"|"hull rm --help") printf 'Usage: boat hull COMMAND\\n\\nCommands:\\n  ls   Lists <hulls>\\n  rm   Sinks one\\n' ;;
  "--help") printf 'Usage: boat COMMAND\\n\\nCommands:\\n  hull   About hulls\\n  help   This\\n\\nOptions:\\n  -f, --file FILE   A map\\n' ;;
  *) exit 1 ;;
esac
`
const path = process.env.PATH ?? ''

describe('a program with help pages', () => {
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'ddd-learn-'))
    writeFileSync(join(folder, 'boat'), program)
    writeFileSync(join(folder, 'mute'), '#!/bin/sh\nexit 0\n')
    chmodSync(join(folder, 'boat'), 0o755)
    chmodSync(join(folder, 'mute'), 0o755)
    process.env.PATH = `${folder}${delimiter}${path}`
  })
  afterAll(() => {
    process.env.PATH = path
  })

  it('gives its commands and options as notes that can be parsed again', async () => {
    const commands = await learnFromHelp('boat')
    expect(commands.map((command) => command.path.join(' '))).toEqual([
      'boat',
      'boat hull',
      'boat hull ls',
      'boat hull rm',
    ])
    const knowledge = knowledgeOf(knowledgeMarkdown('boat', commands, 'its help'))
    expect(knowledge.find(['boat', 'hull', 'rm'])?.description).toBe('Sinks one')
    expect(knowledge.find(['boat', 'hull', 'ls'])?.description).toBe('Lists <hulls>')
    expect(knowledge.option(['boat', 'hull', 'ls'], '--all')?.description).toBe('Sunk | lost ones too')
    expect(knowledge.option(['boat'], '-f')).toMatchObject({ argument: 'FILE', description: 'A map' })
  })

  it.each([
    ['mute', 3, 'printed no readable help'],
    ['no-such-program-here', 3, 'not found'],
    ['boat; rm x', 2, 'not a valid program name'],
  ])('%s is reported', async (name, exitCode, text) => {
    await expect(learnFromHelp(name)).rejects.toSatisfy(
      (error) => error instanceof UserError && error.exitCode === exitCode && error.message.includes(text),
    )
  })
})

needing('git').describe('git', () => {
  it('gives its commands and options', async () => {
    const knowledge = knowledgeOf(knowledgeMarkdown('git', await learnFromHelp('git'), 'its help'))
    expect(knowledge.find(['git', 'commit'])?.description).toBeDefined()
    expect(knowledge.option(['git', 'commit'], '--message')?.argument).toBeDefined()
  })
})

needing('docker').describe('docker', () => {
  it('gives commands and options that can all be parsed again', async () => {
    const commands = await learnFromHelp('docker')
    const knowledge = knowledgeOf(knowledgeMarkdown('docker', commands, 'its help'))
    expect(commands.length).toBeGreaterThan(100)
    const missing = commands.flatMap((command) => {
      const name = command.path.join(' ')
      if (!knowledge.find(command.path)) return [name]
      return command.options.flatMap(({ flags }) =>
        flags.filter((flag) => !knowledge.option(command.path, flag)).map((flag) => `${name} ${flag}`),
      )
    })
    expect(missing).toEqual([])
  })
})
