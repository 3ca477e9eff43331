import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { userCacheFolder } from '../../../src/engine/cache/user-cache-folder.js'

const home = () => '/home/me'
const noHome = () => {
  throw new Error('uv_os_homedir returned ENOENT')
}

describe('userCacheFolder', () => {
  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ['linux', {}, '/home/me/.cache/ddd-build'],
    ['linux', { XDG_CACHE_HOME: '/caches' }, '/caches/ddd-build'],
    ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/me/.cache/ddd-build'],
    ['darwin', {}, '/home/me/Library/Caches/ddd-build'],
    ['win32', {}, '/home/me/AppData/Local/ddd-build/Cache'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/ddd-build/Cache'],
  ])('on %s with %j is %s', (platform, env, expected) => {
    expect(userCacheFolder(platform, env, home)).toBe(join(expected))
  })

  it('is undefined for a user without a home folder', () => {
    expect(userCacheFolder('linux', {}, noHome)).toBeUndefined()
    expect(userCacheFolder('linux', { XDG_CACHE_HOME: '/caches' }, noHome)).toBe(join('/caches/ddd-build'))
  })
})
