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

const runs = metered(attention)
const underline = resolveTailOnly(setextUnderline)
const item = boundedContainer(list)
const bullets = ['*', '+', '-', ...'0123456789']

/**
 * CommonMark's constructs whose cost can outgrow a text, in the place of micromark's own. Each stands where micromark has it;
 * all others take linear time.
 */
export const boundedCore: Extension = {
  // Quotes and lists stay: where they go on they are looked for by these names.
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
