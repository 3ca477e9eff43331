export type { FileReading } from './file-reading.js'
export { type Memory, readAll } from './read-all.js'
export { maxFileSize, parseBytes } from './read-file.js'
export { default as readBatch } from './worker.js'
