/** The command line as data: for parsing arguments, for `--help`, and for the completions of `ddd-build` itself. */
export interface OptionUsage {
  flag: `--${string}`
  /** Name of its value, if it takes one. */
  argument?: string
  description: string
  /** The allowed values, if limited; help and completions list them. */
  values?: readonly OptionValue[]
  /** What its value must be, if not one of a list. */
  requirement?: ValueRequirement
}

export interface ValueRequirement {
  /** For messages: `a line number`. */
  what: string
  example: string
  isMet(text: string): boolean
}

/** An allowed value of an option. Entries of a registry, such as formats and reporters, can be used as they are. */
export interface OptionValue {
  name: string
  summary?: string
}

export interface CommandUsage {
  /** Syntax of the operands: `[paths…]`. */
  operands?: string
  /** One line, for the list of commands and for completions. */
  summary: string
  /** A few lines, for the command's own help. */
  description: string
  options: readonly OptionUsage[]
  examples: readonly string[]
  /** Allowed values of the first operand; completions list them. */
  choices?: readonly OptionValue[]
}
