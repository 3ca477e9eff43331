import type { Stats } from 'node:fs'

/**
 * Whose configs are run: the current user's and, as in Git's `safe.directory`, under `sudo` those of who called it.
 *
 * @returns nothing on Windows, where files have no such owner
 */
export function trustedUserIds(
  user = process.geteuid?.(),
  { SUDO_UID = '' }: NodeJS.ProcessEnv = process.env,
): readonly number[] | undefined {
  if (user === undefined) return undefined
  return user === 0 && /^\d{1,10}$/.test(SUDO_UID) ? [user, Number(SUDO_UID)] : [user]
}

/**
 * Why what lies in a file or folder isn't run: somebody else may have put it there.
 *
 * @returns the end of a sentence; nothing if it's trusted
 */
export function untrustedReason(
  { uid, gid, mode }: Pick<Stats, 'uid' | 'gid' | 'mode'>,
  users: readonly number[] | undefined,
): string | undefined {
  if (!users || users.length === 0) return undefined
  if (!users.includes(uid)) return `belongs to another user (user id ${uid})`
  // Where each user has a group of their own, it has the user's number and new files are writable for it.
  const isOwnGroup = gid === uid && uid !== 0
  return (mode & (isOwnGroup ? 0o002 : 0o022)) === 0 ? undefined : 'can be written to by other users'
}

/** Whether anybody may put files into a folder, as into `/tmp`. */
export function isStickyAndWorldWritable({ mode }: Pick<Stats, 'mode'>): boolean {
  return (mode & 0o1002) === 0o1002
}
