import { expect, it } from 'vitest'
import { anki } from '../../../src/emit/anki/index.js'
import { notebookOf } from '../../notebook-of.js'

it('the preview shows the formulas of cards, which Anki leaves to MathJax', async () => {
  const text = 'Q: Slope of $x^2 < 1$?\nA: $2x$ \\(not one\\)\n\nThe {{c1::mean}} is $\\bar{x}$.\n'
  const html = (await anki().preview?.(notebookOf(`# N\n\n${text}`))) ?? ''
  expect(html).toContain('<msup><mi>x</mi>')
  expect(html).toContain('<mover><mi>x</mi>')
  expect(html).toContain('(not one)')
  expect(html).not.toMatch(/\\[([]/)
})
