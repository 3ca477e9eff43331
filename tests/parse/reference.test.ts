/** Pages that are all of one form, so that what is in them can be counted without reading them. */
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseNotes } from '../../src/parse/index.js'
import type { Command, NotesNode } from '../../src/tree/index.js'
import { corpusFiles, hasCorpus } from './corpus-files.js'

function commandsOf(text: string): Command[] {
  const commands: Command[] = []
  visit(parseNotes(text) as Node, (visited) => {
    const node = visited as NotesNode
    if (node.type === 'command') commands.push(node)
  })
  return commands
}

describe.skipIf(!hasCorpus)('tldr pages (skipped where the corpus is not beside the checkout)', () => {
  const wrong: string[] = []
  let examples = 0
  for (const { name, text } of corpusFiles('tldr')) {
    const commands = commandsOf(text)
    text.split('\n').forEach((line, index, lines) => {
      const value = /^(`+) ?(.*?) ?\1$/.exec(line)?.[2]?.replace(/\s+/g, ' ').trim()
      if (value === undefined) return
      examples += 1
      const own = commands.filter(({ position }) => position?.start.line === index + 1)
      const words = (lines[index - 2] ?? '').replace(/^- |:$/g, '').replace(/\W/g, '')
      const hasAll = own[0]?.value === value && own[0].description?.replace(/\W/g, '') === words
      const syntax = JSON.stringify(own[0]?.syntax)
      const marks = value.includes('{{') ? /"placeholder|"choices/.test(syntax) : true
      const choices = /\{\{\[[^\]]*\|[^\]]*\]\}\}/.test(value) ? syntax.includes('"choices"') : true
      if (own.length !== 1 || !hasAll || !marks || !choices) wrong.push(`${name}:${index + 1} ${line}`)
    })
    if (commands.length === 0) wrong.push(`${name}: no command`)
  }

  it('each line of an example is one command with its description, placeholders and choices', () => {
    expect(examples).toBeGreaterThan(20_000)
    expect(wrong).toEqual([])
  })
})

describe.skipIf(!hasCorpus)(
  'reference pages of a program (skipped where the corpus is not beside the checkout)',
  () => {
    const rows: string[] = []
    const missed: string[] = []
    const prompts: string[] = []
    const unread: string[] = []
    for (const { name, text } of corpusFiles('docker-cli')) {
      const commands = commandsOf(text)
      const options = commands.flatMap(({ children }) => children)
      // The table that each page has: Name, Type, Default, Description.
      for (const row of text.split('\n').filter((line) => /^\| \[?`-/.test(line))) {
        const cells = row
          .split(/(?<!\\)\|/)
          .slice(1, -1)
          .map((cell) => cell.trim().replace(/^`|`$/g, ''))
        const [names = '', type = '', standard = '', words = ''] = cells
        if (cells.length !== 4) continue
        rows.push(row)
        const flags = [...names.matchAll(/(?<=^|`)(-[^`\]]+)/g)].map((match) => match[1])
        const found = options.some(
          (option) =>
            option.flags.join() === flags.join() &&
            (type === 'bool' ? option.argument === undefined : (option.argument ?? '') === type) &&
            (option.default ?? '') === standard &&
            (option.description ?? '').replace(/\W/g, '') === words.replace(/<br>/g, '').replace(/\W/g, ''),
        )
        if (!found) missed.push(`${name}: ${row}`)
      }
      for (const block of text.matchAll(/^```console\n([\s\S]*?)^```/gm))
        for (const line of (block[1] ?? '').split('\n')) {
          const typed = /^\$ (\S.*)$/.exec(line)?.[1]
          if (typed === undefined) continue
          prompts.push(line)
          const start = typed
            .replace(/\s*\\$/, '')
            .replace(/\s+#.*$/, '')
            .replace(/\s+/g, ' ')
            .trim()
          if (!commands.some(({ value }) => value.startsWith(start))) unread.push(`${name}: ${line}`)
        }
    }

    it('each row of an option table is an option with names, type, default and description', () => {
      expect(rows.length).toBeGreaterThan(1000)
      expect(missed).toEqual([])
    })

    it('each line behind a prompt is a command', () => {
      expect(prompts.length).toBeGreaterThan(500)
      expect(unread).toEqual([])
    })
  },
)
