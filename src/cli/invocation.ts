export { invocation } from '../engine/index.js'
