/** Small file systems in memory, which can be full or read-only. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { notesFolder } from '../engine/notes-folder.js'

/**
 * Mounts a small disk; returns whether that worked.
 *
 * @param options for `mount`, such as `size=64k,ro`
 */
export function mountDisk(path: string, options: string): boolean {
  mkdirSync(path, { recursive: true })
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]).status === 0
}

export function unmountDisk(path: string): void {
  execFileSync('umount', [path])
}

export const canMount = (() => {
  const path = join(notesFolder().path, 'disk')
  const isMounted = mountDisk(path, 'size=64k')
  if (isMounted) unmountDisk(path)
  return isMounted
})()
