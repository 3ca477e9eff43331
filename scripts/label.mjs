// Converts manual labels of a notes file to positions: `node scripts/label.mjs FILE.md LABELS.tsv`.
//
// LABELS.tsv is written by hand and not committed, since it quotes the file. One label per line, tab-separated:
//
//     kind   line   text   [description line   description]
//
// kind is command, option, shortcut or concept. In text that spans several lines, ⏎ separates the lines.
// The result in tests/corpus/labels/ has positions only: [line, column, end line, end column], 1-based, end exclusive.
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
    failures.push(`${where}: “${parts[0]}” not found in line ${line}`)
    return null
  }
  if (!reuse) used.set(key, column + 1)
  let end = column + parts[0].length
  let endLine = line
  for (const part of parts.slice(1)) {
    endLine += 1
    const found = (lines[endLine - 1] ?? '').indexOf(part)
    if (found === -1) failures.push(`${where}: “${part}” not found in line ${endLine}`)
    end = found + part.length
  }
  return [line, column + 1, endLine, end + 1]
}

const items = readFileSync(labels, 'utf8')
  .split('\n')
  .map((row, index) => [row, `${basename(labels)}:${index + 1}`])
  .filter(([row]) => row.trim() !== '' && !row.startsWith('//'))
  .map(([row, where]) => {
    const [kind = '', line = '', text = '', descriptionLine, description] = row.split('\t')
    if (!['command', 'option', 'shortcut', 'concept'].includes(kind))
      failures.push(`${where}: unknown kind “${kind}” (must be command, option, shortcut or concept)`)
    const at = span(Number(line), text, where, false)
    // A description on the same line follows the label, unless it only occurs before it.
    const sameLine = lines[Number(line) - 1] ?? ''
    const searchFrom =
      descriptionLine === line && at && sameLine.indexOf(description, at[3] - 1) !== -1 ? at[3] - 1 : 0
    const descriptionSpan = description
      ? span(Number(descriptionLine), description, where, true, searchFrom)
      : null
    return { kind, at, ...(descriptionSpan ? { description: descriptionSpan } : {}) }
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
