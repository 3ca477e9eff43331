import type { LearnOptions } from '../learn-options.js'
import type { LearnedCommand } from '../learned-command.js'

/** A place to learn a program's commands from. */
export interface KnowledgeSource {
  /** Value of `--from`. */
  name: string
  /** One line for help, completions and docs. */
  summary: string
  /** What the written file says it was learned from. */
  origin: string
  isDefault: boolean
  /**
   * Learns a program's commands. Implementations are imported only here, because `--help` needs only the other fields.
   *
   * @returns the commands, each before its subcommands
   * @throws UserError if nothing can be learned; the signal's reason if it is aborted
   */
  learn(program: string, options?: LearnOptions): Promise<LearnedCommand[]>
}
