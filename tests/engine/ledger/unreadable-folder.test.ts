/** A separate file, because Stryker runs tests in worker threads, which can't change their user. */
import { execFileSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProject } from '../anki/project.js'

describe('an unreadable folder', () => {
  it('is reported, and its notes stay active', async () => {
    const project = createProject()
    project.save({ 'notes/a.md': 'Q: a?\nA: a\n', 'notes/c/c.md': 'Q: c?\nA: c\n' }, Date.UTC(2026, 0, 1))
    await project.build()
    chmodSync(join(project.folder, 'notes/c'), 0)
    // Root can open any folder, so build as another user.
    const isRoot = process.getuid?.() === 0
    if (isRoot) {
      execFileSync('chown', ['-R', '65534', join(project.folder, '..')])
      process.seteuid?.(65534)
    }
    try {
      const { ids, messages } = await project.build()
      expect(messages.map(({ file, reason }) => `${file}: ${reason}`)).toContain(
        "notes/c: This folder can't be read: permission denied",
      )
      expect(ids?.changes.removed).toEqual([])
    } finally {
      if (isRoot) process.seteuid?.(0)
      chmodSync(join(project.folder, 'notes/c'), 0o755)
    }
    expect(project.ledger().map(({ state }) => state)).toEqual(['active', 'active'])
  })
})
