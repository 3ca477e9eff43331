import { errorReason } from '../engine/index.js'
import { escapeControlCharacters } from './escape-control-characters.js'
import { internalErrorCode, ioErrorCode } from './exit-code.js'

export interface ErrorDescription {
  exitCode: number
  /** What to print after `ddd-build:`, without a trailing newline. */
  text: string
}

/**
 * Describes the error that ended a run. User errors and system errors are described in one sentence; anything else is reported as a bug.
 *
 * @param isVerbose whether to show the stack trace of a bug
 */
export function describeError(error: unknown, isVerbose: boolean): ErrorDescription {
  if (isUserError(error)) {
    const excerpt = 'excerpt' in error && typeof error.excerpt === 'string' ? `\n\n${error.excerpt}\n` : ''
    return { exitCode: error.exitCode, text: escapeControlCharacters(error.message + excerpt) }
  }
  if (isSystemError(error))
    return { exitCode: ioErrorCode, text: escapeControlCharacters(describeSystemError(error)) }
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  const advice = isVerbose
    ? 'Please report this bug with the stack trace below.'
    : 'Please report this bug with the output of --verbose, which shows the stack trace.'
  const trace = isVerbose && error instanceof Error ? `\n${escapeControlCharacters(error.stack ?? '')}` : ''
  return {
    exitCode: internalErrorCode,
    text: `internal error: ${escapeControlCharacters(reason)}. ${advice}${trace}`,
  }
}

/** Checks for a `UserError`, but not by class: the launcher and the script that it loads each have their own copy of the class. */
function isUserError(error: unknown): error is Error & { exitCode: number } {
  return error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number'
}

type SystemError = Error & { code: string; syscall: string; path?: unknown }

function isSystemError(error: unknown): error is SystemError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    'syscall' in error &&
    typeof error.syscall === 'string'
  )
}

const verbsBySyscall: Readonly<Record<string, string>> = {
  open: 'open',
  read: 'read',
  scandir: 'read',
  stat: 'read',
  lstat: 'read',
  realpath: 'read',
  mkdir: 'create',
  link: 'create',
  symlink: 'create',
  write: 'write to',
  rename: 'write',
  copyfile: 'write',
  ftruncate: 'write',
  fsync: 'write',
  unlink: 'remove',
  rm: 'remove',
  rmdir: 'remove',
}

function describeSystemError(error: SystemError): string {
  const { syscall, path } = error
  const reason = errorReason(error)
  if (syscall === 'uv_cwd') return "Can't find the working directory: it was removed."
  if (syscall === 'uv_os_homedir') return "Can't find your home folder: set the environment variable HOME."
  if (syscall === 'mkdtemp')
    return `Can't create the temporary folder ${path}: ${reason}. Set TMPDIR to a writable folder.`
  const verb = Object.hasOwn(verbsBySyscall, syscall) ? verbsBySyscall[syscall] : undefined
  return typeof path === 'string' && verb !== undefined
    ? `Can't ${verb} ${path}: ${reason}.`
    : `System call ${syscall} failed${typeof path === 'string' ? ` for ${path}` : ''}: ${reason}.`
}
