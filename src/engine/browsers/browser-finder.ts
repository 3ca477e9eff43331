/** Where a browser that can print to PDF may be installed. */
export interface BrowserFinder {
  name: string
  /** Returns command names (looked up in PATH) or absolute paths, best first. */
  candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[]
}

/** Returns the folders where Windows installs programs. */
export function programFolders(env: NodeJS.ProcessEnv): string[] {
  return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  )
}
