import pc from 'picocolors'

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

/** Text from notes on a terminal: control and bidirectional characters are shown, not obeyed. */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )
}
