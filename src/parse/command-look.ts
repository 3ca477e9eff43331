/** Whether a piece of code looks like a line to type, where only its look can tell. */
const program = /^[a-z][a-z0-9_+-]*(?:\.[a-z]{1,3})?$/

export function looksLikeCommand(text: string): boolean {
  const [first = '', ...rest] = text.split(' ')
  return program.test(first) && rest.length > 0
}
