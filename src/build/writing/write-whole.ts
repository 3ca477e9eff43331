import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'

let written = 0

/** The name of a file that was being written when its process was killed. */
const beside = /^(.+)\.\d+-\d+\.tmp$/

/**
 * Writes a file whole or not at all: beside it first, then in its place. Mode and owner stay.
 *
 * By hand, because write-file-atomic 7 takes a short write, as a disk that is nearly full gives one, for a whole one.
 *
 * @param isDurable whether to wait until it is on the disk, for what nobody could make again
 * @param followsLink whether a link is written through; otherwise it is replaced
 * @throws the error of the system; then the file is as it was
 */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  isDurable = false,
  followsLink = true,
): void {
  const facts = (followsLink ? statSync : lstatSync)(path, { throwIfNoEntry: false })
  const target = facts && followsLink ? realpathSync(path) : path
  written += 1
  const draft = `${target}.${process.pid}-${written}.tmp`
  try {
    const file = openSync(draft, 'wx')
    try {
      writeFileSync(file, content)
      if (isDurable) fsyncSync(file)
    } finally {
      closeSync(file)
    }
    if (facts?.isFile()) keepFacts(draft, facts)
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

function keepFacts(path: string, { mode, uid, gid }: Stats): void {
  chmodSync(path, mode)
  if (process.getuid?.() !== 0) return
  chownSync(path, uid, gid)
}

/** The file that a draft was meant to become, by their names; nothing for any other file. */
export function draftOf(name: string): string | undefined {
  return beside.exec(name)?.[1]
}
