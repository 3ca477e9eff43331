import { type BrowserFinder, programFolders } from './browser-finder.js'

export const edge: BrowserFinder = {
  name: 'Edge',
  candidates(platform, env) {
    if (platform === 'darwin') return ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge']
    if (platform === 'win32')
      return programFolders(env).map((folder) => `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`)
    return ['microsoft-edge', 'microsoft-edge-stable']
  },
}
