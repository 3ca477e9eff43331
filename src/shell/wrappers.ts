/** Programs that run the command after them as another user. Unlike `time` and `watch`, they aren't words of a language. */
const userWrappers: ReadonlySet<string> = new Set(['sudo', 'doas'])

/** Programs that run the command after them. */
export const wrappers: ReadonlySet<string> = new Set([
  ...userWrappers,
  ...['time', 'nohup', 'env', 'command', 'exec', 'nice', 'watch', 'xargs'],
])

/** Whether a line runs a command as another user: `sudo apt update`, `doas -u ada id`. */
export function runsAsOtherUser(line: string): boolean {
  const [program = '', ...words] = line.split(/\s+/)
  const command = words.find((word) => !word.startsWith('-'))
  return userWrappers.has(program) && command !== undefined && /^[a-z_./~]/.test(command)
}
