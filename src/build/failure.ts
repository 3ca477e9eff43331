/** Something that a person can mend: wrong usage, or a file that can't be read or written. */
export class Failure extends Error {
  override name = 'Failure'
  constructor(
    /** The exit code that it ends the program with. */
    readonly exitCode: 2 | 3,
    /** One sentence: what was found, what was expected, what to do. */
    message: string,
  ) {
    super(message)
  }
}

/** What code of a user's own did, with the first place in it that the error names. */
export function failureOf(what: string, error: unknown): Failure {
  if (error instanceof Failure) return error
  const [, place] =
    (error instanceof Error && /\(?((?:file:|[/\\]|[A-Z]:)[^()\n]*:\d+:\d+)\)?/.exec(error.stack ?? '')) || []
  return new Failure(2, `${what} failed: ${systemReason(error)}${place === undefined ? '' : ` (${place})`}.`)
}

/** The reason of a system error in plain words. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
      return 'it does not exist'
    case 'EACCES':
    case 'EPERM':
      return 'permission denied'
    case 'EROFS':
      return 'the file system is read-only'
    case 'EDQUOT':
      return 'the disk quota is used up'
    case 'EBADF':
      return "it isn't open for that"
    case 'EIO':
      return 'the device has an error'
    case 'ELOOP':
      return 'its links lead in a circle'
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open'
    case 'ENAMETOOLONG':
      return 'its name is too long'
    case 'ENOSPC':
      return 'the disk is full'
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file stands where a folder should be'
    case 'EISDIR':
      return 'it is a folder'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}
