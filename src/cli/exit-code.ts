import type { VFileMessage } from 'vfile-message'

/** A file could not be read or written, or a peer could not be reached. */
export const ioErrorCode = 3

/** A bug of ddd-build itself; `EX_SOFTWARE` of sysexits.h. */
export const internalErrorCode = 70

/** 1 if the notes have an error, or under `--strict` a warning. */
export function exitCodeOf(messages: readonly VFileMessage[], strict: boolean): 0 | 1 {
  return messages.some(({ fatal }) => fatal === true || (strict && fatal === false)) ? 1 : 0
}
