import { randomInt } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { slug } from 'github-slugger'
import {
  configNameIn,
  errorReason,
  findRoot,
  invocation,
  projectName,
  UserError,
} from '../../engine/index.js'
import { findNotesLayout, type NotesLayout } from '../notes-layout.js'
import type { Terminal } from '../terminal.js'

// No import, so that the config also works when ddd-build runs through npx; `.mjs`, so that it works in any package.
const configTemplate = (id: string, notes: NotesLayout['notes']) => `/** @type {import('ddd-build').Config} */
export default {
  // Card ids are derived from this id. Keep it, even if you rename the deck.
  id: '${id}',
  // All other keys are optional.
  notes: ${literal(notes)},
  out: 'out',
  // Examples of others:
  // title: 'My notes',
  // rules: { 'missing-page': 'off' },
  // headers: { command: ['Befehl'] },
}
`

const sampleNote = `# My notes

## Files

| Command | Description |
|---------|-------------|
| \`ls -l\` | List the files in a folder with details |
| \`du -sh FOLDER\` | Show the disk usage of a folder |

An **inode** is the record in which a file system stores the metadata of a file.
`

/** Returns a value as the source of a config. */
function literal(value: string | readonly string[]): string {
  return typeof value === 'string' ? `'${value}'` : `[${value.map((path) => `'${path}'`).join(', ')}]`
}

const idCharacters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Creates an id from the project's name and six random characters. */
function uniqueId(): string {
  const random = Array.from({ length: 6 }, () => idCharacters[randomInt(idCharacters.length)])
  return [slug(projectName(findRoot(process.cwd(), undefined))), random.join('')].filter(Boolean).join('-')
}

/** Writes a config, and a sample note if there are no notes yet. Existing files are kept. */
export async function runInit({ colors }: Terminal): Promise<number> {
  const existingConfig = configNameIn(process.cwd())
  const { tool, notes, isEmpty } = await findNotesLayout(process.cwd())
  const written = [
    existingConfig === undefined
      ? await writeIfMissing('ddd-build.config.mjs', configTemplate(uniqueId(), notes))
      : { path: existingConfig, isNew: false },
    ...(isEmpty
      ? [await mkdir('notes', { recursive: true }).then(() => writeIfMissing('notes/sample.md', sampleNote))]
      : []),
  ]
  const folders = [notes].flat().map((path) => (path === '.' ? 'this folder' : `${path}/`))
  if (!isEmpty)
    process.stderr.write(
      `  ${colors.green('found')}  ${tool === undefined ? 'notes' : `${tool} notes`} in ${folders.join(' and ')}\n`,
    )
  for (const { path, isNew } of written)
    process.stderr.write(`  ${isNew ? colors.green('new  ') : colors.dim('kept ')}  ${path}\n`)
  process.stderr.write(`\n  next    ${invocation}\n`)
  return 0
}

async function writeIfMissing(path: string, text: string): Promise<{ path: string; isNew: boolean }> {
  try {
    await writeFile(path, text, { flag: 'wx' })
    return { path, isNew: true }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return { path, isNew: false }
    throw new UserError(3, `Can't write ${path}: ${errorReason(error)}.`)
  }
}
