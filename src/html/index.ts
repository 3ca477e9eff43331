/** HTML embedded in Markdown. */
export { exceedsNestingLimit } from './nesting-limit.js'
export { parseHtml } from './parse-html.js'
