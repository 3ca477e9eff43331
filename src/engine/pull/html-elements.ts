/** Sets of HTML element names, by their effect on a line of text. */

/** Elements that are preceded and followed by a line break. */
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

/** Elements that contain only blocks; white space between these isn't shown. */
export const structuralElements: ReadonlySet<string> = new Set([
  ...['dl', 'ol', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul'],
])

/** Elements that format text: invisible if empty, and spaces at their edges may be moved outside. */
export const formattingElements: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'big', 'cite', 'del', 'em', 'ins', 'mark', 'q', 'small', 'strong', 'sub', 'sup', 'u'],
])

/** Elements with fixed-width text, whose spaces are significant. */
export const codeElements: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt', 'var'])

/** Equivalent elements for the same formatting. */
export const elementSynonyms: ReadonlyMap<string, string> = new Map([
  ['b', 'strong'],
  ['i', 'em'],
  ['s', 'del'],
  ['strike', 'del'],
])
