import { expect, it } from 'vitest'
import { type CommandEntry, createNotebook } from '../../src/catalog/index.js'
import type { ShellWord, SimpleCommand } from '../../src/shell/index.js'
import { builtInKnowledge } from '../built-in-knowledge.js'
import { needing } from '../needs.js'
import { readSeed } from '../seed.js'

const knowledge = builtInKnowledge()

/**
 * Formats a command and its words as rows, such as
 *
 *     docker exec -it container_name bash
 *         program      docker
 *         operand      container_name    container_name
 */
function rowsOf({ value, syntax, options }: CommandEntry): string[] {
  const words = (commands: readonly SimpleCommand[], indent: string): string[] =>
    commands.flatMap((command) =>
      command.words.flatMap((word) => [
        `${indent}${word.role.padEnd(11)}${word.text.padEnd(34)}${meaning(word)}`.trimEnd(),
        ...words(word.commands ?? [], `${indent}    `),
      ]),
    )
  const added = options.map(({ kind, value: text }) => `    + ${kind.padEnd(9)}${text}`)
  return [value, ...words(syntax.commands, '    '), ...added]
}

function meaning({ choices, placeholders }: ShellWord): string {
  const named = placeholders.map(({ name }) => name)
  return [...named, ...(choices ? [`one of ${choices.join(', ')}`] : [])].join('; ')
}

needing('shared').describe('the seed', () => {
  it('has these roles in its 79 rows and 2 console lines', async () => {
    const { commands } = createNotebook([readSeed().notes], { knowledge })
    expect(commands).toHaveLength(81)
    await expect(`${commands.flatMap(rowsOf).join('\n')}\n`).toMatchFileSnapshot('seed-roles.txt')
  })

  it('has a description for each command, from the notes or from knowledge', () => {
    const { commands } = createNotebook([readSeed().notes], { knowledge })
    expect(commands.filter(({ description }) => description === undefined)).toEqual([])
  })
})
