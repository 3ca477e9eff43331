// Turns a person's labels of a file of notes into spans: `node scripts/label.mjs FILE.md LABELS.tsv`.
//
// LABELS.tsv is made by reading the file and is not kept: it quotes the file. One line a label, fields parted by tabs:
//
//     kind   line   text of the label   [line of its description   text of its description]
//
// kind is command, option, shortcut or concept; a text that goes over several lines is written with ⏎ between them.
// What is kept, in tests/corpus/labels/, holds places only: [line, column, end line, end column], 1-based, end exclusive.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const [file, labels] = process.argv.slice(2)
const bytes = readFileSync(file)
const lines = bytes
  .toString('utf8')
  .replace(/^\uFEFF/, '')
  .split(/\r?\n/)
const failures = []
const used = new Map()

function span(line, text, where, reuse, after = 0) {
  const parts = text.split('⏎').map((part) => part.trim())
  const first = lines[line - 1] ?? ''
  const key = `${line}\n${text}`
  const from = reuse ? after : (used.get(key) ?? 0)
  const column = first.indexOf(parts[0], from)
  if (column === -1) {
    failures.push(`${where}: line ${line} has no “${parts[0]}”`)
    return null
  }
  if (!reuse) used.set(key, column + 1)
  let end = column + parts[0].length
  let at = line
  for (const part of parts.slice(1)) {
    at += 1
    const found = (lines[at - 1] ?? '').indexOf(part)
    if (found === -1) failures.push(`${where}: line ${at} has no “${part}”`)
    end = found + part.length
  }
  return [line, column + 1, at, end + 1]
}

const items = readFileSync(labels, 'utf8')
  .split('\n')
  .map((row, index) => [row, `${basename(labels)}:${index + 1}`])
  .filter(([row]) => row.trim() !== '' && !row.startsWith('//'))
  .map(([row, where]) => {
    const [kind = '', line = '', text = '', descriptionLine, description] = row.split('\t')
    if (!['command', 'option', 'shortcut', 'concept'].includes(kind))
      failures.push(`${where}: no kind “${kind}”`)
    const at = span(Number(line), text, where, false)
    // On the label's own line a description stands behind it, unless it stands before it only.
    const sameLine = lines[Number(line) - 1] ?? ''
    const behind =
      descriptionLine === line && at && sameLine.indexOf(description, at[3] - 1) !== -1 ? at[3] - 1 : 0
    const about = description ? span(Number(descriptionLine), description, where, true, behind) : null
    return { kind, at, ...(about ? { description: about } : {}) }
  })

if (failures.length > 0) {
  console.error(failures.join('\n'))
  process.exit(1)
}
const sha256 = createHash('sha256').update(bytes).digest('hex')
const name = basename(file, '.md')
const rows = items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')
writeFileSync(
  join(import.meta.dirname, '../tests/corpus/labels', `${name}.json`),
  `{ "file": "${name}.md", "sha256": "${sha256}", "labels": [\n${rows}\n] }\n`,
)
console.log(`${name}: ${items.length} labels`)
