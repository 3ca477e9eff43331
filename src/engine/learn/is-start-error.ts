/** Whether an error says that a program couldn't be started. */
export function isStartError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && String(error.syscall).startsWith('spawn')
}
