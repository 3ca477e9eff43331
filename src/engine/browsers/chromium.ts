import { type BrowserFinder, programFolders } from './browser-finder.js'

export const chromium: BrowserFinder = {
  name: 'Chromium',
  candidates(platform, env) {
    if (platform === 'darwin') return ['/Applications/Chromium.app/Contents/MacOS/Chromium']
    if (platform === 'win32')
      return programFolders(env).map((folder) => `${folder}\\Chromium\\Application\\chrome.exe`)
    return ['chromium', 'chromium-browser', '/snap/bin/chromium']
  },
}
