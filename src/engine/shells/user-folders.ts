import { homedir, userInfo } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { UserError } from '../user-error.js'

/**
 * Returns the home folder. On POSIX it is always HOME, because that is where a shell looks for its startup file.
 *
 * @throws UserError if HOME is unset or not absolute: files would end up in the working directory
 */
export function homeFolder(): string {
  if (process.platform === 'win32') return homedir()
  const { HOME = '' } = process.env
  if (isAbsolute(HOME)) return HOME
  const problem = HOME === '' ? 'HOME is not set' : `HOME is “${HOME}”, which is not an absolute path`
  throw new UserError(
    2,
    `${problem}, so your startup files can't be found. Set it and try again: export HOME=${guessHome()}`,
  )
}

/**
 * Returns a folder of the XDG Base Directory Specification. As specified, empty and relative values are ignored.
 *
 * @param fallback path relative to the home folder
 */
export function xdgFolder(name: 'XDG_CONFIG_HOME' | 'XDG_DATA_HOME', fallback: string): string {
  const folder = process.env[name] ?? ''
  return isAbsolute(folder) ? folder : join(homeFolder(), fallback)
}

/**
 * Returns the folder where Zsh looks for its startup file.
 *
 * @throws UserError if ZDOTDIR is relative: Zsh would look in whatever folder it starts in
 */
export function zshFolder(): string {
  const { ZDOTDIR = '' } = process.env
  if (ZDOTDIR === '') return homeFolder()
  if (isAbsolute(ZDOTDIR)) return ZDOTDIR
  throw new UserError(
    2,
    `ZDOTDIR is “${ZDOTDIR}”, which is not an absolute path. Set it to one, or unset it, and try again: unset ZDOTDIR`,
  )
}

/** Returns the most likely value for HOME. */
function guessHome(): string {
  try {
    return userInfo().homedir
  } catch {
    // The user has no passwd entry, as in some containers.
    return '/home/you'
  }
}
