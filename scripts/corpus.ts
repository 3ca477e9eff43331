// Measures the parser on real notes: `npm run corpus [FILE ...]`.
//
// Prints the number of labels, precision, recall, F1 and the share of right descriptions for each file and kind, then the files with the
// most errors. FILE is any part of a file name.
// The labels in tests/corpus/labels/ are positions only; the notes themselves stay in the corpus.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpusFolder, labelledFiles } from '../tests/corpus/labels.js'
import { addScore, emptyScore, kinds, rates, type Score, scoreFile } from '../tests/corpus/score.js'

const selected = process.argv.slice(2)
if (!existsSync(corpusFolder)) {
  console.error(`Corpus not found: ${corpusFolder}`)
  process.exit(1)
}
const percent = (share: number) => `${(share * 100).toFixed(1)}`.padStart(6)
const row = (name: string, kind: string, score: Score) => {
  const { precision, recall, f1, description } = rates(score)
  const labels = String(score.found + score.missed.length).padStart(6)
  const descriptions = score.described > 0 ? percent(description) : '     –'
  return `${name.padEnd(30)} ${kind.padEnd(9)} ${labels} ${percent(precision)} ${percent(recall)} ${percent(f1)} ${descriptions}`
}

const totals = new Map(kinds.map((kind) => [kind, emptyScore()]))
const misses: { file: string; lines: string[] }[] = []
console.log(`${'file'.padEnd(30)} ${'kind'.padEnd(9)} labels  prec. recall     F1 descr.`)
for (const labels of labelledFiles()) {
  if (selected.length > 0 && !selected.some((name) => labels.file.includes(name))) continue
  const scores = scoreFile(readFileSync(join(corpusFolder, 'notes', labels.file), 'utf8'), labels)
  const lines: string[] = []
  for (const kind of kinds) {
    const score = scores[kind]
    addScore(totals.get(kind) ?? emptyScore(), score)
    if (score.found + score.missed.length + score.wrong.length > 0) console.log(row(labels.file, kind, score))
    lines.push(
      ...score.missed.map((text) => `  missed ${kind} ${text}`),
      ...score.wrong.map((text) => `  wrong ${kind} ${text}`),
      ...score.misdescribed.map((text) => `  wrong description: ${text}`),
    )
  }
  misses.push({ file: labels.file, lines })
}
if (misses.length === 0) {
  console.error(`No labelled file matches ${selected.join(', ')}`)
  process.exit(1)
}
console.log('')
for (const [kind, score] of totals) console.log(row('all', kind, score))
misses.sort((left, right) => right.lines.length - left.lines.length)
const maxLines = selected.length > 0 ? Number.POSITIVE_INFINITY : 12
for (const { file, lines } of misses.filter((miss) => miss.lines.length > 0)) {
  console.log(`\n${file}`)
  for (const line of lines.slice(0, maxLines)) console.log(line)
  if (lines.length > maxLines) console.log(`  … ${lines.length - maxLines} more: npm run corpus ${file}`)
}
