export { createLineMatcher } from './line-matcher.js'
export { partitionPoint } from './partition-point.js'
