import { type BrowserFinder, programFolders } from './browser-finder.js'

export const chrome: BrowserFinder = {
  name: 'Chrome',
  candidates(platform, env) {
    if (platform === 'darwin') return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
    if (platform === 'win32')
      return programFolders(env).map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`)
    return ['google-chrome', 'google-chrome-stable']
  },
}
