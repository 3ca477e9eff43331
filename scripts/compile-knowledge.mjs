// Reads the knowledge that the package brings once and for all: a build of a few notes took half its time to parse it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { VFile } from 'vfile'
import { parseNotes } from '../dist/index.js'

mkdirSync('dist/knowledge', { recursive: true })
for (const name of readdirSync('knowledge').filter((file) => file.endsWith('.md'))) {
  const topic = name.replace(/\.md$/, '')
  const text = readFileSync(`knowledge/${name}`, 'utf8')
  const notes = parseNotes(new VFile({ path: `ddd-build/knowledge/${topic}`, value: text }))
  // Knowledge is no place for a message; only which commands share a line matters.
  const data = JSON.stringify({ source: crc32(text), notes }, function (key, value) {
    return key === 'position' && this.type !== 'command' ? undefined : value
  })
  writeFileSync(`dist/knowledge/${topic}.json`, data)
}
