export * from './builders.js'
export * from './guards.js'
export type * from './nodes.js'
export { resolvePicture } from './picture.js'
