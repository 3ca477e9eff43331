import type { Stats } from 'node:fs'

/** Who runs this; nothing on Windows, where files have no such owner and the user's folders are the user's alone. */
export function currentUser(): number | undefined {
  return process.geteuid?.()
}

/** Whether only this user can have written a file or folder. */
export function isOwn({ uid, mode }: Stats, user: number | undefined): boolean {
  return user === undefined || (uid === user && (mode & 0o022) === 0)
}
