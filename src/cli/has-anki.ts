import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Whether Anki has been used on this machine: it keeps its data in one of these folders. */
export function hasAnki(): boolean {
  const { APPDATA: appData, XDG_DATA_HOME: dataHome } = process.env
  const home = homedir()
  const folders = [
    ...(appData === undefined ? [] : [appData]),
    ...(dataHome === undefined ? [] : [dataHome]),
    join(home, '.local', 'share'),
    join(home, 'Library', 'Application Support'),
    join(home, '.var', 'app', 'net.ankiweb.Anki', 'data'),
  ]
  return folders.some((folder) => existsSync(join(folder, 'Anki2')))
}
