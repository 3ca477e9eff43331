// Reads the knowledge that the package brings once and for all: a build of a few notes took half its time to parse it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { VFile } from 'vfile'
import { describedCommands } from '../dist/catalog/index.js'
import { parseNotes } from '../dist/index.js'

mkdirSync('dist/knowledge', { recursive: true })
for (const name of readdirSync('knowledge').filter((file) => file.endsWith('.md'))) {
  const topic = name.replace(/\.md$/, '')
  const text = readFileSync(`knowledge/${name}`, 'utf8')
  const notes = parseNotes(new VFile({ path: `ddd-build/knowledge/${topic}`, value: text }))
  // Knowledge is no place for a message, so no position is kept.
  const data = JSON.stringify({ source: crc32(text), commands: describedCommands(notes) }, (key, value) =>
    key === 'position' ? undefined : value,
  )
  writeFileSync(`dist/knowledge/${topic}.json`, data)
}
