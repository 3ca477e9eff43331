import type { Stats } from 'node:fs'

/**
 * Returns the ids of the users whose configs are trusted: the current user and, as with Git's `safe.directory`, the user who
 * called `sudo`.
 *
 * @returns `undefined` on Windows, where files don't have an owner id
 */
export function trustedUserIds(
  user = process.geteuid?.(),
  { SUDO_UID = '' }: NodeJS.ProcessEnv = process.env,
): readonly number[] | undefined {
  if (user === undefined) return undefined
  return user === 0 && /^\d{1,10}$/.test(SUDO_UID) ? [user, Number(SUDO_UID)] : [user]
}

/**
 * Returns why a file or folder isn't trusted: another user may have been able to write to it.
 *
 * @returns a verb phrase: `is writable by other users`; `undefined` if it's trusted
 */
export function untrustedReason(
  { uid, gid, mode }: Pick<Stats, 'uid' | 'gid' | 'mode'>,
  users: readonly number[] | undefined,
): string | undefined {
  if (!users) return undefined
  if (!users.includes(uid)) return `belongs to another user (user id ${uid})`
  // On systems where each user has a group of their own, with the same id, new files are writable by that group.
  const isOwnGroup = gid === uid && uid !== 0
  return (mode & (isOwnGroup ? 0o002 : 0o022)) === 0 ? undefined : 'is writable by other users'
}

/** Whether everybody can create files in a folder, but delete only their own, as in `/tmp`. */
export function isStickyAndWorldWritable({ mode }: Pick<Stats, 'mode'>): boolean {
  return (mode & 0o1002) === 0o1002
}
