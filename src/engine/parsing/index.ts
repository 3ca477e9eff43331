export { maxFileBytes, parseBytes } from './parse-bytes.js'
export { type MemoryCache, parseFiles } from './parse-files.js'
export type { ParsedFile } from './parsed-file.js'
export { default as parseBatch } from './worker.js'
