import pc from 'picocolors'

export { visible } from './visible.js'

export type Colors = ReturnType<typeof pc.createColors>

export interface Terminal {
  colors: Colors
}

/** `--color` and `--no-color` win over the environment, which wins over what standard error is. */
export function createTerminal(argv: readonly string[]): Terminal {
  const { NO_COLOR, FORCE_COLOR } = process.env
  const wanted =
    argv.includes('--color') ||
    (!argv.includes('--no-color') && !NO_COLOR && (FORCE_COLOR ? FORCE_COLOR !== '0' : process.stderr.isTTY))
  return { colors: pc.createColors(wanted) }
}
