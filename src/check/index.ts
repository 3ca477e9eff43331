export { type CheckOptions, check, correctnessRules, heldBack } from './check.js'
export { nearest } from './nearest.js'
export type { CheckContext, Finding, Rule, Severity } from './rule.js'
export { rules } from './rules/index.js'
