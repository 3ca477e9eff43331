import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { corpusFolder, labelledFiles } from './labels.js'
import { addScore, emptyScore, type Kind, kinds, rates, scoreFile } from './score.js'

/** What a person found in real notes, by places only; `npm run corpus` prints all of it. */
describe.skipIf(!existsSync(corpusFolder))(
  'labelled notes (skipped where the corpus is not beside the checkout)',
  () => {
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

    it('are sixteen files at least, with labels of each kind that occurs in them', () => {
      expect(files.length).toBeGreaterThanOrEqual(16)
      const found = kinds.filter((kind) =>
        files.some(({ labels }) => labels.some((label) => label.kind === kind)),
      )
      expect(found).toEqual(expect.arrayContaining(['command', 'option', 'shortcut']))
    })

    it('have their commands read with a precision and a recall of 0.97 at least', () => {
      const { precision, recall } = total('command')
      expect(precision).toBeGreaterThanOrEqual(0.97)
      expect(recall).toBeGreaterThanOrEqual(0.97)
    })

    it.each(scored)('$file is read with an F1 of 0.9 at least', ({ scores }) => {
      expect(rates(scores.command).f1).toBeGreaterThanOrEqual(0.9)
    })

    it('have 95 of 100 descriptions read as they are', () => {
      expect(total('command').description).toBeGreaterThanOrEqual(0.95)
    })

    it('have their shortcuts read with an F1 of 0.95 at least', () => {
      expect(total('shortcut').f1).toBeGreaterThanOrEqual(0.95)
    })
  },
)
