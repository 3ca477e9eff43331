import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** README and docs, relative to the root. */
export const documents: readonly string[] = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

export interface Block {
  text: string
  /** Line of the opening fence, 1-based. */
  line: number
}

/** Returns a document's code blocks in a language. */
export function blocksIn(document: string, language: string): Block[] {
  const text = readFileSync(join(root, document), 'utf8')
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => ({
    text: match[1] ?? '',
    line: text.slice(0, match.index).split('\n').length,
  }))
}

/** Returns the examples in the docstrings of a source file. */
export function docstringExamples(file: string): Block[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/^ \* @example\n \* ```ts\n([\s\S]*?)^ \* ```/gm)].map((match) => ({
    text: (match[1] ?? '').replace(/^ \* ?/gm, ''),
    line: text.slice(0, match.index).split('\n').length,
  }))
}

/** All source files, relative to the root. */
export const sourceFiles: readonly string[] = readdirSync(join(root, 'src'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name))
