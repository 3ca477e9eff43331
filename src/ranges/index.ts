export { createLineMatcher } from './line-matcher.js'
export { mergeRanges, type Range } from './merge-ranges.js'
export { partitionPoint } from './partition-point.js'
