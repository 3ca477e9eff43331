/** HTML that stands in Markdown. */
export { nestsTooDeep } from './nesting.js'
export { parseHtml } from './parse-html.js'
