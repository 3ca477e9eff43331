import type { ElementContent } from 'hast'
import type { Turn } from '../../tree/index.js'
import { type Child, element } from '../markup/element.js'
import type { CodeBlock } from './sheet.js'

/** Lines of output that are shown; enough to know it again. */
const shown = 6

/** Code, or what was typed and what came back, small. */
export function example({ value, turns, colored }: CodeBlock): ElementContent {
  const content = turns
    ? turns.flatMap(exchange)
    : [element('code', {}, colored ?? value.replace(/\s+$/, ''))]
  return element('pre', { className: ['example'], dir: 'ltr', translate: 'no' }, content)
}

function exchange({ prompt, command, output }: Turn, index: number): Child[] {
  const printed = output.replace(/\s+$/, '')
  return [
    index === 0 ? undefined : '\n',
    prompt === '' ? undefined : element('span', { className: ['prompt'] }, `${prompt.trimEnd()} `),
    element('kbd', {}, command),
    ...(printed === '' ? [] : ['\n', element('samp', {}, clip(printed))]),
  ]
}

function clip(output: string): string {
  const all = output.split('\n')
  // One line more costs no more than saying that it is left out.
  if (all.length <= shown + 1) return output
  return [...all.slice(0, shown), `… ${all.length - shown} more lines`].join('\n')
}
