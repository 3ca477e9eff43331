export { boundedCore } from './core.js'
export { meteredExtension } from './metered.js'
export { checkNesting } from './nesting.js'
export { ParseLimitError } from './parse-limit-error.js'
