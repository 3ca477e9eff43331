export type { PlaceholderRole } from './placeholder-role.js'
export { readLine } from './read-line.js'
export { assignRoles, isSubcommandName } from './roles.js'
export type * from './syntax.js'
