import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { cacheFolderName } from './owned-folder.js'

/**
 * Returns the user's cache folder, following the conventions of each platform.
 *
 * Doesn't use env-paths, which looks up the home folder on import and throws if there is none.
 *
 * @returns `undefined` if the user has no home folder, which is common in containers
 */
export function userCacheFolder(
  platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: () => string = homedir,
): string | undefined {
  try {
    const folder = cacheFolderFor(platform, env, home)
    // With an empty or relative HOME, the path would be relative to the working directory.
    return platform === 'win32' || isAbsolute(folder) ? folder : undefined
  } catch {
    return undefined
  }
}

function cacheFolderFor(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: () => string): string {
  switch (platform) {
    case 'darwin':
      return join(home(), 'Library/Caches', cacheFolderName)
    case 'win32':
      return join(env.LOCALAPPDATA || join(home(), 'AppData/Local'), cacheFolderName, 'Cache')
    default: {
      // The XDG specification says to ignore relative paths.
      const xdgCacheHome = env.XDG_CACHE_HOME ?? ''
      return join(isAbsolute(xdgCacheHome) ? xdgCacheHome : join(home(), '.cache'), cacheFolderName)
    }
  }
}
