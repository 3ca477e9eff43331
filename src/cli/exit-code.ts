import type { VFileMessage } from 'vfile-message'

/** 1 if the notes have an error, or under `--strict` a warning. */
export function exitCodeOf(messages: readonly VFileMessage[], strict: boolean): 0 | 1 {
  return messages.some(({ fatal }) => fatal === true || (strict && fatal === false)) ? 1 : 0
}
