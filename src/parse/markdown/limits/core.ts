import {
  attention,
  autolink,
  blockQuote,
  codeText,
  htmlText,
  labelEnd,
  list,
  setextUnderline,
} from 'micromark-core-commonmark'
import type { Extension } from 'micromark-util-types'
import { boundedContainer } from './containers.js'
import { meteredLabelEnd } from './label-end.js'
import { metered } from './metered.js'
import { resolveTailOnly } from './setext.js'
import { withThematicBreakMemo } from './thematic-break-memo.js'

const runs = metered(attention)
const underline = resolveTailOnly(setextUnderline)
const item = boundedContainer(withThematicBreakMemo(list))
const bullets = ['*', '+', '-', ...'0123456789']

/**
 * Replaces the CommonMark constructs that can take more than linear time. Each is registered for the same characters as in
 * micromark.
 */
export const boundedCore: Extension = {
  // Not quotes and lists: their continuations look up the original constructs by name.
  disable: {
    null: [attention, autolink, codeText, htmlText, labelEnd, setextUnderline].map(({ name }) => name ?? ''),
  },
  document: {
    ...Object.fromEntries(bullets.map((bullet) => [bullet.charCodeAt(0), item])),
    62: boundedContainer(blockQuote),
  },
  // - and =
  flow: { 45: underline, 61: underline },
  text: {
    // * and _
    42: runs,
    95: runs,
    // < begins an autolink or HTML.
    60: [metered(autolink), metered(htmlText)],
    // ]
    93: meteredLabelEnd(metered(labelEnd)),
    // `
    96: metered(codeText),
  },
  insideSpan: { null: [runs] },
}
