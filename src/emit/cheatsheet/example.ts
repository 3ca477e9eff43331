import type { ElementContent } from 'hast'
import type { Turn } from '../../tree/index.js'
import { type Child, element } from '../markup/element.js'
import type { CodeBlock } from './sheet.js'

/** Enough to recognize the output. */
const maxOutputLines = 6

/** Renders a code block or a terminal transcript. */
export function example({ value, turns, highlighted }: CodeBlock): ElementContent {
  const content = turns ? turns.flatMap(renderTurn) : [element('code', {}, highlighted ?? value.trimEnd())]
  return element('pre', { className: ['example'], dir: 'ltr', translate: 'no' }, content)
}

function renderTurn({ prompt, command, output }: Turn, index: number): Child[] {
  const trimmedOutput = output.trimEnd()
  return [
    index === 0 ? undefined : '\n',
    prompt === '' ? undefined : element('span', { className: ['prompt'] }, `${prompt.trimEnd()} `),
    element('kbd', {}, command),
    ...(trimmedOutput === '' ? [] : ['\n', element('samp', {}, truncateOutput(trimmedOutput))]),
  ]
}

function truncateOutput(output: string): string {
  const lines = output.split('\n')
  // A single extra line takes no more room than the “… 1 more lines” notice.
  if (lines.length <= maxOutputLines + 1) return output
  return [...lines.slice(0, maxOutputLines), `… ${lines.length - maxOutputLines} more lines`].join('\n')
}
