import type { HelpPage } from './parse-help-page.js'

/** A command with what its help says. */
export interface LearnedCommand extends HelpPage {
  path: string[]
}
