import { createHash } from 'node:crypto'

/** Also matches the earlier text, “without this line, …”. */
const checksumLine = /\n<!-- ddd-build learn ([0-9a-f]{16}): (?:a later learn|without this line,) .* -->\n?$/

/** Adds a checksum line to a knowledge file, so that a later run can tell whether the file was edited. */
export function withChecksum(text: string): string {
  return `${text}\n<!-- ddd-build learn ${checksumOf(text)}: a later learn overwrites this file only if it has this line and was not edited -->\n`
}

/** Whether a knowledge file is as `learn` wrote it. */
export function isUnedited(text: string): boolean {
  return checksumLine.exec(text.replaceAll('\r\n', '\n'))?.[1] === checksumOf(withoutChecksum(text))
}

/** Removes the checksum line. */
function withoutChecksum(text: string): string {
  // Git may change line endings.
  return text.replaceAll('\r\n', '\n').replace(checksumLine, '')
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
