import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { needing } from '../needs.js'
import { corpusFolder, labelledFiles } from './labels.js'
import { addScore, emptyScore, type Kind, kinds, rates, scoreFile } from './score.js'

/** Compares the parser with manual labels of real notes; `npm run corpus` prints all differences. */
needing('shared').describe('labelled notes', () => {
  const files = existsSync(corpusFolder) ? labelledFiles() : []
  const scored = files.map((labels) => ({
    file: labels.file,
    scores: scoreFile(readFileSync(join(corpusFolder, 'notes', labels.file), 'utf8'), labels),
  }))
  const total = (kind: Kind) => {
    const sum = emptyScore()
    for (const { scores } of scored) addScore(sum, scores[kind])
    return rates(sum)
  }

  it('are at least sixteen files, with labels for commands, options and shortcuts', () => {
    expect(files.length).toBeGreaterThanOrEqual(16)
    const found = kinds.filter((kind) =>
      files.some(({ labels }) => labels.some((label) => label.kind === kind)),
    )
    expect(found).toEqual(expect.arrayContaining(['command', 'option', 'shortcut']))
  })

  it('have commands with a precision and recall of at least 0.97', () => {
    const { precision, recall } = total('command')
    expect(precision).toBeGreaterThanOrEqual(0.97)
    expect(recall).toBeGreaterThanOrEqual(0.97)
  })

  it.each(scored)('$file has commands with an F1 of at least 0.9', ({ scores }) => {
    expect(rates(scores.command).f1).toBeGreaterThanOrEqual(0.9)
  })

  it('have at least 95 % correct descriptions', () => {
    expect(total('command').description).toBeGreaterThanOrEqual(0.95)
  })

  it('have shortcuts with an F1 of at least 0.95', () => {
    expect(total('shortcut').f1).toBeGreaterThanOrEqual(0.95)
  })
})
