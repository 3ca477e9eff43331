/** A browser that can print, and where it is installed. */
export interface BrowserFinder {
  name: string
  /** Names on the PATH, then whole paths, for this platform; the best first. */
  candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[]
}

/** The folders that Windows installs programs to. */
export function programFolders(env: NodeJS.ProcessEnv): string[] {
  return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  )
}
