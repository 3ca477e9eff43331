import { mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface NotesFolder {
  path: string
  /** Writes a file with a fixed modification time, so that results don't depend on when the test runs. */
  write(name: string, text: string | Uint8Array): void
  read(name: string): string
  /** Returns the bytes of all files below a folder, by path. */
  bytes(below: string): Map<string, Buffer>
}

const fixedTime = new Date('2026-01-01T00:00:00Z')

/** Creates a temporary folder with files. */
export function notesFolder(files: Readonly<Record<string, string>> = {}): NotesFolder {
  const path = mkdtempSync(join(tmpdir(), 'ddd-build-'))
  const folder: NotesFolder = {
    path,
    write(name, text) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), text)
      utimesSync(join(path, name), fixedTime, fixedTime)
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
    bytes: (below) => filesBelow(join(path, below)),
  }
  for (const [name, text] of Object.entries(files)) folder.write(name, text)
  return folder
}

/** Returns the bytes of all files below a folder, by their path in it. */
export function filesBelow(folder: string): Map<string, Buffer> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), readFileSync(file)]),
  )
}

/** Returns notes with a table of commands and their descriptions. */
export function commandNotes(title: string, ...commands: string[]): string {
  const rows = commands.map((command) => `| \`${command}\` | says ${command.length} |`)
  return `# ${title}\n\n| Command | Description |\n|--|--|\n${rows.join('\n')}\n`
}
