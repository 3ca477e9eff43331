import { shorten } from '../../check/index.js'
import { type BlockWithoutCard, noCardReasons } from '../../emit/index.js'
import type { ReadResult } from '../read-result.js'
import { escapeHtml, type Place, sourcePage } from './source-page.js'

const maxExcerptLength = 160

/** Returns a page with the blocks that make no card and why; each expands to the lines around it. */
export function withoutCardsPage(
  blocks: readonly BlockWithoutCard[],
  { textOf }: Pick<ReadResult, 'textOf'>,
): string {
  const places = blocks.map(
    ({ file, line, reason }): Place => ({
      file,
      line,
      summary: `${noCardReasons[reason]} <code>${escapeHtml(`${file}:${line}`)}</code><br>${escapeHtml(lineOf(textOf(file), line))}`,
      note: '',
    }),
  )
  const count = `${blocks.length} ${blocks.length === 1 ? 'block' : 'blocks'} without a card`
  return sourcePage(blocks.length === 0 ? 'Every block has a card' : count, places, textOf)
}

function lineOf(text: string, line: number): string {
  return shorten((text.split(/\r\n|\n|\r/)[line - 1] ?? '').trim(), maxExcerptLength)
}
