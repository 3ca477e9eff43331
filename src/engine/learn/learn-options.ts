import type { LearnLimits } from './program-session.js'

export interface LearnOptions {
  /** Where to look for installed packages; default: the working directory. */
  cwd?: string
  /** Called for each subcommand whose help was read. */
  onCommand?(path: readonly string[]): void
  /** Called when a call takes long. */
  onSlow?(command: string, timeoutMs: number): void
  /** Called when a call was stopped or a limit was reached, with what is missing. */
  onNotice?(message: string): void
  /** Kills running calls and stops learning. */
  signal?: AbortSignal
  limits?: Partial<LearnLimits>
}
