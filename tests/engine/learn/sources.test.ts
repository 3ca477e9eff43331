import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cliCompletion } from '../../../src/cli/cli-completion.js'
import { formatHelp } from '../../../src/cli/format-help.js'
import { knowledgeSources } from '../../../src/engine/learn/index.js'

const root = resolve(import.meta.dirname, '../../..')

describe('the list of knowledge sources', () => {
  it('has one entry per file, with the same keys in the same order', () => {
    const files = readdirSync(join(root, 'src/engine/learn/sources')).map((file) => basename(file, '.ts'))
    expect(['index', 'source', ...knowledgeSources.map(({ name }) => name)].sort()).toEqual(files.sort())
    for (const source of knowledgeSources)
      expect(Object.keys(source)).toEqual(['name', 'summary', 'origin', 'isDefault', 'learn'])
  })

  it('has one default', () => {
    expect(knowledgeSources.filter(({ isDefault }) => isDefault)).toHaveLength(1)
  })

  it('is shown by --help', () => {
    const help = formatHelp('learn')
    for (const { isDefault, name, summary } of knowledgeSources) {
      expect(help).toMatch(new RegExp(`^ {6}${name} +${summary}$`, 'm'))
      expect(help.includes(`default: ${name}`)).toBe(isDefault)
    }
  })

  it('is completed', () => {
    const [program] = cliCompletion().programs
    const learn = program?.commands.find(({ path }) => path[0] === 'learn')
    const from = learn?.options.find(({ flags }) => flags[0]?.text === '--from')
    expect(from?.values.map(({ description, text }) => [text, description])).toEqual(
      knowledgeSources.map(({ name, summary }) => [name, summary]),
    )
  })

  it('is the table in docs/knowledge.md', () => {
    const [, table] = readFileSync(join(root, 'docs/knowledge.md'), 'utf8').split('| `--from` |')
    const rows = knowledgeSources.map(
      ({ isDefault, name, summary }) => `| \`${name}\`${isDefault ? ' (default)' : ''} | ${summary} |\n`,
    )
    expect(table?.split('|---|---|\n')[1]?.split('\n\n')[0]).toBe(rows.join('').trimEnd())
  })
})
