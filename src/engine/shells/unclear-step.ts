import { invocation } from '../invocation.js'
import type { UnclearBlock } from './find-blocks.js'
import type { ManualStep } from './install-plan.js'

/** Returns the manual step for a block that can't be identified. */
export function unclearStep(
  path: string,
  { line, reason }: UnclearBlock,
  command: 'install' | 'uninstall',
): ManualStep {
  return {
    path: `${path}:${line}`,
    reason,
    advice: `Remove ddd-build's lines from the file yourself, then run: ${invocation} completions ${command}`,
  }
}
