/** What one Anki profile has received. Specific to this machine and profile, so it isn't part of the ledger. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { UserError } from '../user-error.js'
import { writeFile } from '../writing/write-assets.js'

/** A note in one profile. */
export interface ReceivedNote {
  /** Note id in Anki, if it differs from the id in the package. */
  id?: number
  /** Deck that a push last put it in; `undefined` if the user moved it elsewhere. */
  deck?: string
  /** Tags that a push added. */
  tags: string[]
  /** Whether a push suspended its cards because the note was removed from the Markdown. */
  isSuspended?: boolean
}

export interface ProfileState {
  notes: Record<string, ReceivedNote>
  /** Digests of templates and styling after the last push, by note type name. */
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

  /** Reads the state. If it is missing or unreadable, the profile counts as having received nothing. */
  read(): ProfileState {
    try {
      const parsed: unknown = JSON.parse(readFileSync(this.#path, 'utf8'))
      const { version, notes, looks } = Object(parsed) as Record<string, unknown>
      if (version === 1) return { notes: toReceivedNotes(notes), looks: toStringRecord(looks) }
    } catch {
      // First push to this profile.
    }
    return { notes: {}, looks: {} }
  }

  async write(state: ProfileState): Promise<void> {
    await writeFile(this.#path, `${JSON.stringify({ version: 1, ...state })}\n`)
  }
}

/**
 * Returns the state folder, as defined by the XDG Base Directory Specification.
 *
 * @throws UserError if the home folder is unknown
 */
function stateFolder(): string {
  const { XDG_STATE_HOME: folder = '' } = process.env
  if (isAbsolute(folder)) return folder
  const home = homedir()
  if (!isAbsolute(home))
    throw new UserError(
      3,
      "HOME is not an absolute path, so the state of the Anki profile can't be saved. Set HOME, then push again.",
    )
  return join(home, '.local/state')
}

function toReceivedNotes(value: unknown): Record<string, ReceivedNote> {
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

function toStringRecord(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(Object(value)).map(([key, text]) => [key, String(text)]))
}
