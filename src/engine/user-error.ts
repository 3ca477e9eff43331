/** An error that the user can fix: wrong usage, or a file that can't be read or written. */
export class UserError extends Error {
  override name = 'UserError'
  /** Lines of a file with carets below what is wrong. */
  readonly excerpt: string | undefined
  constructor(
    /** Exit code of the process. */
    readonly exitCode: 2 | 3,
    /** One sentence: what is wrong, where, and how to fix it. */
    message: string,
    /** The error behind it, and an excerpt of the file, if there are any. */
    options: ErrorOptions & { excerpt?: string | undefined } = {},
  ) {
    super(message, options)
    this.excerpt = options.excerpt
  }
}

/** Turns an error thrown by the user's own code into a `UserError` with the first location in its stack trace. */
export function toUserError(subject: string, error: unknown): UserError {
  if (error instanceof UserError) return error
  const [, location] =
    (error instanceof Error && /\(?((?:file:|[/\\]|[A-Z]:)[^()\n]*:\d+:\d+)\)?/.exec(error.stack ?? '')) || []
  return new UserError(
    2,
    `${subject} failed: ${errorReason(error)}${location === undefined ? '' : ` (${location})`}.`,
    { cause: error },
  )
}

/** Returns the reason for a system error in plain words. */
export function errorReason(error: unknown): string {
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
      return "the file wasn't opened for this operation"
    case 'EIO':
      return 'the device reported an error'
    case 'ELOOP':
      return 'its symbolic links form a loop'
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open'
    case 'ENAMETOOLONG':
      return 'its name is too long'
    case 'ENOSPC':
      return 'the disk is full'
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file exists where a folder is expected'
    case 'EISDIR':
      return 'it is a folder'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}
