import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { checkReplaceable } from './check-replaceable.js'
import { followLink } from './follow-link.js'
import { overwrite } from './overwrite.js'

let written = 0

/** The name of a file that was being written when its process was killed. */
const beside = /^(.+)\.\d+-\d+\.tmp$/

/** What a file held when it was read; no bytes if there was none. */
export interface PreviousContent {
  bytes: Uint8Array | undefined
}

/**
 * Writes a file whole or not at all: beside it first, then in its place. Mode and owner stay. A file with several hard
 * links, or whose owner can't be kept, is overwritten in place instead, while the new content lies beside it.
 *
 * By hand, because write-file-atomic 7 takes a short write, as a disk that is nearly full gives one, for a whole one.
 *
 * @param isDurable whether to wait until it is on the disk, for what nobody could make again
 * @param followsLink whether it is a person's file: links are followed, and a read-only file is left alone. Otherwise
 * whatever is there is replaced
 * @param previous what the file must still hold
 * @throws the error of the system, or one whose message is the reason; then the file is as it was
 */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  isDurable = false,
  followsLink = true,
  previous?: PreviousContent,
): void {
  const target = followsLink ? followLink(path) : path
  const metadata = lstatSync(target, { throwIfNoEntry: false })
  if (metadata && followsLink) checkReplaceable(target, metadata)
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  written += 1
  const draft = `${target}.${process.pid}-${written}.tmp`
  try {
    writeDraft(draft, bytes, metadata, isDurable)
    const isMetadataKept = !metadata?.isFile() || keepMetadata(draft, metadata)
    if (previous) checkUnchanged(target, previous)
    if (followsLink && metadata && (metadata.nlink > 1 || !isMetadataKept)) {
      overwrite(target, bytes, isDurable)
      rmSync(draft, { force: true })
    } else renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

function writeDraft(path: string, bytes: Uint8Array, metadata: Stats | undefined, isDurable: boolean): void {
  // Until it has the mode of the file, nobody else may read what may be private.
  const file = openSync(path, 'wx', metadata?.isFile() ? 0o600 : 0o666)
  try {
    writeFileSync(file, bytes)
    if (isDurable) fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** @returns whether the draft now has the owner, group and mode of the file */
function keepMetadata(draft: string, { mode, uid, gid }: Stats): boolean {
  const isOwned = takeOwner(draft, uid, gid)
  // After the owner: a change of owner clears the bits that run a program as its owner.
  chmodSync(draft, mode)
  return isOwned
}

function takeOwner(path: string, uid: number, gid: number): boolean {
  const own = statSync(path)
  if (!process.getuid || (own.uid === uid && own.gid === gid)) return true
  try {
    chownSync(path, uid, gid)
    return true
  } catch {
    return false
  }
}

function checkUnchanged(path: string, { bytes }: PreviousContent): void {
  const metadata = statSync(path, { throwIfNoEntry: false })
  const isSame = bytes === undefined ? !metadata : metadata?.isFile() && readFileSync(path).equals(bytes)
  if (!isSame) throw new Error('it was changed in the meantime; run the command again')
}

/** The file that a draft was meant to become, by their names; nothing for any other file. */
export function draftOf(name: string): string | undefined {
  return beside.exec(name)?.[1]
}
