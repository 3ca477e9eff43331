import { systemReason } from '../build/index.js'
import { internalErrorCode, ioErrorCode } from './exit-code.js'
import { visible } from './visible.js'

export interface ErrorDescription {
  exitCode: number
  /** What to print behind `ddd-build:`, without a line break at its end. */
  text: string
}

/**
 * Describes whatever ended a run: a failure that a person can fix and an error of the system in one sentence; anything else as
 * a bug.
 *
 * @param isVerbose whether a bug shows its stack trace
 */
export function describeError(error: unknown, isVerbose: boolean): ErrorDescription {
  if (isFailure(error)) return { exitCode: error.exitCode, text: visible(error.message) }
  if (isSystemError(error)) return { exitCode: ioErrorCode, text: visible(sentenceOf(error)) }
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  const advice = isVerbose
    ? 'Please report this bug with the stack trace below.'
    : 'Please report this bug with the output of --verbose, which shows the stack trace.'
  const trace = isVerbose && error instanceof Error ? `\n${visible(error.stack ?? '')}` : ''
  return { exitCode: internalErrorCode, text: `internal error: ${visible(reason)}. ${advice}${trace}` }
}

/** A `Failure` or one of its kinds. Not by its class: the start of the command line and the script that it loads each have their own. */
function isFailure(error: unknown): error is Error & { exitCode: number } {
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

const verbs: Readonly<Record<string, string>> = {
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

function sentenceOf(error: SystemError): string {
  const { syscall, path } = error
  const reason = systemReason(error)
  if (syscall === 'uv_cwd') return "Can't find the working directory: it was removed."
  if (syscall === 'uv_os_homedir') return "Can't find your home folder: set HOME."
  if (syscall === 'mkdtemp')
    return `Can't create the temporary folder ${path}: ${reason}. Set TMPDIR to a folder that can be written to.`
  const verb = Object.hasOwn(verbs, syscall) ? verbs[syscall] : undefined
  return typeof path === 'string' && verb !== undefined
    ? `Can't ${verb} ${path}: ${reason}.`
    : `The system refused ${syscall}${typeof path === 'string' ? ` of ${path}` : ''}: ${reason}.`
}
