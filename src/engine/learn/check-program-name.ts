import { UserError } from '../user-error.js'

/** @throws UserError if the name isn't a plain file name, or would be read as an option */
export function checkProgramName(program: string): void {
  if (!/^[\w.+][\w.+-]*$/.test(program)) throw new UserError(2, `“${program}” is not a valid program name.`)
}
