/** What one Anki profile has received. It belongs to this machine and profile, so it is kept apart from the ledger. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { Failure } from '../failure.js'
import { writeFile } from '../writing/write-assets.js'

/** One note in one profile. */
export interface ReceivedNote {
  /** Id of the note in Anki, where it is not that of the package. */
  id?: number
  /** Deck that it was last put in; nothing where its owner put it elsewhere. */
  deck?: string
  /** Tags that we gave it. */
  tags: string[]
  /** Whether we suspended its cards because it is no longer in the notes. */
  isSuspended?: boolean
}

export interface ProfileState {
  notes: Record<string, ReceivedNote>
  /** Digest of the templates and style of each note type as we left them. */
  looks: Record<string, string>
}

export class ProfileStateFile {
  readonly #path: string

  constructor(notebookId: string, profile: string) {
    const name = createHash('sha256')
      .update(JSON.stringify([notebookId, profile]))
      .digest('hex')
      .slice(0, 20)
    this.#path = join(stateFolder(), 'ddd-build', 'anki', `${name}.json`)
  }

  /** A state that can't be read counts as none: then nothing is known to have been received. */
  read(): ProfileState {
    try {
      const parsed: unknown = JSON.parse(readFileSync(this.#path, 'utf8'))
      const { version, notes, looks } = Object(parsed) as Record<string, unknown>
      if (version === 1) return { notes: notesOf(notes), looks: textsOf(looks) }
    } catch {
      // The first push of this profile.
    }
    return { notes: {}, looks: {} }
  }

  async write(state: ProfileState): Promise<void> {
    await writeFile(this.#path, `${JSON.stringify({ version: 1, ...state })}\n`)
  }
}

/**
 * As the XDG Base Directory Specification says.
 *
 * @throws Failure if the user has no home folder
 */
function stateFolder(): string {
  const { XDG_STATE_HOME: folder = '' } = process.env
  if (isAbsolute(folder)) return folder
  const home = homedir()
  if (!isAbsolute(home))
    throw new Failure(
      3,
      'HOME is not an absolute path, so there is no place to record what Anki received. Set HOME and push again.',
    )
  return join(home, '.local/state')
}

function notesOf(value: unknown): Record<string, ReceivedNote> {
  const notes = Object.entries(Object(value)).map(([guid, note]): [string, ReceivedNote] => {
    const { id, deck, tags, isSuspended } = Object(note) as Record<string, unknown>
    return [
      guid,
      {
        tags: Array.isArray(tags) ? tags.map(String) : [],
        ...(typeof id === 'number' ? { id } : {}),
        ...(typeof deck === 'string' ? { deck } : {}),
        ...(isSuspended === true ? { isSuspended } : {}),
      },
    ]
  })
  return Object.fromEntries(notes)
}

function textsOf(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(Object(value)).map(([key, text]) => [key, String(text)]))
}
