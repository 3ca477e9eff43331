import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'

const root = resolve(import.meta.dirname, '../..')

/** What is told of, in this order: where an interface stands, and the words above its table. */
const parts = [
  ['src/build/config/config.ts', 'Config', 'Every key may be left out.'],
  ['src/emit/anki/index.ts', 'AnkiOptions', '`anki({ … })`, or `["anki", { … }]` in JSON.'],
  ['src/emit/anki/note-types.ts', 'LookOptions', 'Of `anki` too.'],
  ['src/emit/cheatsheet/index.ts', 'CheatsheetOptions', '`cheatsheet({ … })`, or `["cheatsheet", { … }]`.'],
  [
    'src/emit/completions/index.ts',
    'CompletionsOptions',
    '`completions({ … })`, or `["completions", { … }]`.',
  ],
] as const

/** The keys of each interface with their types and what the comments of the source say of them, as Markdown. */
export function configReference(): string {
  const tables = parts.map(([path, name, words]) => `## ${name}\n\n${words}\n\n${tableOf(path, name)}`)
  return tables.join('\n')
}

function tableOf(path: string, name: string): string {
  const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true)
  const found = file.statements.find(
    (node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node) && node.name.text === name,
  )
  if (!found) throw new Error(`${path} has no interface ${name}`)
  const rows = found.members.filter(ts.isPropertySignature).map((member) => {
    const type = member.type?.getText(file).replace(/\s+/g, ' ') ?? ''
    return `| \`${member.name.getText(file)}\` | \`${cell(type)}\` | ${cell(wordsOf(member))} |\n`
  })
  return `| key | type | |\n|---|---|---|\n${rows.join('')}`
}

function wordsOf(member: ts.PropertySignature): string {
  const comments = ts
    .getJSDocCommentsAndTags(member)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
  return comments.join(' ').replace(/\s+/g, ' ')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
