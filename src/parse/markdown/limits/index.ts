export { boundedCore } from './core.js'
export { Excess } from './excess.js'
export { meteredExtension } from './metered.js'
export { checkNesting } from './nesting.js'
