import { homedir, userInfo } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { Failure } from '../failure.js'

/**
 * The home folder. On POSIX it is HOME and nothing else, because that is where the shell looks for its start-up file.
 *
 * @throws Failure if it isn't set or isn't absolute: everything would go to the working directory
 */
export function homeFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (process.platform === 'win32') return homedir()
  const { HOME = '' } = env
  if (isAbsolute(HOME)) return HOME
  const problem = HOME === '' ? 'HOME is not set' : `HOME is “${HOME}”, which is not an absolute path`
  throw new Failure(
    2,
    `${problem}, so your start-up files can't be found. Set it and try again: export HOME=${likelyHome()}`,
  )
}

/**
 * A folder of the XDG Base Directory Specification. An empty variable counts as unset, and a relative path is ignored, as
 * the specification says.
 *
 * @param fallback below the home folder
 */
export function xdgFolder(
  name: 'XDG_CONFIG_HOME' | 'XDG_DATA_HOME',
  fallback: string,
  env: NodeJS.ProcessEnv = process.env,
): string {
  const folder = env[name] ?? ''
  return isAbsolute(folder) ? folder : join(homeFolder(env), fallback)
}

/**
 * Where Zsh looks for its start-up file.
 *
 * @throws Failure if ZDOTDIR is relative: Zsh would look in whatever folder it starts in
 */
export function zshFolder(env: NodeJS.ProcessEnv = process.env): string {
  const { ZDOTDIR = '' } = env
  if (ZDOTDIR === '') return homeFolder(env)
  if (isAbsolute(ZDOTDIR)) return ZDOTDIR
  throw new Failure(
    2,
    `ZDOTDIR is “${ZDOTDIR}”, which is not an absolute path. Set it to one, or unset it, and try again: unset ZDOTDIR`,
  )
}

/** What HOME most likely should be. */
function likelyHome(): string {
  try {
    return userInfo().homedir
  } catch {
    // A user without an entry, as in some containers.
    return '/home/you'
  }
}
