import type { UnclearBlock } from './find-blocks.js'
import type { ManualStep } from './install-plan.js'

/** What a person does with a block of which it is not certain which lines are ours. */
export function unclearStep(
  path: string,
  { line, reason }: UnclearBlock,
  command: 'install' | 'uninstall',
): ManualStep {
  return {
    path: `${path}:${line}`,
    reason,
    advice: `Remove the lines of ddd-build from the file yourself, then run: ddd-build completions ${command}`,
  }
}
