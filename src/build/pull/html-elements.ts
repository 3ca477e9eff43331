/** Sets of HTML element names, by what they do to a line of text. */

/** Start a new line before and after themselves. */
export const blockElements: ReadonlySet<string> = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'center',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'figcaption',
  ],
  ...[
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'li',
    'main',
    'nav',
    'ol',
  ],
  ...[
    'p',
    'pre',
    'section',
    'summary',
    'table',
    'caption',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'tr',
    'ul',
  ],
])

/** Hold only other blocks; white space between those is not shown. */
export const structuralElements: ReadonlySet<string> = new Set([
  ...['dl', 'ol', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul'],
])

/** Format text: without any text there is nothing to see, and spaces at their edges may move outside. */
export const formattingElements: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'big', 'cite', 'del', 'em', 'ins', 'mark', 'q', 'small', 'strong', 'sub', 'sup', 'u'],
])

/** Show text in a fixed-width font; spaces in them are part of it. */
export const codeElements: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt', 'var'])

/** Spellings of the same formatting. */
export const elementSynonyms: ReadonlyMap<string, string> = new Map([
  ['b', 'strong'],
  ['i', 'em'],
  ['s', 'del'],
  ['strike', 'del'],
])
