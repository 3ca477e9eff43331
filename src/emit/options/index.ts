export { formatPath, OptionsError, type OptionsPath } from './options-error.js'
export { parseOptions } from './parse-options.js'
export {
  count,
  flag,
  listOf,
  nonEmptyText,
  objectOf,
  oneOf,
  secretObjectOf,
  secretText,
  show,
  text,
} from './schema.js'
