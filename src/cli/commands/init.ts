import { randomInt } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { slug } from 'github-slugger'
import { Failure, findRoot, projectName, systemReason } from '../../build/index.js'
import type { Terminal } from '../terminal.js'

// No import: the config works where the tool runs through npx alone.
const config = (id: string) => `/** @type {import('ddd-build').Config} */
export default {
  // The identities of your cards are made from this id. Keep it, even if you rename the deck.
  id: '${id}',
  // All other keys are optional; these are the defaults.
  notes: 'notes',
  out: 'out',
  // title: 'My notes',
  // rules: { 'missing-page': 'off' },
  // headers: { command: ['Befehl'] },
}
`

const sample = `# My notes

## Files

| Command | Description |
|---------|-------------|
| \`ls -l\` | lists a folder, one line a file |
| \`du -sh FOLDER\` | shows how much space a folder takes |

An **inode** is the record that a file system keeps of one file.
`

const idCharacters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** The project's name and six random characters: no other notebook has the same. */
function uniqueId(): string {
  const random = Array.from({ length: 6 }, () => idCharacters[randomInt(idCharacters.length)])
  return [slug(projectName(findRoot(process.cwd(), undefined))), random.join('')].filter(Boolean).join('-')
}

/** Writes a config and a sample note; what is there already stays. */
export async function runInit({ colors }: Terminal): Promise<number> {
  const written = [
    await writeNew('ddd-build.config.js', config(uniqueId())),
    await mkdir('notes', { recursive: true }).then(() => writeNew('notes/sample.md', sample)),
  ]
  for (const { path, isNew } of written)
    process.stderr.write(`  ${isNew ? colors.green('new ') : colors.dim('kept')}  ${path}\n`)
  process.stderr.write('\n  next    ddd-build\n')
  return 0
}

async function writeNew(path: string, text: string): Promise<{ path: string; isNew: boolean }> {
  try {
    await writeFile(path, text, { flag: 'wx' })
    return { path, isNew: true }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return { path, isNew: false }
    throw new Failure(3, `Can't write ${path}: ${systemReason(error)}.`)
  }
}
