import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findConfig } from '../../../src/engine/config/find-config.js'
import { trustedUserIds, untrustedReason } from '../../../src/engine/config/trust.js'
import { loadConfig } from '../../../src/engine/index.js'
import { needing } from '../../needs.js'
import { notesFolder } from '../notes-folder.js'

describe('the users whose configs are trusted', () => {
  it.each<[string, number | undefined, string | undefined, readonly number[] | undefined]>([
    ['a user', 1000, undefined, [1000]],
    ['root', 0, undefined, [0]],
    ['root through sudo: the caller too', 0, '1000', [0, 1000]],
    ['a user with a leftover SUDO_UID', 1000, '1001', [1000]],
    ['root with an invalid SUDO_UID', 0, '1000x', [0]],
    ['everybody on Windows, which has no user ids', undefined, '1000', undefined],
  ])('%s', (_, user, sudo, expected) => {
    // Windows is the case without a user; `undefined` would ask for the real one.
    const users =
      user === undefined ? withoutUser(() => trustedUserIds()) : trustedUserIds(user, { SUDO_UID: sudo })
    expect(users).toEqual(expected)
  })
})

function withoutUser<Result>(work: () => Result): Result {
  const { geteuid } = process
  Object.assign(process, { geteuid: undefined })
  try {
    return work()
  } finally {
    Object.assign(process, { geteuid })
  }
}

describe('a file', () => {
  it.each<[string, { uid: number; gid: number; mode: number }, RegExp | undefined]>([
    ['of the user', { uid: 1000, gid: 100, mode: 0o644 }, undefined],
    ['of another user', { uid: 1001, gid: 100, mode: 0o644 }, /another user \(user id 1001\)/],
    ['of root', { uid: 0, gid: 0, mode: 0o644 }, /another user \(user id 0\)/],
    ['that everybody can write to', { uid: 1000, gid: 1000, mode: 0o646 }, /writable by other users/],
    ['that a group can write to', { uid: 1000, gid: 100, mode: 0o664 }, /writable by other users/],
    ["that the user's own group can write to", { uid: 1000, gid: 1000, mode: 0o664 }, undefined],
  ])('%s', (_, facts, expected) => {
    const reason = untrustedReason(facts, [1000])
    if (expected) expect(reason).toMatch(expected)
    else expect(reason).toBeUndefined()
  })

  it('that nobody is trusted to have written', () => {
    expect(untrustedReason({ uid: 1000, gid: 100, mode: 0o644 }, [])).toMatch(/another user/)
  })

  it("of root's group that the group can write to", () => {
    expect(untrustedReason({ uid: 0, gid: 0, mode: 0o664 }, [0])).toMatch(/writable by other users/)
  })
})

const kinds: [string, string][] = [
  ['ddd-build.config.ts', 'export default {}\n'],
  ['ddd-build.config.mts', 'export default {}\n'],
  ['ddd-build.config.js', 'export default {}\n'],
  ['ddd-build.config.mjs', 'export default {}\n'],
  ['ddd-build.config.json', '{}\n'],
  ['package.json', '{ "ddd-build": {} }\n'],
]

/** Creates a folder below a folder with a config, both owned by the current user. */
function projectWith(name: string, text: string) {
  const { path } = notesFolder({ [name]: text })
  const below = join(path, 'a/b')
  mkdirSync(below, { recursive: true })
  return { path, below, file: join(path, name) }
}

describe.each(kinds)('%s in a parent folder', (name, text) => {
  const us = [process.geteuid?.() ?? 0]
  const others = [(process.geteuid?.() ?? 0) + 1]

  it('is found if it belongs to the current user', () => {
    const { below, file } = projectWith(name, text)
    expect(findConfig(below, us)?.path).toBe(file)
  })

  it('is refused if it belongs to another user, and the message shows how to continue', () => {
    const { below, file } = projectWith(name, text)
    expect(() => findConfig(below, others)).toThrow(
      `Config ${file} isn't used, because it belongs to another user (user id ${us[0]}). If you trust it, add --config ${file}; to build without it, add --no-config.`,
    )
  })

  needing('posix').it('is refused if others can write to it or to its folder', () => {
    const { path, below, file } = projectWith(name, text)
    chmodSync(file, 0o666)
    expect(() => findConfig(below, us)).toThrow(/it is writable by other users/)
    chmodSync(file, 0o644)
    chmodSync(path, 0o777)
    expect(() => findConfig(below, us)).toThrow(/is in a folder that is writable by other users/)
  })

  it('is found from its own folder, even if it belongs to another user', () => {
    const { path, file } = projectWith(name, text)
    expect(findConfig(path, others)?.path).toBe(file)
  })

  needing('posix').it('is refused even there if everybody can create files in the folder, as in /tmp', () => {
    const { path } = projectWith(name, text)
    chmodSync(path, 0o1777)
    expect(() => findConfig(path, others)).toThrow(/belongs to another user/)
    expect(findConfig(path, us)).toBeDefined()
  })

  it('is always run if it is given with --config', async () => {
    const { below, file } = projectWith(name, text)
    chmodSync(file, 0o666)
    expect((await loadConfig(below, file)).file).toBe(file)
  })
})

describe("another user's package.json without a config", () => {
  it('is ignored', () => {
    const { below } = projectWith('package.json', '{ "name": "x" }')
    expect(findConfig(below, [(process.geteuid?.() ?? 0) + 1])).toBeUndefined()
  })
})

needing('posix').describe('a named pipe in place of a config', () => {
  const makePipe = (path: string) => {
    mkdirSync(dirname(path), { recursive: true })
    spawnSync('mkfifo', [path])
    expect(statSync(path).isFIFO()).toBe(true)
  }

  it.each(['ddd-build.config.ts', 'ddd-build.config.json', 'package.json'])(
    '%s is ignored without blocking',
    (name) => {
      const { path } = notesFolder()
      makePipe(join(path, name))
      expect(findConfig(path)).toBeUndefined()
    },
  )

  it.each(['c.ts', 'c.json'])('is refused if it is given with --config: %s', async (name) => {
    const { path } = notesFolder()
    makePipe(join(path, name))
    await expect(loadConfig(path, name)).rejects.toThrow(/can't be read: it is not a regular file/)
  })
})
