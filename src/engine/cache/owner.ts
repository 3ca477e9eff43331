import type { Stats } from 'node:fs'

/** Returns the current user id; `undefined` on Windows, where the user's folders are private by default. */
export function currentUserId(): number | undefined {
  return process.geteuid?.()
}

/** Whether only this user can write to a file or folder. */
export function isOwnedBy({ uid, mode }: Stats, user: number | undefined): boolean {
  return user === undefined || (uid === user && (mode & 0o022) === 0)
}
