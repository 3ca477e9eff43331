/** Pages with a uniform format, so that a simple pattern can extract their content for comparison. */
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { expect, it } from 'vitest'
import { parseNotes } from '../../src/parse/index.js'
import type { Command, NotesNode } from '../../src/tree/index.js'
import { needing } from '../needs.js'
import { corpusFiles } from './corpus-files.js'

function commandsOf(text: string): Command[] {
  const commands: Command[] = []
  visit(parseNotes(text) as Node, (visited) => {
    const node = visited as NotesNode
    if (node.type === 'command') commands.push(node)
  })
  return commands
}

/** A template required the backslashes in `\{\{.ID\}\}`; the author meant `{{.ID}}`. */
const withoutEscapes = (text: string) => text.replace(/\\\{\\\{/g, '{{').replace(/\\\}\\\}/g, '}}')

needing('shared').describe('tldr pages', () => {
  const wrong: string[] = []
  let examples = 0
  for (const { name, text } of corpusFiles('tldr')) {
    const commands = commandsOf(text)
    text.split('\n').forEach((line, index, lines) => {
      const value = /^(`+) ?(.*?) ?\1$/.exec(line)?.[2]?.trim()
      if (value === undefined) return
      examples += 1
      const onLine = commands.filter(({ position }) => position?.start.line === index + 1)
      const description = (lines[index - 2] ?? '').replace(/^- |:$/g, '').replace(/\W/g, '')
      const isCommand =
        onLine[0]?.value === withoutEscapes(value) &&
        onLine[0].description?.replace(/\W/g, '') === description
      const syntax = JSON.stringify(onLine[0]?.syntax)
      const hasPlaceholders = value.includes('{{') ? /"placeholder|"choices/.test(syntax) : true
      const hasChoices = /\{\{\[[^\]]*\|[^\]]*\]\}\}/.test(value) ? syntax.includes('"choices"') : true
      if (onLine.length !== 1 || !isCommand || !hasPlaceholders || !hasChoices)
        wrong.push(`${name}:${index + 1} ${line}`)
    })
    if (commands.length === 0) wrong.push(`${name}: no command`)
  }

  it('each example is one command with its description, placeholders and choices', () => {
    expect(examples).toBeGreaterThan(20_000)
    expect(wrong).toEqual([])
  })
})

needing('shared').describe('CLI reference pages', () => {
  const rows: string[] = []
  const missed: string[] = []
  const prompts: string[] = []
  const unread: string[] = []
  for (const { name, text } of corpusFiles('docker-cli')) {
    const commands = commandsOf(text)
    const options = commands.flatMap(({ children }) => children)
    // The option table of each page: Name, Type, Default, Description.
    for (const row of text.split('\n').filter((line) => /^\| \[?`-/.test(line))) {
      const cells = row
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^`|`$/g, ''))
      const [names = '', type = '', defaultValue = '', description = ''] = cells
      if (cells.length !== 4) continue
      rows.push(row)
      const flags = [...names.matchAll(/(?<=^|`)(-[^`\]]+)/g)].map((match) => match[1])
      const found = options.some(
        (option) =>
          option.flags.join() === flags.join() &&
          (type === 'bool' ? option.argument === undefined : (option.argument ?? '') === type) &&
          (option.default ?? '') === defaultValue &&
          (option.description ?? '').replace(/\W/g, '') ===
            description.replace(/<br>/g, '').replace(/\W/g, ''),
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
          .trim()
        if (!commands.some(({ value }) => value.startsWith(start))) unread.push(`${name}: ${line}`)
      }
  }

  it('each row of an option table is an option with names, type, default and description', () => {
    expect(rows.length).toBeGreaterThan(1000)
    expect(missed).toEqual([])
  })

  it('each line with a prompt is a command', () => {
    expect(prompts.length).toBeGreaterThan(500)
    expect(unread).toEqual([])
  })
})
