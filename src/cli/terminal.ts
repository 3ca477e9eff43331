import pc from 'picocolors'

export { escapeControlCharacters } from './escape-control-characters.js'

export type Colors = ReturnType<typeof pc.createColors>

export interface Terminal {
  colors: Colors
}

/** Creates a terminal. Colors depend on `--color` and `--no-color`, then the environment, then whether standard error is a terminal. */
export function createTerminal(argv: readonly string[]): Terminal {
  const { NO_COLOR, FORCE_COLOR } = process.env
  const useColor =
    argv.includes('--color') ||
    (!argv.includes('--no-color') && !NO_COLOR && (FORCE_COLOR ? FORCE_COLOR !== '0' : process.stderr.isTTY))
  return { colors: pc.createColors(useColor) }
}
