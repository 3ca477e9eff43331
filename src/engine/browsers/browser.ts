/** A browser that can print, and the places where it may be installed. */
export interface BrowserFinder {
  name: string
  /** Returns command names to look up on the PATH and absolute paths, best first. */
  candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[]
}

/** Returns the folders where Windows installs programs. */
export function programFolders(env: NodeJS.ProcessEnv): string[] {
  return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  )
}
