export { parseShellLine } from './parse-shell-line.js'
export { quotePosix, quoteWord } from './quote.js'
export { assignRoles, isSubcommandName } from './roles.js'
export type * from './syntax.js'
