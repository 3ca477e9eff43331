import type { VFileMessage } from 'vfile-message'

/** A file can't be read or written, or another program can't be reached. */
export const ioErrorCode = 3

/** A bug in ddd-build; `EX_SOFTWARE` in sysexits.h. */
export const internalErrorCode = 70

/** Returns 1 if there are errors, or warnings with `--strict`. */
export function exitCodeOf(messages: readonly VFileMessage[], strict: boolean): 0 | 1 {
  return messages.some(({ fatal }) => fatal === true || (strict && fatal === false)) ? 1 : 0
}
