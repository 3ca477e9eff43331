import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { cacheName } from './own-folder.js'

/**
 * The user's folder of caches, as each system has it.
 *
 * Not by env-paths: that asks for the home folder when it's imported, and so ends a program of a user who has none.
 *
 * @returns nothing if the user has no home folder, as often in containers
 */
export function userCacheFolder(
  platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: () => string = homedir,
): string | undefined {
  try {
    const folder = folderFor(platform, env, home)
    // An empty or relative HOME would make it a folder below the working directory.
    return platform === 'win32' || isAbsolute(folder) ? folder : undefined
  } catch {
    return undefined
  }
}

function folderFor(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: () => string): string {
  switch (platform) {
    case 'darwin':
      return join(home(), 'Library/Caches', cacheName)
    case 'win32':
      return join(env.LOCALAPPDATA || join(home(), 'AppData/Local'), cacheName, 'Cache')
    default: {
      // The specification of XDG: a relative path is to be ignored.
      const caches = env.XDG_CACHE_HOME ?? ''
      return join(isAbsolute(caches) ? caches : join(home(), '.cache'), cacheName)
    }
  }
}
