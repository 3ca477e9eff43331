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

let writeCount = 0

/** Name of a temporary file, left behind if its process was killed. */
const temporaryNamePattern = /^(.+)\.\d+-\d+\.tmp$/

/** The content of a file when it was read; `bytes` is `undefined` if it didn't exist. */
export interface PreviousContent {
  bytes: Uint8Array | undefined
}

/**
 * Writes a file atomically: to a temporary file next to it, which then replaces it. Mode and owner are kept. A file with
 * several hard links, or whose owner can't be kept, is overwritten in place instead.
 *
 * Doesn't use write-file-atomic 7, which treats a short write (on an almost full disk) as complete.
 *
 * @param isDurable whether to flush it to disk; for files that can't be generated again
 * @param followsLink whether it is a user's file: links are followed, and read-only files cause an error. Otherwise
 * whatever exists at the path is replaced
 * @param previous the content that the file must still have
 * @throws the system error, or an error with the reason as its message; the file is unchanged then
 */
export function writeAtomically(
  path: string,
  content: string | Uint8Array,
  isDurable = false,
  followsLink = true,
  previous?: PreviousContent,
): void {
  const target = followsLink ? followLink(path) : path
  const stats = lstatSync(target, { throwIfNoEntry: false })
  if (stats && followsLink) checkReplaceable(target, stats)
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  writeCount += 1
  const temporaryPath = `${target}.${process.pid}-${writeCount}.tmp`
  try {
    writeTemporaryFile(temporaryPath, bytes, stats, isDurable)
    const isMetadataCopied = !stats?.isFile() || copyMetadata(temporaryPath, stats)
    if (previous) checkUnchanged(target, previous)
    if (followsLink && stats && (stats.nlink > 1 || !isMetadataCopied)) {
      overwrite(target, bytes, isDurable)
      rmSync(temporaryPath, { force: true })
    } else renameSync(temporaryPath, target)
  } catch (error) {
    rmSync(temporaryPath, { force: true })
    throw error
  }
}

function writeTemporaryFile(
  path: string,
  bytes: Uint8Array,
  stats: Stats | undefined,
  isDurable: boolean,
): void {
  // The content may be private, so nobody else may read it before the mode is copied.
  const file = openSync(path, 'wx', stats?.isFile() ? 0o600 : 0o666)
  try {
    writeFileSync(file, bytes)
    if (isDurable) fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** @returns whether the temporary file now has the owner, group and mode of the file */
function copyMetadata(temporaryPath: string, { mode, uid, gid }: Stats): boolean {
  const isOwned = copyOwner(temporaryPath, uid, gid)
  // After the owner, because changing the owner clears the setuid and setgid bits.
  chmodSync(temporaryPath, mode)
  return isOwned
}

function copyOwner(path: string, uid: number, gid: number): boolean {
  const current = statSync(path)
  if (!process.getuid || (current.uid === uid && current.gid === gid)) return true
  try {
    chownSync(path, uid, gid)
    return true
  } catch {
    return false
  }
}

function checkUnchanged(path: string, { bytes }: PreviousContent): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  const isSame = bytes === undefined ? !stats : stats?.isFile() && readFileSync(path).equals(bytes)
  if (!isSame) throw new Error('it was changed in the meantime; run the command again')
}

/** Returns the name of the file that a temporary file was written for; `undefined` if the name isn't a temporary one. */
export function temporaryFileTarget(name: string): string | undefined {
  return temporaryNamePattern.exec(name)?.[1]
}
