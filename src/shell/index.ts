export { readLine } from './read-line.js'
export { assignRoles, isSubcommandName } from './roles.js'
export type * from './syntax.js'
